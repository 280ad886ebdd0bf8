import { describe, expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { addMember } from './add-member.ts';
import { agreeJoin } from './agree-join.ts';
import { answerPlace } from './answer-place.ts';
import { changeMember } from './change-member.ts';
import { clientYesJoin } from './client-yes-join.ts';
import { invitePlace } from './invite-place.ts';
import { openHousehold } from './open-household.ts';
import { proposeJoin } from './propose-join.ts';
import { recordRepresentation } from './record-representation.ts';
import { tableAt } from '../queries/table.ts';

describe('when two tables become one', () => {
  const here = ownWorld();
  type Opened = Awaited<ReturnType<typeof openHousehold>>;

  /** A household of an adult who was born on the same day as the others of that surname. */
  const opened = (by: string, givenName: string): Promise<Opened> =>
    here.as(by).run((cx) =>
      openHousehold(cx, {
        name: givenName,
        safeContact: '',
        client: { givenName, surname: 'Dubbel', birthDate: '1980-05-01' },
      }),
    );
  const signsIn = (personId: string, subject: string) =>
    here.database.owner.query(
      `insert into login_identity (tenant_id, person_id, issuer, subject, linked_at)
       values ($1, $2, 'https://digid.test', $3, now())`,
      [here.tenant, personId, subject],
    );
  const join = async (by: string, from: Opened, into: Opened, yesAt: readonly Opened[]) => {
    const pair = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId };
    await here.as(by).run((cx) => proposeJoin(cx, from.householdId, pair));
    await here.as(by).run((cx) => agreeJoin(cx, into.householdId, pair));
    for (const { householdId, clientId } of yesAt)
      await here.as(clientId).run((cx) => clientYesJoin(cx, householdId, { ...pair, personId: clientId }));
  };

  test('who acts for a client goes on there, and an employer stays an employer', async () => {
    const sanne = await here.staff('Sanne');
    const lotte = await here.staff('Lotte');
    const open = (by: string, givenName: string) =>
      here.as(by).run((cx) => openHousehold(cx, { name: givenName, safeContact: '', client: { givenName } }));
    const into = await open(sanne, 'Sara');
    const from = await open(lotte, 'Tim');
    await here.as(sanne).run((cx) => invitePlace(cx, into.householdId, { who: { personId: lotte }, whyAsked: 'Werk' }));
    await here.as(lotte).run((cx) => answerPlace(cx, into.householdId, { answer: 'accept' }));
    const boss = { givenName: 'Bas', employer: true };
    await here.as(lotte).run((cx) => invitePlace(cx, from.householdId, { who: boss, whyAsked: '' }));
    const recorded = await here.as(lotte, { togetherWith: from.clientId }).run((cx) =>
      recordRepresentation(cx, from.householdId, {
        who: { givenName: 'Henk' },
        kind: 'guardian',
        paper: 'Beschikking',
        from: '2026-11-01',
        until: '2027-11-01',
      }),
    );
    const henk = typeof recorded === 'string' ? '' : recorded.personId;
    const acts = (householdId: string) =>
      here.as(henk, { onBehalfOf: from.clientId }).run((cx) => tableAt(cx, householdId, 'represented.view'));
    await acts(from.householdId);

    await here.as(lotte).run((cx) => proposeJoin(cx, from.householdId, { intoHouseholdId: into.householdId }));
    await here.as(sanne).run((cx) => agreeJoin(cx, into.householdId, { fromHouseholdId: from.householdId }));
    const pair = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId };
    await here.as(from.clientId).run((cx) => clientYesJoin(cx, from.householdId, { ...pair, personId: from.clientId }));
    await here.as(into.clientId).run((cx) => clientYesJoin(cx, into.householdId, { ...pair, personId: into.clientId }));

    expect((await acts(into.householdId)).scope).toEqual({ clientId: from.clientId, domains: null });
    await expect(acts(from.householdId)).rejects.toMatchObject({ kind: 'not-found' });
    const { rows } = await here.database.owner.query(
      `select employer from place p join person q on q.id = p.person_id and q.given_name = 'Bas' where p.household_id = $1`,
      [into.householdId],
    );
    expect(rows).toEqual([{ employer: true }]);
  });

  test('an adult who is known twice goes on as the one at the table that stays, and still reads the other', async () => {
    const sanne = await here.staff('Sanne');
    const into = await opened(sanne, 'Daan');
    const from = await opened(sanne, 'daan ');
    await signsIn(from.clientId, 'daan');
    await join(sanne, from, into, [from]);

    const { owner } = here.database;
    const { rows } = await owner.query(`select person_id from login_identity where subject = 'daan'`);
    expect(rows).toEqual([{ person_id: into.clientId }]);
    const sits = async (householdId: string) =>
      here.as(into.clientId).run(async (cx) => (await tableAt(cx, householdId, 'plan.view')).positions);
    expect(await sits(into.householdId)).toContain('client');
    expect(await sits(from.householdId)).toContain('client');
    const { rows: members } = await owner.query('select person_id from member where household_id = $1', [
      into.householdId,
    ]);
    expect(members).toEqual([{ person_id: into.clientId }]);
  });

  test('of twins neither says yes for the other, and each goes along to the table that stays', async () => {
    const sanne = await here.staff('Sanne');
    const into = await opened(sanne, 'Pim');
    const from = await opened(sanne, 'Pam');
    await join(sanne, from, into, [from]);
    const { owner } = here.database;
    const joined = async () =>
      (
        await owner.query<{ into: string | null }>('select joined_into_id as into from household where id = $1', [
          from.householdId,
        ])
      ).rows;
    expect(await joined()).toEqual([{ into: null }]);
    await join(sanne, from, into, [into]);
    expect(await joined()).toEqual([{ into: into.householdId }]);
    const { rows: members } = await owner.query<{ id: string }>(
      'select person_id as id from member where household_id = $1 and client',
      [into.householdId],
    );
    expect(members.map(({ id }) => id).sort()).toEqual([into.clientId, from.clientId].sort());
  });

  test('with a name that somebody took since, the case manager agrees anew; nobody says yes or comes in for who is called so', async () => {
    const sanne = await here.staff('Sanne');
    const into = await opened(sanne, 'Noor');
    const from = await opened(sanne, 'Bart');
    await signsIn(from.clientId, 'bart');
    await join(sanne, from, into, []);
    const pair = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId };
    const says = (personId: string, householdId: string) =>
      here.as(personId).run((cx) => clientYesJoin(cx, householdId, { ...pair, personId }));
    const named = { safeContact: '', speaks: '', interpreter: false, version: 1 };
    const person = { givenName: 'Noor', surname: 'Dubbel', birthDate: '1980-05-01', phone: '' };
    await here
      .as(from.clientId)
      .run((cx) => changeMember(cx, from.householdId, { ...named, personId: from.clientId, person }));
    expect(await says(from.clientId, from.householdId)).toBe('waiting');
    const { owner } = here.database;
    const { rows } = await owner.query(`select person_id from login_identity where subject = 'bart'`);
    expect(rows).toEqual([{ person_id: from.clientId }]);
  });

  test('with one client more, the case manager agrees anew', async () => {
    const sanne = await here.staff('Sanne');
    const into = await opened(sanne, 'Yara');
    const from = await opened(sanne, 'Wim');
    await join(sanne, from, into, [from]);
    const again = {
      givenName: 'Yara',
      surname: 'Dubbel',
      birthDate: '1980-05-01',
      kind: 'adult',
      client: true,
    } as const;
    const added = await here.as(sanne).run((cx) => addMember(cx, from.householdId, again));
    const pair = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId };
    const yes = here
      .as(sanne, { togetherWith: added })
      .run((cx) => clientYesJoin(cx, from.householdId, { ...pair, personId: added }));
    expect(await yes).toBe('waiting');
  });

  test('contact details that somebody keeps secret at one of the two are secret at the table that stays', async () => {
    const sanne = await here.staff('Sanne');
    const into = await opened(sanne, 'Kim');
    const from = await opened(sanne, 'Kim');
    const { owner } = here.database;
    await owner.query('update member set contact_hidden = true where household_id = $1', [from.householdId]);
    await join(sanne, from, into, [from]);
    const { rows } = await owner.query('select contact_hidden from member where household_id = $1', [into.householdId]);
    expect(rows).toEqual([{ contact_hidden: true }]);
  });

  test('who can come in with a key already is never handed the login of another', async () => {
    const sanne = await here.staff('Sanne');
    const into = await opened(sanne, 'Lot');
    const from = await opened(sanne, 'Lot');
    await signsIn(from.clientId, 'lot');
    const { owner } = here.database;
    await owner.query(
      `insert into code_login (tenant_id, person_id, login_number, code_hash, sealed_secret, made_at)
       values ($1, $2, '12345678', 'x', 'x', now())`,
      [here.tenant, into.clientId],
    );
    await join(sanne, from, into, [from]);
    const { rows } = await owner.query(`select person_id from login_identity where subject = 'lot'`);
    expect(rows).toEqual([{ person_id: from.clientId }]);
  });

  test('of twins nobody signs in as the other', async () => {
    const sanne = await here.staff('Sanne');
    const into = await opened(sanne, 'Tom');
    const from = await opened(sanne, 'Tim');
    await signsIn(from.clientId, 'tim');
    await join(sanne, from, into, [from, into]);
    const { rows } = await here.database.owner.query(
      `select person_id, (select joined_into_id from household where id = $1) as joined
       from login_identity where subject = 'tim'`,
      [from.householdId],
    );
    expect(rows).toEqual([{ person_id: from.clientId, joined: into.householdId }]);
    await expect(here.as(into.clientId).run((cx) => tableAt(cx, from.householdId, 'plan.view'))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
