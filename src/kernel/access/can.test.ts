import { describe, expect, test } from 'vitest';
import { type Asker, can, type Ground, type ItemAudience, type ReadingTable, type Table } from './can.ts';
import { actionRules, type HouseholdAction } from './actions.ts';

const householdActions = Object.keys(actionRules) as HouseholdAction[];

const money: ItemAudience = { kind: 'table', adultId: 'sara', authorId: null, domain: 'money' };
const health: ItemAudience = { ...money, domain: 'mental-health' };
const loose: ItemAudience = { ...money, domain: null };
const henk: Asker = { personId: 'henk', kind: 'network', organisationId: null };
const kees: Asker = { personId: 'kees', kind: 'staff', organisationId: 'ggz' };

const tableOf = (position: 'representative' | 'emergency', domains: readonly string[] | null): ReadingTable => ({
  householdId: 'huis',
  positions: [position],
  clientIds: ['sara', 'tim'],
  children: [],
  readOnly: false,
  grounds: [],
  scope: { clientId: position === 'representative' ? 'sara' : null, domains },
});
const reads = (table: ReadingTable, item: ItemAudience, asker = henk) => can(asker, 'item.read', table, item);

describe('who acts for a client', () => {
  const bewind = tableOf('representative', ['money']);

  test('reads what lies on the table within the scope, and nothing else', () => {
    expect(reads(bewind, money)).toBe(true);
    expect(reads(bewind, { ...money, kind: 'opened', authorId: 'sara' })).toBe(true);
    expect(reads(bewind, health)).toBe(false);
    expect(reads(bewind, loose)).toBe(false);
  });

  test('reads also what has no life domain with a scope for everything', () => {
    const guardian = tableOf('representative', null);
    for (const item of [money, health, loose]) expect(reads(guardian, item)).toBe(true);
  });

  test('reads nothing of another adult', () => {
    expect(reads(bewind, { ...money, adultId: 'tim' })).toBe(false);
    expect(reads(bewind, { ...money, adultId: null })).toBe(true);
  });

  test('never reads what the client keeps to oneself or to the case manager', () => {
    for (const kind of ['only-me', 'client-and-me'] as const) {
      expect(reads(bewind, { ...money, kind, authorId: 'sara' })).toBe(false);
    }
    // The own words of Henk, as a client of another plan perhaps: only within the scope.
    expect(reads(bewind, { ...money, kind: 'client-and-me', authorId: 'henk' })).toBe(true);
    expect(reads(bewind, { ...health, kind: 'client-and-me', authorId: 'henk' })).toBe(false);
  });

  test('reads nothing without a scope', () => {
    const { scope: _scope, ...without } = bewind;
    expect(reads(without, money)).toBe(false);
  });

  test('acts on the plan only where this is named', () => {
    const allowed = householdActions.filter((action) => can(henk, action, bewind));
    const expected: HouseholdAction[] = [
      'plan.view',
      'action.add',
      'action.change',
      'action.state',
      'action.note',
      'standing.say',
      'signal.send',
      'signal.view',
      'money.view',
      'money.write',
      'work.view',
      'work.write',
      'represented.view',
      'item.read',
    ];
    expect(allowed.toSorted()).toEqual(expected.toSorted());
  });
});

describe('what several people see together', () => {
  const ggz: Ground = { organisationId: 'ggz', personId: null, domain: 'money' };
  const nurse = { asker: kees, positions: ['professional'] as const };
  const screen = (there: ReadingTable['there']): ReadingTable => ({
    householdId: 'huis',
    positions: ['shared-screen'],
    clientIds: ['sara', 'tim'],
    children: [],
    readOnly: false,
    grounds: [ggz],
    ...(there === undefined ? {} : { there }),
  });

  test('is what each of them may read, and nothing while nobody is there', () => {
    expect(reads(screen([nurse]), money, kees)).toBe(true);
    expect(reads(screen([nurse]), health, kees)).toBe(false);
    expect(reads(screen([nurse, { asker: henk, positions: ['network'] }]), money, kees)).toBe(false);
    for (const nobody of [[], undefined]) expect(reads(screen(nobody), money, kees)).toBe(false);
  });

  test('is nothing where somebody is there who reads no item at all, whatever was agreed', () => {
    expect(reads(screen([nurse, { asker: kees, positions: ['employer'] }]), money, kees)).toBe(false);
  });
});

describe('an item that was shown to one person of the network', () => {
  const shown: ItemAudience = { ...money, shownTo: 'henk' };
  const sits = (...positions: ReadingTable['positions']): ReadingTable => ({
    householdId: 'huis',
    positions,
    clientIds: ['sara'],
    children: [],
    readOnly: false,
    grounds: [],
  });

  test('is read by that person without any agreement, and by nobody else', () => {
    expect(reads(sits('network'), shown)).toBe(true);
    expect(reads(sits('network'), money)).toBe(false);
    expect(reads(sits('network'), shown, { ...henk, personId: 'ria' })).toBe(false);
  });

  test('is not read from another seat, and never when it is for its writer alone', () => {
    for (const position of ['professional', 'employer', 'member', 'asked'] as const)
      expect(reads(sits(position), shown)).toBe(false);
    expect(reads(sits('network'), { ...shown, kind: 'only-me', authorId: 'sara' })).toBe(false);
  });

  test('lies on the shared screen where that person is there', () => {
    const screen = { ...sits('shared-screen'), there: [{ asker: henk, positions: ['network'] as const }] };
    expect([reads(screen, shown), reads(screen, money)]).toEqual([true, false]);
  });
});

