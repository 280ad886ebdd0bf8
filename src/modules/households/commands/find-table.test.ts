import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { listsOf } from '../../../kernel/db/lists-of.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import {
  addMember,
  agreeJoin,
  answerPlace,
  assignRole,
  clientYesJoin,
  findTable,
  invitePlace,
  openHousehold,
  partWays,
  peopleAtTable,
  proposeJoin,
  proposeTrajectory,
  requestsOfPerson,
  requestTable,
  tableAt,
  type TableRequest,
  trajectoryOf,
} from '../index.ts';
import { answerRequest } from './answer-request.ts';
import { knownCaseManagers } from '../queries/case-managers.ts';
import { lookupsPerDay } from '../model.ts';

const here = ownWorld();

const daan = { givenName: 'Daan', surname: 'van der Linde', birthDate: '1985-02-03' };
const opened = (starter: string, client: { givenName: string; surname: string; birthDate: string }) =>
  here.as(starter).run((cx) => openHousehold(cx, { name: 'Linde', safeContact: '', client }));

describe('"Is er al een tafel?"', () => {
  test('says only "maybe" for an exact surname and birth date, however the name is typed', async () => {
    const starter = await here.staff('Sanne');
    await opened(starter, daan);
    const asker = await here.staff('Vrager', { side: 'work' });
    const find = (surname: string, birthDate: string | null) =>
      here.as(asker).run((cx) => findTable(cx, { surname, birthDate }));
    const found = await find('VAN DER LINDE', daan.birthDate);
    const other = await find('Linden', daan.birthDate);
    expect(found.outcome).toBe('maybe');
    expect(other.outcome).toBe('none');
    expect(Object.keys(found)).toEqual(Object.keys(other));
    expect((await find('linde', '1985-02-04')).outcome).toBe('none');
    expect((await find('linde', null)).outcome).toBe('none');
    expect((await find('', daan.birthDate)).outcome).toBe('none');
    expect((await find("Linde'; drop table person", daan.birthDate)).outcome).toBe('none');
  });

  test('is limited per person per day, and every look-up stands in the audit trail', async () => {
    const asker = await here.staff('Nieuwsgierig', { side: 'work' });
    const find = () => here.as(asker).run((cx) => findTable(cx, { surname: 'Niemand', birthDate: '2000-01-01' }));
    for (let count = 0; count < lookupsPerDay; count += 1) expect((await find()).outcome).toBe('none');
    expect(await find()).toEqual({ outcome: 'too-many' });
    const { rows } = await here.database.owner.query<{ allowed: boolean }>(
      `select allowed from audit_event where actor_person_id = $1 and action = 'household.look-up'`,
      [asker],
    );
    expect(rows.filter((row) => row.allowed)).toHaveLength(lookupsPerDay);
    expect(rows.filter((row) => !row.allowed)).toHaveLength(1);
    here.now = new Date('2026-11-24T09:00:00Z');
    expect((await find()).outcome).toBe('none');
    here.now = new Date('2026-11-23T09:00:00Z');
  });

  test('sent twice by one form is one look-up; with another name in it, it is another', async () => {
    const starter = await here.staff('Sanne');
    await opened(starter, { ...daan, surname: 'Dubbelklik' });
    const asker = await here.staff('Klikker', { side: 'work' });
    const submission = randomUUID();
    const find = (surname: string) =>
      here.as(asker).run((cx) => findTable(cx, { surname, birthDate: daan.birthDate, submission }));
    const counted = async () => {
      const { rows } = await here.database.owner.query('select id from table_lookup where asker_person_id = $1', [
        asker,
      ]);
      return rows.length;
    };
    const first = await find('Dubbelklik');
    expect(await find('dubbelklik')).toEqual(first);
    expect(await counted()).toBe(1);
    expect((await find('Anders')).outcome).toBe('none');
    expect(await counted()).toBe(2);
    // Somebody else's form opens nothing here.
    const other = await here.staff('Ander', { side: 'work' });
    const stolen = { surname: 'Dubbelklik', birthDate: daan.birthDate, submission };
    const seen = await here.as(other).run((cx) => findTable(cx, stolen));
    expect(seen).not.toEqual(first);
  });

  test('is one look-up for one person only: somebody else of that table counts, and gets an id of its own', async () => {
    const starter = await here.staff('Sanne');
    const { householdId } = await opened(starter, { ...daan, surname: 'Samen' });
    const partner = { givenName: 'Lies', surname: 'Apart', birthDate: '1986-01-01', kind: 'adult' } as const;
    await here.as(starter).run((cx) => addMember(cx, householdId, partner));
    const asker = await here.staff('Puzzelaar', { side: 'work' });
    const submission = randomUUID();
    const find = ({ surname, birthDate }: { surname: string; birthDate: string }) =>
      here.as(asker).run((cx) => findTable(cx, { surname, birthDate, submission }));
    const first = await find({ ...daan, surname: 'Samen' });
    expect(first).toEqual({ outcome: 'maybe', lookupId: submission });
    // The same id as before would tell that the two sit at one table.
    const second = await find(partner);
    expect(second).toMatchObject({ outcome: 'maybe' });
    expect(second).not.toEqual(first);
    const { rows } = await here.database.owner.query('select id from table_lookup where asker_person_id = $1', [asker]);
    expect(rows).toHaveLength(2);
  });

  test('is not for clients', async () => {
    const client = await here.resident('Daan');
    await expect(here.as(client).run((cx) => findTable(cx, { surname: 'x', birthDate: null }))).rejects.toThrow(
      'forbidden',
    );
  });

  test('asks at every table that may be it: who took a name and a birth date stands before nobody', async () => {
    const client = { ...daan, surname: 'Dubbelganger' };
    const [real, taker] = [await here.staff('Echt'), await here.staff('Later')];
    const asked = [await opened(real, client), await opened(taker, { ...client, givenName: 'Iemand' })];
    const asker = await here.staff('Vrager', { side: 'work' });
    const found = await here.as(asker).run((cx) => findTable(cx, client));
    if (found.outcome !== 'maybe') throw new Error('not found');
    await here.as(asker).run((cx) => requestTable(cx, { lookupId: found.lookupId, reason: 'Werk' }));
    const { rows } = await here.database.owner.query<{ household_id: string }>(
      'select household_id from table_request where asker_person_id = $1',
      [asker],
    );
    expect(rows.map((row) => row.household_id).toSorted()).toEqual(asked.map((each) => each.householdId).toSorted());
  });

  test('finds nobody at a table that was left: those who stay there hear of no question about who went apart', async () => {
    const starter = await here.staff('Sanne');
    const { householdId } = await opened(starter, { ...daan, surname: 'Blijft' });
    const leaves = { givenName: 'Lies', surname: 'Vertrokken', birthDate: '1986-01-01', kind: 'adult' } as const;
    const personId = await here.as(starter).run((cx) => addMember(cx, householdId, { ...leaves, client: true }));
    const asker = await here.staff('Vrager', { side: 'work' });
    const find = () => here.as(asker).run((cx) => findTable(cx, leaves));
    expect((await find()).outcome).toBe('maybe');
    await here.as(starter).run((cx) => partWays(cx, householdId, { personId, version: 1 }));
    expect((await find()).outcome).toBe('none');
    const own = await opened(starter, leaves);
    const found = await find();
    if (found.outcome !== 'maybe') throw new Error('not found');
    await here.as(asker).run((cx) => requestTable(cx, { lookupId: found.lookupId, reason: 'Werk' }));
    const { rows } = await here.database.owner.query<{ household_id: string }>(
      'select household_id from table_request where asker_person_id = $1',
      [asker],
    );
    expect(rows.map((row) => row.household_id)).toEqual([own.householdId]);
  });

  test('leads to a question that the case manager answers together with the client', async () => {
    const starter = await here.staff('Sanne');
    const client = { ...daan, surname: 'Vraagstuk' };
    const { householdId, clientId } = await opened(starter, client);
    const asker = await here.staff('Vrager', { side: 'work' });
    const found = await here.as(asker).run((cx) => findTable(cx, client));
    if (found.outcome !== 'maybe') throw new Error('not found');
    const ask = (personId: string) =>
      here.as(personId).run((cx) => requestTable(cx, { lookupId: found.lookupId, reason: 'Ik begeleid naar werk' }));
    await ask(asker);
    await ask(asker); // a second question is the same one
    await expect(ask(starter)).rejects.toThrow('not-found');
    await expect(here.as(asker).run((cx) => tableAt(cx, householdId, 'table.view'))).rejects.toThrow('not-found');
    const { waiting } = await here
      .as(starter)
      .run((cx) => listsOf<{ waiting: TableRequest }>(cx, 'requests', { waiting: requestsOfPerson }));
    expect(waiting.map((each) => [each.householdId, each.reason])).toEqual([[householdId, 'Ik begeleid naar werk']]);
    const answer = (withClient: boolean) =>
      here
        .as(starter, withClient ? { togetherWith: clientId } : {})
        .run((cx) => answerRequest(cx, householdId, { requestId: waiting[0]?.id ?? '', answer: 'join', words: '' }));
    expect(await answer(false)).toBe('needs-client');
    expect(await answer(true)).toBe('answered');
    expect(await answer(true)).toBe('answered-before');
    const people = await here.as(starter).run((cx) => peopleAtTable(cx, householdId));
    expect(people.at(-1)).toMatchObject({ personId: asker, state: 'asked', whyAsked: 'Ik begeleid naar werk' });
  });
});

