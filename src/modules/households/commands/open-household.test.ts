import { describe, expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import {
  addMember,
  answerPlace,
  assignRole,
  changeMember,
  invitePlace,
  membersOf,
  openHousehold,
  peopleAtTable,
  tableAt,
} from '../index.ts';
import { changePlace } from './change-place.ts';
import { endPlace } from './end-place.ts';

const here = ownWorld();

const opened = async (starter: string, name = 'Huishouden Proef') =>
  here.as(starter).run((cx) =>
    openHousehold(cx, {
      name,
      safeContact: 'Bel na zes uur',
      client: { givenName: 'Daan', surname: 'Vermeer', birthDate: '1988-04-12' },
    }),
  );
const seat = async (householdId: string, starter: string, personId: string): Promise<string> => {
  const invited = await here
    .as(starter)
    .run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'Je kent de regels' }));
  if (invited === 'already-here') throw new Error('sits here');
  await here.as(personId).run((cx) => answerPlace(cx, householdId, { answer: 'accept', mandate: 'Ik mag beslissen' }));
  return invited.placeId;
};

describe('a household', () => {
  test('opens with the client at the head and the opener as starter', async () => {
    const starter = await here.staff('Sanne');
    const { householdId, clientId } = await opened(starter);
    const people = await here.as(starter).run((cx) => peopleAtTable(cx, householdId));
    expect(people.map((person) => [person.personId, person.kind, person.starter])).toEqual([
      [clientId, 'client', false],
      [starter, 'professional', true],
    ]);
    const table = await here.as(starter).run((cx) => tableAt(cx, householdId, 'talk.write'));
    expect(table.positions).toEqual(['starter', 'professional']);
  });

  test('is not there for a stranger, nor for another municipality', async () => {
    const starter = await here.staff('Sanne');
    const { householdId } = await opened(starter);
    const stranger = await here.staff('Vreemd');
    await expect(here.as(stranger).run((cx) => tableAt(cx, householdId, 'table.view'))).rejects.toThrow('not-found');
    const elsewhere = await here.elsewhere();
    const foreigner = await elsewhere.staff('Elders');
    await expect(elsewhere.as(foreigner).run((cx) => tableAt(cx, householdId, 'table.view'))).rejects.toThrow(
      'not-found',
    );
    const mine = await elsewhere.as(foreigner).run((cx) => peopleAtTable(cx, householdId));
    expect(mine).toEqual([]);
  });

  test('cannot be opened by a client', async () => {
    const client = await here.resident('Daan');
    await expect(
      here.as(client).run((cx) => openHousehold(cx, { name: 'x', safeContact: '', client: { givenName: 'x' } })),
    ).rejects.toThrow('forbidden');
  });

  test('hides the contact rule, telephone and birth date of one adult from the other', async () => {
    const starter = await here.staff('Sanne');
    const { householdId, clientId } = await opened(starter);
    const partner = await here.as(starter).run((cx) =>
      addMember(cx, householdId, {
        kind: 'adult',
        client: true,
        givenName: 'Kim',
        phone: '06 11 11 11 11',
        safeContact: 'Nooit thuis bellen',
      }),
    );
    const seen = await here.as(clientId).run(async (cx) => membersOf(cx, await tableAt(cx, householdId, 'table.view')));
    expect(seen.map((member) => [member.givenName, member.safeContact, member.phone])).toEqual([
      ['Daan', 'Bel na zes uur', ''],
      ['Kim', null, ''],
    ]);
    const bySanne = await here
      .as(starter)
      .run(async (cx) => membersOf(cx, await tableAt(cx, householdId, 'table.view')));
    expect(bySanne.at(1)?.safeContact).toBe('Nooit thuis bellen');
    const change = { safeContact: 'x', speaks: '', interpreter: false, version: 1 };
    await expect(
      here.as(clientId).run((cx) => changeMember(cx, householdId, { ...change, personId: partner })),
    ).rejects.toThrow('not-found');
    expect(await here.as(partner).run((cx) => changeMember(cx, householdId, { ...change, personId: partner }))).toBe(
      'changed',
    );
    expect(await here.as(partner).run((cx) => changeMember(cx, householdId, { ...change, personId: partner }))).toBe(
      'overtaken',
    );
  });
});

