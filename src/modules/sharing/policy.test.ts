import { expect, test } from 'vitest';
import type { Cx } from '../../kernel/cx.ts';
import { actorOf, refused } from '../../testing/actors.ts';
import { checkDecides, checkOwnWish, checkWhose, childrenOfFirst, childrenToWriteAbout, decidesOf } from './policy.ts';

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

const child = (personId: string, parentIds: string[], ofAge = false) => ({ personId, parentIds, ofAge });
const home = {
  clientIds: ['daan', 'noor'],
  children: [
    child('ilyas', ['daan']),
    child('amal', ['noor']),
    child('evi', ['opa']),
    child('deniz', ['daan', 'noor'], true),
  ],
};

test('an agreement about a child is for the first client, who has authority, until that child is of age', () => {
  expect(childrenOfFirst(home)).toEqual(['ilyas']);
  expect(childrenOfFirst({ ...home, clientIds: [] })).toEqual([]);
});

test('what is about a child is decided by a client of this table who has authority, until that child is of age', () => {
  const decided = ['daan', 'noor', 'opa'].map((who) =>
    home.children.filter((each) => decidesOf(home, each.personId, who)),
  );
  expect(decided.map((children) => children.map(({ personId }) => personId))).toEqual([['ilyas'], ['amal'], []]);
});

test('a client writes about the own children, a professional about each with a parent here, who acts for a client about none', () => {
  const by = (personId: string, more: Parameters<typeof actorOf>[1]) =>
    childrenToWriteAbout({ actor: actorOf(personId, more) }, home);
  expect(by('daan', { kind: 'resident' })).toEqual(['ilyas']);
  expect(by('fatima', { kind: 'staff' })).toEqual(['ilyas', 'amal']);
  expect(by('henk', { kind: 'network', onBehalfOf: 'daan' })).toEqual([]);
});

test.each([
  ['a client writes of the own person', actorOf('daan'), null, 'daan', true],
  ['and not of the other adult', actorOf('daan'), null, 'noor', false],
  ['a professional of any client', actorOf('fatima', { kind: 'staff' }), null, 'noor', true],
  ['and of nobody else', actorOf('fatima', { kind: 'staff' }), null, 'fatima', false],
  ['together with a client of that one alone', actorOf('fatima', { kind: 'staff' }), 'daan', 'noor', false],
  ['who acts for a client of that one alone', actorOf('henk', { onBehalfOf: 'daan' }), null, 'noor', false],
])('of money and work: %s', (_what, actor, togetherWith, adult, may) => {
  expect(refused(() => checkWhose({ actor, togetherWith }, table, adult))).toBe(may ? null : 'invalid: adult');
});

test('of all adults of the household everybody who may write there may write', () => {
  expect(refused(() => checkWhose({ actor: actorOf('daan'), togetherWith: null }, table, null))).toBe(null);
});

test('money and work are of nobody who is a child', () => {
  expect(
    refused(() => checkWhose({ actor: actorOf('daan'), togetherWith: null }, { ...table, ...home }, 'ilyas')),
  ).toBe('invalid: adult');
});