describe('two tables for one household', () => {
  async function two() {
    const sanne = await here.staff('Sanne');
    const lotte = await here.staff('Lotte', { side: 'work' });
    const client = { givenName: 'Daan', surname: `Twee${Math.random()}`, birthDate: '1979-09-09' };
    const into = await opened(sanne, client);
    const from = await opened(lotte, { ...client, givenName: 'daan' });
    await here.as(sanne).run((cx) => invitePlace(cx, into.householdId, { who: { personId: lotte }, whyAsked: 'Werk' }));
    await here.as(lotte).run((cx) => answerPlace(cx, into.householdId, { answer: 'accept' }));
    await here.as(lotte).run((cx) => proposeTrajectory(cx, from.householdId));
    return { sanne, lotte, into, from };
  }

  test('become one when both case managers and the client say yes, and both histories stay', async () => {
    const { sanne, lotte, into, from } = await two();
    const omar = await here.staff('Omar', { side: 'work' });
    await here
      .as(lotte)
      .run((cx) => invitePlace(cx, from.householdId, { who: { personId: omar }, whyAsked: 'Schuld' }));
    await here.as(omar).run((cx) => answerPlace(cx, from.householdId, { answer: 'accept' }));
    expect(
      await here.as(lotte).run((cx) => proposeJoin(cx, from.householdId, { intoHouseholdId: into.householdId })),
    ).toBe('proposed');
    expect(
      await here.as(sanne).run((cx) => agreeJoin(cx, into.householdId, { fromHouseholdId: from.householdId })),
    ).toBe('waiting');
    const yes = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId, personId: from.clientId };
    await expect(here.as(omar).run((cx) => clientYesJoin(cx, from.householdId, yes))).rejects.toThrow('forbidden');
    expect(await here.as(from.clientId).run((cx) => clientYesJoin(cx, from.householdId, yes))).toBe('joined');
    const table = await here.as(lotte).run((cx) => tableAt(cx, from.householdId, 'table.view'));
    expect(table.readOnly).toBe(true);
    await expect(here.as(lotte).run((cx) => tableAt(cx, from.householdId, 'place.invite'))).rejects.toThrow(
      'forbidden',
    );
    expect((await here.as(lotte).run((cx) => trajectoryOf(cx, from.householdId)))?.state).toBe('not-started');
    const people = await here.as(sanne).run((cx) => peopleAtTable(cx, into.householdId));
    expect(people.map((person) => person.personId)).toEqual(
      expect.arrayContaining([sanne, lotte, omar, into.clientId]),
    );
    // The same person by name and birth date does not sit here twice.
    expect(people.filter((person) => person.kind === 'client')).toHaveLength(1);
  });

  test('wait for each other: two of the three are not enough', async () => {
    const { lotte, into, from } = await two();
    await here.as(lotte).run((cx) => proposeJoin(cx, from.householdId, { intoHouseholdId: into.householdId }));
    const yes = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId, personId: from.clientId };
    expect(await here.as(from.clientId).run((cx) => clientYesJoin(cx, from.householdId, yes))).toBe('waiting');
    await expect(
      here.database.owner.query(`update household_join set joined_on = '2026-11-23' where household_id = $1`, [
        from.householdId,
      ]),
    ).rejects.toThrow('household_join_needs_three');
    // Who only sits at the other table cannot agree for it.
    await expect(
      here.as(lotte).run((cx) => agreeJoin(cx, into.householdId, { fromHouseholdId: from.householdId })),
    ).rejects.toThrow('forbidden');
  });

  test('show the case manager of the one when the other looks for a case manager', async () => {
    const { sanne, lotte, into, from } = await two();
    await here.as(sanne).run((cx) => assignRole(cx, into.householdId, { role: 'case-manager', personId: sanne }));
    const own = await here.as(sanne).run((cx) => knownCaseManagers(cx, into.householdId));
    expect(own.map((each) => [each.personId, each.here, each.untilDate])).toEqual([[sanne, true, null]]);
    await here.as(lotte).run((cx) => proposeJoin(cx, from.householdId, { intoHouseholdId: into.householdId }));
    await here.as(sanne).run((cx) => agreeJoin(cx, into.householdId, { fromHouseholdId: from.householdId }));
    const yes = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId, personId: from.clientId };
    await here.as(from.clientId).run((cx) => clientYesJoin(cx, from.householdId, yes));
    const joined = await here.as(lotte).run((cx) => knownCaseManagers(cx, into.householdId));
    expect(joined.map((each) => each.personId)).toEqual([sanne]);
  });

  test('show the case manager whom the same adult has at another table, until that table is left; not through a child', async () => {
    const sanne = await here.staff('Sanne');
    const lotte = await here.staff('Lotte');
    const one = await opened(sanne, { ...daan, surname: 'Elders' });
    const other = await opened(lotte, { ...daan, givenName: 'Bo', surname: 'Hier' });
    await here.as(lotte).run((cx) => assignRole(cx, other.householdId, { role: 'case-manager', personId: lotte }));
    const known = async () => {
      const found = await here.as(sanne).run((cx) => knownCaseManagers(cx, one.householdId));
      return found.map((each) => [each.personId, each.here]);
    };
    expect(await known()).toEqual([]);
    const sits = (set: string) =>
      here.database.owner.query(`update member set ${set} where household_id = $1 and person_id = $2`, [
        other.householdId,
        one.clientId,
      ]);
    await here.database.owner.query(
      `insert into member (tenant_id, household_id, person_id, kind, position) values ($1, $2, $3, 'adult', 9)`,
      [here.tenant, other.householdId, one.clientId],
    );
    expect(await known()).toEqual([[lotte, false]]);
    await sits(`kind = 'child'`);
    expect(await known()).toEqual([]);
    await sits(`kind = 'adult', parted_on = '2026-11-23', parted_number = 0`);
    expect(await known()).toEqual([]);
  });
});
