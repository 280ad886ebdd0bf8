import { beforeEach, describe, expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { type NewRepresentation, recordRepresentation } from './record-representation.ts';
import { endRepresentation } from './end-representation.ts';
import { addMember } from './add-member.ts';
import { openHousehold } from './open-household.ts';
import { representationsAt } from '../queries/representations.ts';
import { tableAt } from '../queries/table.ts';

const here = ownWorld();
let home: { householdId: string; sara: string; tim: string; fatima: string };

beforeEach(async () => {
  const fatima = await here.staff('Fatima');
  const { householdId, clientId: sara } = await here
    .as(fatima)
    .run((cx) => openHousehold(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Sara' } }));
  const tim = await here
    .as(fatima)
    .run((cx) => addMember(cx, householdId, { givenName: 'Tim', kind: 'adult', client: true, safeContact: 'Bellen.' }));
  if (typeof tim !== 'string') throw new Error('no second client');
  home = { householdId, sara, tim, fatima };
});

const bewind: NewRepresentation = {
  who: { givenName: 'Henk' },
  kind: 'administrator',
  paper: 'Beschikking, 1 november 2026',
  from: '2026-11-01',
  until: '2027-10-31',
};
const record = (input: Partial<NewRepresentation> = {}, togetherWith: string | null = home.sara) =>
  here
    .as(home.fatima, togetherWith === null ? {} : { togetherWith })
    .run((cx) => recordRepresentation(cx, home.householdId, { ...bewind, ...input }));
const recorded = async (input: Partial<NewRepresentation> = {}) => {
  const done = await record(input);
  if (typeof done === 'string') throw new Error('refused');
  return done;
};
const positions = (personId: string, onBehalfOf: string) =>
  here.as(personId, { onBehalfOf }).run(async (cx) => {
    const table = await tableAt(cx, home.householdId, 'represented.view');
    return { positions: table.positions, scope: table.scope };
  });
const refused = { kind: 'not-found' };

describe('who acts for a client', () => {
  test('is written down together with that client, by who leads the table', async () => {
    await expect(record({}, null)).rejects.toMatchObject({ kind: 'invalid', reason: 'together' });
    await expect(
      here.as(home.sara).run((cx) => recordRepresentation(cx, home.householdId, bewind)),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    const { personId } = await recorded();
    expect(await positions(personId, home.sara)).toEqual({
      positions: ['representative'],
      scope: { clientId: home.sara, domains: ['money'] },
    });
  });

  test.each([
    ['administrator', ['money']],
    ['guardian', null],
    ['mandated', ['work', 'day-activities', 'learning', 'language']],
  ] as const)('a %s has the scope that the law or the client gives', async (kind, domains) => {
    const { personId } = await recorded({ kind, groups: ['work'] });
    expect((await positions(personId, home.sara)).scope?.domains).toEqual(domains);
  });

  test('a mentor acts for care, never for money or work', async () => {
    const { personId } = await recorded({ kind: 'mentor', groups: ['money'] });
    const { scope } = await positions(personId, home.sara);
    expect(scope?.domains).toContain('mental-health');
    expect(scope?.domains).not.toContain('money');
    expect(scope?.domains).not.toContain('work');
  });

  test('is there only in a session for that client, and not for the other adult', async () => {
    const { personId } = await recorded();
    await expect(positions(personId, home.tim)).rejects.toMatchObject(refused);
    await expect(
      here.as(personId).run((cx) => tableAt(cx, home.householdId, 'represented.view')),
    ).rejects.toMatchObject(refused);
    // Tim is a client here himself; acting for somebody else he is not.
    await expect(positions(home.tim, home.sara)).rejects.toMatchObject(refused);
  });

  test('counts from the first day to the last, both included', async () => {
    const { personId } = await recorded({ from: '2026-11-23', until: '2026-11-24' });
    await positions(personId, home.sara);
    here.now = new Date('2026-11-24T21:00:00Z');
    await positions(personId, home.sara);
    here.now = new Date('2026-11-25T09:00:00Z');
    await expect(positions(personId, home.sara)).rejects.toMatchObject(refused);
    const later = await record({ from: '2026-12-01', until: '2026-12-31' });
    if (typeof later === 'string') throw new Error('refused');
    await expect(positions(later.personId, home.sara)).rejects.toMatchObject(refused);
  });

  test('ended: the next request is refused, and it cannot be ended twice', async () => {
    const { personId, representationId } = await recorded();
    const end = () =>
      here.as(home.fatima).run((cx) => endRepresentation(cx, home.householdId, { representationId, version: 1 }));
    expect(await end()).toBe('ended');
    await expect(positions(personId, home.sara)).rejects.toMatchObject(refused);
    await expect(end()).rejects.toMatchObject(refused);
  });

  test('the client alone ends a mandate, and nothing that a judge decided', async () => {
    const mandate = await recorded({ kind: 'mandated', groups: ['money'] });
    const judged = await recorded();
    const end = (personId: string, representationId: string) =>
      here.as(personId).run((cx) => endRepresentation(cx, home.householdId, { representationId, version: 1 }));
    await expect(end(home.sara, judged.representationId)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(end(home.tim, mandate.representationId)).rejects.toMatchObject(refused);
    expect(await end(home.sara, mandate.representationId)).toBe('ended');
  });

  test('a new line for the same person ends the earlier one', async () => {
    const first = await recorded();
    const again = await record({ who: { personId: first.personId }, kind: 'guardian' });
    if (typeof again === 'string') throw new Error('refused');
    expect((await positions(first.personId, home.sara)).scope?.domains).toBeNull();
    const lines = await here
      .as(home.fatima)
      .run(async (cx) => representationsAt(cx, await tableAt(cx, home.householdId, 'representation.view')));
    expect(lines.map(({ endedOn }) => endedOn)).toEqual([null, '2026-11-23']);
  });

  test('is nobody from elsewhere, and not the client', async () => {
    const stranger = await here.network('Vreemd');
    for (const personId of [stranger, home.sara, home.fatima]) {
      await expect(record({ who: { personId } })).rejects.toMatchObject(refused);
    }
    await recorded({ who: { personId: home.tim } });
  });

  test('never begins after its end, nor when it is over already, nor without a scope or with a number of a citizen', async () => {
    expect(await record({ from: '2026-12-02', until: '2026-12-01' })).toBe('never');
    expect(await record({ until: '2026-11-22' })).toBe('never');
    await here.database.owner.query(`update person set birth_date = '2009-12-01' where id = $1`, [home.sara]);
    const parent = { kind: 'parent', groups: ['home'] } as const;
    expect(await record({ ...parent, until: '2027-12-01' })).toBe('of-age');
    expect(await record({ ...parent, until: '2027-11-30' })).toHaveProperty('personId');
    await expect(record({ kind: 'parent', groups: [] })).rejects.toMatchObject({ reason: 'groups' });
    await expect(record({ paper: 'BSN 123456782' })).rejects.toMatchObject({ code: '23514' });
  });

  test('a client reads the own lines, not those of the other adult', async () => {
    await recorded();
    const seenBy = (personId: string) =>
      here
        .as(personId)
        .run(async (cx) => representationsAt(cx, await tableAt(cx, home.householdId, 'representation.view')));
    expect(await seenBy(home.sara)).toHaveLength(1);
    expect(await seenBy(home.tim)).toHaveLength(0);
  });
});
