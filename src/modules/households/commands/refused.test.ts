import { beforeEach, describe, expect, test } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { addMember } from './add-member.ts';
import { agreeJoin } from './agree-join.ts';
import { answerPlace } from './answer-place.ts';
import { assignRole } from './assign-role.ts';
import { changeMember, type MemberChange } from './change-member.ts';
import { chooseRepresented } from './choose-represented.ts';
import { clientYesJoin } from './client-yes-join.ts';
import { endPlace } from './end-place.ts';
import { invitePlace } from './invite-place.ts';
import { noteInvolved } from './note-involved.ts';
import { openHousehold } from './open-household.ts';
import { partWays } from './part-ways.ts';
import { proposeJoin } from './propose-join.ts';
import { requestTable } from './request-table.ts';
import { membersOf } from '../queries/members.ts';
import { tableAt } from '../queries/table.ts';

/** What these commands refuse by themselves, whatever the page before them asked. */
describe('at a table of two adults', () => {
  const here = ownWorld();
  let householdId: string;
  let daan: string;
  let mila: string;
  let sanne: string;
  let omar: string;
  beforeEach(async () => {
    sanne = await here.staff('Sanne');
    omar = await here.staff('Omar', { side: 'work' });
    ({ householdId, clientId: daan } = await here
      .as(sanne)
      .run((cx) => openHousehold(cx, { name: 'Proef', safeContact: 'app', client: { givenName: 'Daan' } })));
    mila = await add('Mila', 'adult', true);
    await here.as(sanne).run((cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'Geld' }));
    await here.as(omar).run((cx) => answerPlace(cx, householdId, { answer: 'accept' }));
  });

  const add = (givenName: string, kind: 'adult' | 'child', client = false) =>
    here.as(sanne).run((cx) => addMember(cx, householdId, { givenName, kind, client }));
  const by = <T>(personId: string, work: (cx: Cx) => Promise<T>) => here.as(personId).run(work);
  const member = (personId: string, more: Partial<MemberChange> = {}): MemberChange => ({
    personId,
    safeContact: 'bellen',
    speaks: '',
    interpreter: false,
    version: 1,
    ...more,
  });
  const hidden = async (personId: string) => {
    await here.database.owner.query('update member set contact_hidden = true where person_id = $1', [personId]);
  };
  const placeOf = async (personId: string) => {
    const { rows } = await here.database.owner.query<{ id: string; version: number }>(
      'select id, version from place where household_id = $1 and person_id = $2',
      [householdId, personId],
    );
    return { placeId: rows[0]?.id ?? '', version: rows[0]?.version ?? 0 };
  };

  test('a client changes the own way to be reached, and neither what somebody is here nor anybody else', async () => {
    for (const more of [{ relation: 'oom' }, { client: true }])
      await expect(by(daan, (cx) => changeMember(cx, householdId, member(daan, more)))).rejects.toThrow('forbidden');
    await expect(by(daan, (cx) => changeMember(cx, householdId, member(mila)))).rejects.toThrow('not-found');
    expect(await by(daan, (cx) => changeMember(cx, householdId, member(daan)))).toBe('changed');
  });

  test('a client says the own birth date once; after that who leads changes it', async () => {
    const { owner } = here.database;
    const says = async (who: string, birthDate: string) => {
      const { rows: before } = await owner.query<{ version: number }>(
        'select version from member where household_id = $1 and person_id = $2',
        [householdId, daan],
      );
      const person = { givenName: 'Daan', surname: '', birthDate, phone: '' };
      const change = member(daan, { person, version: before[0]?.version ?? 0 });
      await by(who, (cx) => changeMember(cx, householdId, change));
      const { rows } = await owner.query<{ day: string }>('select birth_date::text as day from person where id = $1', [
        daan,
      ]);
      return rows[0]?.day;
    };
    expect(await says(daan, '1988-04-12')).toBe('1988-04-12');
    expect(await says(daan, '1979-09-09')).toBe('1988-04-12');
    expect(await says(sanne, '1979-09-09')).toBe('1979-09-09');
  });

  test('a secret way to reach somebody is written over by nobody who may not read it, and told by that person alone', async () => {
    await by(sanne, (cx) => assignRole(cx, householdId, { role: 'coordinator', personId: omar }));
    await hidden(mila);
    await expect(by(omar, (cx) => changeMember(cx, householdId, member(mila)))).rejects.toThrow('not-found');
    const tells = member(mila, { contactHidden: false });
    await expect(by(sanne, (cx) => changeMember(cx, householdId, tells))).rejects.toThrow('forbidden');
    expect(await by(mila, (cx) => changeMember(cx, householdId, tells))).toBe('changed');
  });

  test('a session acts for nobody who gave or was given nothing', async () => {
    const sister = await here.network('Zus');
    await expect(by(sister, (cx) => chooseRepresented(cx, daan))).rejects.toThrow('not-found');
  });

  test('a yes to joining is said by a client of that table, alone for oneself, about a pair with this table in it', async () => {
    const other = await by(sanne, (cx) =>
      openHousehold(cx, { name: 'Ander', safeContact: '', client: { givenName: 'Tim' } }),
    );
    const third = await by(sanne, (cx) =>
      openHousehold(cx, { name: 'Derde', safeContact: '', client: { givenName: 'Wim' } }),
    );
    for (const [from, into] of [
      [householdId, other.householdId],
      [third.householdId, other.householdId],
    ] as const)
      await by(sanne, (cx) => proposeJoin(cx, from, { intoHouseholdId: into }));
    const pair = { fromHouseholdId: householdId, intoHouseholdId: other.householdId };
    const says = (who: string, personId: string, more = {}) =>
      by(who, (cx) => clientYesJoin(cx, householdId, { ...pair, ...more, personId }));
    await expect(says(daan, mila)).rejects.toThrow('not-found');
    await expect(says(sanne, other.clientId)).rejects.toThrow('not-found');
    await expect(says(sanne, daan, { fromHouseholdId: third.householdId })).rejects.toThrow('not-found');
    expect(await says(daan, daan)).toBe('waiting');
    const { rows } = await here.database.owner.query('select person_id from household_join_yes');
    expect(rows).toEqual([{ person_id: daan }]);
  });

  test('to a join that nobody proposed nobody agrees', async () => {
    const other = await by(sanne, (cx) =>
      openHousehold(cx, { name: 'Ander', safeContact: '', client: { givenName: 'Bo' } }),
    );
    const from = { fromHouseholdId: other.householdId };
    await expect(by(sanne, (cx) => agreeJoin(cx, householdId, from))).rejects.toThrow('not-found');
    await by(sanne, (cx) => proposeJoin(cx, other.householdId, { intoHouseholdId: householdId }));
    expect(await by(sanne, (cx) => agreeJoin(cx, householdId, from))).toBe('waiting');
  });

  test('a table is not joined with itself', async () => {
    await expect(by(sanne, (cx) => proposeJoin(cx, householdId, { intoHouseholdId: householdId }))).rejects.toThrow(
      'not-found',
    );
  });

  test('a chair is ended by its own professional or by who leads, and a client has none to end', async () => {
    const ruth = await here.staff('Ruth');
    await by(sanne, (cx) => invitePlace(cx, householdId, { who: { personId: ruth }, whyAsked: 'Zorg' }));
    await by(ruth, (cx) => answerPlace(cx, householdId, { answer: 'accept' }));
    const [own, others] = [await placeOf(omar), await placeOf(ruth)];
    await expect(by(omar, (cx) => endPlace(cx, householdId, others))).rejects.toThrow('not-found');
    expect(await by(omar, (cx) => endPlace(cx, householdId, own))).toBe('ended');
    const client = await placeOf(daan);
    await expect(by(sanne, (cx) => endPlace(cx, householdId, client))).rejects.toThrow('not-found');
  });

  test('who helps already is invited from the own list only: what one adult said is not the list of the other', async () => {
    const involvedId = await by(mila, (cx) => noteInvolved(cx, householdId, { name: 'Maatje' }));
    const asks = { who: { givenName: 'Maatje' }, whyAsked: '', involvedId };
    await expect(by(daan, (cx) => invitePlace(cx, householdId, asks))).rejects.toThrow('not-found');
    expect(await by(mila, (cx) => invitePlace(cx, householdId, asks))).toHaveProperty('placeId');
  });

  test('an adult goes apart alone or with who leads; a child, the other adult, and who went already do not', async () => {
    const child = await add('Kind', 'child');
    const parts = (who: string, personId: string, version = 1) =>
      by(who, (cx) => partWays(cx, householdId, { personId, version }));
    await expect(parts(daan, mila)).rejects.toThrow('not-found');
    await expect(parts(sanne, child)).rejects.toThrow('not-found');
    expect(await parts(mila, mila)).toBe('parted');
    await expect(parts(sanne, mila, 2)).rejects.toThrow('not-found');
    const seen = await by(sanne, async (cx) => membersOf(cx, await tableAt(cx, householdId, 'table.view')));
    expect(seen.find(({ personId }) => personId === daan)?.partedOn).toBeNull();
  });

  test('whether there is a table is asked by professionals only', async () => {
    const question = { lookupId: householdId, reason: 'x' };
    await expect(by(daan, (cx) => requestTable(cx, question))).rejects.toThrow('forbidden');
    await expect(by(omar, (cx) => requestTable(cx, question))).rejects.toThrow('not-found');
  });
});