test('whoever has a place and of whom no agreement was asked reads no item', () => {
  const table: Table = {
    householdId: 'huis',
    positions: ['professional'],
    clientIds: ['sara'],
    children: [],
    readOnly: false,
  };
  expect(can(kees, 'item.read', table as ReadingTable, money)).toBe(false);
});

test('who has duties reads what the wish opened of the client who named this person, and not of the other', () => {
  const ground: Ground = {
    organisationId: 'ggz',
    personId: null,
    domain: 'money',
    named: [{ clientId: 'sara', personId: 'kees' }],
  };
  const table: ReadingTable = {
    householdId: 'huis',
    positions: ['professional'],
    clientIds: ['sara', 'tim'],
    children: [],
    readOnly: false,
    grounds: [ground],
  };
  const opened = (authorId: string): ItemAudience => ({ ...money, kind: 'opened', adultId: authorId, authorId });
  expect(reads(table, opened('sara'), kees)).toBe(true);
  expect(reads(table, opened('tim'), kees)).toBe(false);
  expect(reads(table, opened('sara'), { ...kees, personId: 'omar' })).toBe(false);
});

describe('what is about a child', () => {
  const ilyas = { personId: 'ilyas', parentIds: ['sara'], ofAge: false };
  const about: ItemAudience = { kind: 'table', adultId: 'ilyas', authorId: null, domain: 'children' };
  const at = (positions: ReadingTable['positions'], grounds: readonly Ground[], child = ilyas): ReadingTable => ({
    householdId: 'huis',
    positions,
    clientIds: ['sara', 'tim'],
    children: [child],
    readOnly: false,
    grounds,
  });
  const agreed = (childIds: readonly string[], domain: string | null = 'children'): Ground[] => [
    { organisationId: 'ggz', personId: null, domain, childIds },
  ];
  const client = (personId: string): Asker => ({ personId, kind: 'resident', organisationId: null });

  test('is read by the parent with authority, by the child with an own plan, and by no other adult of the household', () => {
    for (const [who, may] of [
      ['sara', true],
      ['tim', false],
      ['ilyas', true],
    ] as const)
      expect([who, reads(at(['client'], []), about, client(who))]).toEqual([who, may]);
  });

  test('is read on an agreement that names that child, and not on one for the life domain alone', () => {
    expect(reads(at(['professional'], agreed(['ilyas'])), about, kees)).toBe(true);
    for (const childIds of [[], ['amal']])
      expect(reads(at(['professional'], agreed(childIds)), about, kees)).toBe(false);
    expect(reads(at(['professional'], [{ organisationId: 'ggz', personId: null, domain: null }]), about, kees)).toBe(
      false,
    );
    expect(reads(at(['professional'], agreed(['ilyas'], 'money')), about, kees)).toBe(false);
  });

  test('goes only to the life domains that are named for it, of an agreement about that child', () => {
    const some: ItemAudience = { ...about, kind: 'domains', domains: ['money'], domain: null };
    const other: Ground = { organisationId: 'ggz', personId: null, domain: 'money' };
    expect(reads(at(['professional'], [...agreed(['ilyas']), other]), some, kees)).toBe(false);
    expect(reads(at(['professional'], [{ ...other, childIds: ['ilyas'] }]), some, kees)).toBe(true);
  });

  test('is known on the first talk to who answers for the table, not to a colleague', () => {
    const first = agreed([], null);
    for (const position of ['starter', 'case-manager'] as const)
      expect(reads(at([position], first), about, kees)).toBe(true);
    for (const position of ['professional', 'coordinator', 'network'] as const)
      expect(reads(at([position], first), about, kees)).toBe(false);
  });

  test('is of nobody but that person from the eighteenth birthday on', () => {
    const grown = { ...ilyas, ofAge: true };
    expect(reads(at(['client'], [], grown), about, client('sara'))).toBe(false);
    expect(reads(at(['client'], [], grown), about, client('ilyas'))).toBe(true);
    expect(reads(at(['professional'], agreed(['ilyas']), grown), about, kees)).toBe(false);
    expect(reads(at(['case-manager'], agreed([], null), grown), about, kees)).toBe(false);
  });

  test('is for nobody who acts for a parent, whatever the scope', () => {
    expect(reads(tableOf('representative', null), about)).toBe(false);
  });
});

describe('who comes by the emergency route', () => {
  const table = tableOf('emergency', ['mental-health']);

  test('reads the chosen domains of everybody there, never what is private', () => {
    expect(reads(table, health, kees)).toBe(true);
    expect(reads(table, { ...health, adultId: 'tim' }, kees)).toBe(true);
    expect(reads(table, money, kees)).toBe(false);
    expect(reads(table, loose, kees)).toBe(false);
    for (const kind of ['only-me', 'client-and-me'] as const) {
      expect(reads(table, { ...health, kind, authorId: 'sara' }, kees)).toBe(false);
      expect(reads(table, { ...health, kind, authorId: 'kees' }, kees)).toBe(false);
    }
  });

  test('changes nothing', () => {
    expect(householdActions.filter((action) => can(kees, action, table)).toSorted()).toEqual([
      'emergency.view',
      'item.read',
    ]);
  });
});
