import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkHouse } from '../../scripts/check-structure.ts';
import { moduleRanks } from '../../scripts/ranks.ts';
import type { Violation } from '../../scripts/structure/house.ts';
import { importRules } from '../../scripts/structure/import-rules.ts';
import { plantedMistakes } from './planted-mistakes.ts';

const house = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const inShort = (found: readonly Violation[]) => found.map(({ rule, file }) => `${rule}: ${file}`).sort();

describe('a house with one mistake of every kind', () => {
  let found: Violation[];

  beforeAll(async () => {
    found = await checkHouse(house('planted'));
  });

  test('exactly the planted mistakes are found', () => {
    expect(inShort(found)).toEqual([...plantedMistakes].sort());
  });

  test('every rule about imports has been seen to catch something', () => {
    const rankRules = Object.keys(moduleRanks).flatMap((name) => [`upward-from-${name}`, `sideways-from-${name}`]);
    const caught = new Set<string | undefined>(found.map(({ rule }) => rule));
    const never = importRules.forbidden.filter(({ name }) => !(name && rankRules.includes(name)) && !caught.has(name));
    expect(never.map(({ name }) => name)).toEqual([]);
  });

  test('every violation says what is wrong in one line', () => {
    for (const { text } of found) expect(text).toMatch(/^.{20,}$/);
  });
});

test('a house in order is left in peace', async () => {
  expect(inShort(await checkHouse(house('in-order')))).toEqual([]);
});
