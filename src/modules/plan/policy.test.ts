import { describe, expect, test } from 'vitest';
import type { ItemAudience, ReadingTable } from '../../kernel/access/can.ts';
import type { Actor } from '../../kernel/cx.ts';
import { actorOf, refused } from '../../testing/actors.ts';
import { checkAdult, checkScope, checkSharer } from './policy.ts';

const table: ReadingTable = {
  householdId: 'huis',
  positions: ['representative'],
  clientIds: ['sara', 'tim'],
  children: [],
  readOnly: false,
  grounds: [],
  scope: { clientId: 'sara', domains: ['money'] },
};
const fatima = actorOf('fatima', { kind: 'staff' });
const henk = actorOf('henk', { kind: 'network', onBehalfOf: 'sara' });
const by = (actor: Actor, togetherWith: string | null = null) => ({ actor, togetherWith });
const item: ItemAudience = { kind: 'table', adultId: 'sara', authorId: null, domain: 'money' };
const note: ItemAudience = { kind: 'only-me', adultId: null, authorId: 'fatima', domain: null };

describe('whose something is', () => {
  test.each([
    ['a client: the own person', by(actorOf('sara')), 'sara', true],
    ['a client: the household', by(actorOf('sara')), null, true],
    ['a client: not the other adult', by(actorOf('sara')), 'tim', false],
    ['a professional: any client', by(fatima), 'tim', true],
    ['a professional: nobody else', by(fatima), 'fatima', false],
    ['a professional together with a client: that one', by(fatima, 'sara'), 'sara', true],
    ['a professional together with a client: not the other', by(fatima, 'sara'), 'tim', false],
    ['who acts for a client: that one', by(henk), 'sara', true],
    ['who acts for a client: not the other', by(henk), 'tim', false],
  ])('%s', (_what, cx, adult, may) => {
    expect(refused(() => checkAdult(cx, table, adult))).toBe(may ? null : 'invalid: adult');
  });
});

describe('about a child', () => {
  const child = (personId: string, parentIds: string[], ofAge = false) => ({ personId, parentIds, ofAge });
  const home: ReadingTable = {
    ...table,
    children: [child('ilyas', ['sara']), child('amal', []), child('deniz', ['sara'], true)],
  };
  test.each([
    ['the parent with authority writes', by(actorOf('sara')), 'ilyas', true],
    ['not the other adult', by(actorOf('tim')), 'ilyas', false],
    ['a professional, where somebody has authority', by(fatima), 'ilyas', true],
    ['not where nobody has', by(fatima), 'amal', false],
    ['a professional together with that parent', by(fatima, 'sara'), 'ilyas', true],
    ['not together with the other adult', by(fatima, 'tim'), 'ilyas', false],
    ['not who acts for that parent', by(henk), 'ilyas', false],
    ['nobody any more once that child is of age', by(actorOf('sara')), 'deniz', false],
  ])('%s', (_what, cx, adult, may) => {
    expect(refused(() => checkAdult(cx, home, adult))).toBe(may ? null : 'invalid: adult');
  });

  test.each([
    ['the parent with authority', by(actorOf('sara')), true],
    ['a professional together with that parent', by(fatima, 'sara'), true],
    ['not the other adult', by(actorOf('tim')), false],
    ['not a professional alone', by(fatima), false],
  ])('who reads it is chosen by %s', (_what, cx, may) => {
    expect(refused(() => checkSharer(cx, home, { ...item, adultId: 'ilyas' }))).toBe(may ? null : 'invalid: together');
  });
});

describe('who changes the readers', () => {
  test.each([
    ['the client whose it is', by(actorOf('sara')), item, true],
    ['a client, of what is of the household', by(actorOf('tim')), { ...item, adultId: null }, true],
    ['not the other client', by(actorOf('tim')), item, false],
    ['a professional together with that client', by(fatima, 'sara'), item, true],
    ['not a professional alone', by(fatima), { ...item, adultId: null }, false],
    ['who wrote a note that nobody else reads', by(fatima), note, true],
    ['not so together with a client whose it is not', by(fatima, 'tim'), { ...note, adultId: 'sara' }, false],
    ['not another professional', by(actorOf('omar', { kind: 'staff' })), note, false],
    ['not the writer of what others read', by(fatima), { ...note, kind: 'client-and-me' as const }, false],
    ['nobody who acts for a client', by(henk), item, false],
  ])('%s', (_what, cx, about, may) => {
    expect(refused(() => checkSharer(cx, table, about))).toBe(may ? null : 'invalid: together');
  });
});

test('who acts for a client writes what lies on the table, within the scope', () => {
  expect(() => checkScope(by(henk), table, item)).not.toThrow();
  expect(() => checkScope(by(henk), table, { ...item, kind: 'client-and-me', authorId: 'henk' })).toThrow('audience');
  expect(() => checkScope(by(henk), table, { ...item, domain: 'mental-health' })).toThrow('goal');
});