describe('a place', () => {
  test('accepted gives its person a seat; the one who is asked may answer and see nothing else', async () => {
    const starter = await here.staff('Sanne');
    const omar = await here.staff('Omar', { side: 'work' });
    const { householdId } = await opened(starter);
    await here.as(starter).run((cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'Geld' }));
    await expect(here.as(omar).run((cx) => tableAt(cx, householdId, 'table.view'))).rejects.toThrow('forbidden');
    await here.as(omar).run((cx) => answerPlace(cx, householdId, { answer: 'accept' }));
    const table = await here.as(omar).run((cx) => tableAt(cx, householdId, 'table.view'));
    expect(table.positions).toEqual(['professional']);
    expect(
      await here.as(starter).run((cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'x' })),
    ).toBe('already-here');
  });

  test('declined keeps its reason, and "no permission" becomes a bottleneck of the organisation', async () => {
    const starter = await here.staff('Sanne');
    const lotte = await here.staff('Lotte', { side: 'work' });
    const { householdId } = await opened(starter);
    await here.as(starter).run((cx) => invitePlace(cx, householdId, { who: { personId: lotte }, whyAsked: 'Werk' }));
    await here
      .as(lotte)
      .run((cx) => answerPlace(cx, householdId, { answer: 'decline', declineCode: 'organisation', words: '' }));
    const people = await here.as(starter).run((cx) => peopleAtTable(cx, householdId));
    expect(people.at(-1)).toMatchObject({ personId: lotte, state: 'declined', declineCode: 'organisation' });
    const { rows } = await here.database.owner.query(
      'select level, organisation_id from bottleneck where household_id = $1',
      [householdId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ level: 'organisation' });
    await expect(here.as(lotte).run((cx) => tableAt(cx, householdId, 'place.answer'))).rejects.toThrow('not-found');
  });

  test('can be ended by the client, with the role that came with it', async () => {
    const starter = await here.staff('Sanne');
    const omar = await here.staff('Omar', { side: 'work' });
    const { householdId, clientId } = await opened(starter);
    const placeId = await seat(householdId, starter, omar);
    await here.as(starter).run((cx) => assignRole(cx, householdId, { role: 'case-manager', personId: omar }));
    const person = (await here.as(clientId).run((cx) => peopleAtTable(cx, householdId))).find(
      (p) => p.placeId === placeId,
    );
    expect(
      await here.as(clientId).run((cx) => endPlace(cx, householdId, { placeId, version: person?.version ?? 0 })),
    ).toBe('ended');
    await expect(here.as(omar).run((cx) => tableAt(cx, householdId, 'table.view'))).rejects.toThrow('not-found');
    const table = await here.as(starter).run((cx) => tableAt(cx, householdId, 'table.view'));
    expect(table.positions).toContain('starter');
  });

  test('of the starter does not end while nobody else leads', async () => {
    const starter = await here.staff('Sanne');
    const { householdId, placeId } = await opened(starter);
    expect(await here.as(starter).run((cx) => endPlace(cx, householdId, { placeId, version: 1 }))).toBe(
      'hand-over-first',
    );
  });

  test('of somebody else cannot be changed by a professional', async () => {
    const starter = await here.staff('Sanne');
    const omar = await here.staff('Omar', { side: 'work' });
    const { householdId, placeId } = await opened(starter);
    const own = await seat(householdId, starter, omar);
    const change = { function: 'x', mandate: 'y', version: 1 };
    await expect(here.as(omar).run((cx) => changePlace(cx, householdId, { ...change, placeId }))).rejects.toThrow(
      'not-found',
    );
    expect(await here.as(omar).run((cx) => changePlace(cx, householdId, { ...change, placeId: own }))).toBe(
      'overtaken',
    );
    expect(await here.as(omar).run((cx) => changePlace(cx, householdId, { ...change, placeId: own, version: 2 }))).toBe(
      'changed',
    );
  });
});

describe('the roles', () => {
  test('are held by at most one person each, with a history', async () => {
    const starter = await here.staff('Sanne');
    const omar = await here.staff('Omar', { side: 'work' });
    const { householdId } = await opened(starter);
    await seat(householdId, starter, omar);
    for (const personId of [starter, omar]) {
      expect(await here.as(starter).run((cx) => assignRole(cx, householdId, { role: 'case-manager', personId }))).toBe(
        'assigned',
      );
    }
    const { rows } = await here.database.owner.query<{ person_id: string; until_date: string | null }>(
      'select person_id, until_date from role_assignment where household_id = $1 order by until_date nulls last',
      [householdId],
    );
    expect(rows.map((row) => [row.person_id, row.until_date])).toEqual([
      [starter, '2026-11-23'],
      [omar, null],
    ]);
    await expect(
      here.database.owner.query(
        `insert into role_assignment (tenant_id, household_id, id, role, person_id, from_date)
         values ($1, $2, gen_random_uuid(), 'case-manager', $3, '2026-11-23')`,
        [here.tenant, householdId, starter],
      ),
    ).rejects.toThrow('role_assignment_one_each');
    expect((await here.as(omar).run((cx) => tableAt(cx, householdId, 'role.assign'))).positions).toContain(
      'case-manager',
    );
  });

  test('may both be held by one person, and are for who has an accepted chair as a professional', async () => {
    const starter = await here.staff('Sanne');
    const omar = await here.staff('Omar', { side: 'work' });
    const { householdId, clientId } = await opened(starter);
    const assign = (personId: string, role: 'case-manager' | 'coordinator', deputyId: string | null = null) =>
      here.as(clientId).run((cx) => assignRole(cx, householdId, { role, personId, deputyId }));
    expect(await assign(omar, 'coordinator')).toBe('not-at-table');
    expect(await assign(clientId, 'coordinator')).toBe('not-at-table');
    expect(await assign(starter, 'coordinator', omar)).toBe('deputy-not-at-table');
    expect(await assign(starter, 'coordinator')).toBe('assigned');
    expect(await assign(starter, 'case-manager')).toBe('assigned');
    const people = await here.as(clientId).run((cx) => peopleAtTable(cx, householdId));
    expect(people.at(1)?.roles).toEqual(['case-manager', 'coordinator']);
  });
});
