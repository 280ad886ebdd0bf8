import { expect, test } from 'vitest';
import type { Cx } from '../../kernel/cx.ts';
import { actorOf, refused } from '../../testing/actors.ts';
import { checkDecides, checkOwnWish } from './policy.ts';

const table = { householdId: 'huis', positions: [], clientIds: ['daan', 'noor'], children: [], readOnly: false };
const by = (personId: string, togetherWith: string | null = null): Cx =>
  ({ actor: actorOf(personId, { kind: personId === 'fatima' ? 'staff' : 'resident' }), togetherWith }) as Cx;

test.each([
  ['the client who asked first', by('daan'), null],
  ['no other client', by('noor'), 'forbidden'],
  ['a professional together with that client', by('fatima', 'daan'), null],
  ['no professional with another client', by('fatima', 'noor'), 'invalid: together'],
  ['no professional alone', by('fatima'), 'invalid: together'],
])('what organisations may know is decided by %s', (_who, cx, refusal) => {
  expect(refused(() => checkDecides(cx, table))).toBe(refusal);
});

test.each([
  ['a client for the own items', by('noor'), 'noor', null],
  ['no client for those of another', by('noor'), 'daan', 'not-found'],
  ['nobody for who is no client here', by('fatima', 'omar'), 'omar', 'not-found'],
  ['a professional together with that client', by('fatima', 'noor'), 'noor', null],
  ['no professional alone', by('fatima'), 'noor', 'invalid: together'],
])('a wish is said by %s', (_who, cx, clientId, refusal) => {
  expect(refused(() => checkOwnWish(cx, table, clientId))).toBe(refusal);
});
