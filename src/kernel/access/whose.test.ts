import { expect, test } from 'vitest';
import type { Table } from './can.ts';
import { actorOf, refused } from '../../testing/actors.ts';
import { checkWhose } from './whose.ts';

const table: Table = { householdId: 'huis', positions: [], clientIds: ['sara', 'tim'], children: [], readOnly: false };
const fatima = actorOf('fatima', { kind: 'staff' });

test.each([
  ['a client writes of the own person', actorOf('sara'), null, 'sara', true],
  ['and not of the other adult', actorOf('sara'), null, 'tim', false],
  ['a professional of any client', fatima, null, 'tim', true],
  ['and of nobody else', fatima, null, 'fatima', false],
  ['together with a client of that one alone', fatima, 'sara', 'tim', false],
  ['who acts for a client of that one alone', actorOf('henk', { onBehalfOf: 'sara' }), null, 'tim', false],
])('%s', (_what, actor, togetherWith, adult, may) => {
  expect(refused(() => checkWhose({ actor, togetherWith }, table, adult))).toBe(may ? null : 'invalid: adult');
});

test('of all adults of the household everybody who may write there may write', () => {
  expect(refused(() => checkWhose({ actor: actorOf('sara'), togetherWith: null }, table, null))).toBe(null);
});
