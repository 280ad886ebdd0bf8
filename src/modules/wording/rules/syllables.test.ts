import { expect, it } from 'vitest';
import { syllablesOf } from './syllables.ts';

it.each([
  ['huis', 1],
  ['de', 1],
  ['water', 2],
  ['mooie', 2],
  ['nieuwe', 2],
  ['keukentafel', 4],
  ['gemeente', 3],
  ['uitkering', 3],
  ['schuldhulpverlening', 5],
  ['coördinator', 5],
  ['financiële', 5],
  ['geïnformeerd', 4],
  ['reünie', 3],
  ['situatie', 4],
  ['radio', 3],
  ['museum', 3],
  ['individueel', 5],
  ['officieel', 4],
  ['aquarium', 4],
  ['vrijheid', 2],
  ['zaaien', 2],
  ['leeuw', 1],
  ["foto's", 2],
  ['re-integratie', 5],
  ['zee-egel', 3],
  ['UWV', 3],
  ['12', 2],
  ['verantwoordelijkheid', 6],
  ['jij', 1],
  ['bijeenkomst', 3],
])('%s has %d', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});
