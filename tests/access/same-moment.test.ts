import { beforeAll, describe, expect, test } from 'vitest';
import { setAccountEnded } from '../../src/modules/accounts/testing.ts';
import {
  addMember,
  assignRole,
  invitePlace,
  proposeJoin,
  tableAt,
  trajectoryOf,
} from '../../src/modules/households/index.ts';
import { endPlace } from '../../src/modules/households/testing.ts';
import { answerInvitation, openTable, sayYes } from '../../src/modules/sharing/index.ts';
import { agreeToJoin, partToOwnTable, sayYesToJoin } from '../../src/modules/sharing/testing.ts';
import { takingTurns } from '../../src/testing/taking-turns.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';

describe('a right that ends at the same moment at which it is used', () => {
  const here = ownWorld();
  const product = ownSite(here);
  let leads: string;
  let helps: string;
  let chief: string;

  beforeAll(async () => {
    leads = await here.staff('Sanne');
    helps = await here.staff('Omar');
    chief = await here.staff('Beheer');
    await here.database.owner.query(`update person set duties = '{administrator}' where id = $1`, [chief]);
  });

  const open = (givenName: string, by = leads) =>
    here.as(by).run((cx) => openTable(cx, { name: givenName, safeContact: '', client: { givenName } }));
  const seat = async (householdId: string, personId: string, by = leads) => {
    const { placeId } = (await here
      .as(by)
      .run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'hulp' }))) as { placeId: string };
    await here.as(personId).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    return placeId;
  };
  const rows = async (text: string, values: readonly unknown[]): Promise<unknown[]> =>
    (await here.database.owner.query<object>(text, [...values])).rows;

  test('an account that ends while a role is given to it keeps no role', async () => {
    const leaves = await here.staff('Vera');
    const { householdId } = await open('Daan');
    await seat(householdId, leaves);
    const ended = await takingTurns(here, householdId, [
      () => here.as(leads).run((cx) => assignRole(cx, householdId, { role: 'coordinator', personId: leaves })),
      () => here.as(chief).run((cx) => setAccountEnded(cx, leaves, true)),
    ]);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const held = `select role from role_assignment where household_id = $1 and person_id = $2 and until_date is null`;
    expect(await rows(held, [householdId, leaves])).toEqual([]);
  });

  test('a session that begins while its account ends is of no use', async () => {
    const leaves = await here.staff('Wim');
    const visitor = await product.visitor(leaves);
    expect((await visitor.get('/mijn-week')).status).toBe(200);
    // As it stands after both: the account ended, and the session that it did not see yet.
    await here.database.owner.query('update person set ended_at = now() where id = $1', [leaves]);
    const seen = await visitor.get('/mijn-week');
    expect([seen.status, seen.location]).toEqual([303, '/aanmelden']);
  });

  test('somebody with whom the client stops has no chair at the table that this one is joined into', async () => {
    const [into, from] = [await open('Sara'), await open('Tim')];
    const placeId = await seat(from.householdId, helps);
    const pair = { fromHouseholdId: from.householdId, intoHouseholdId: into.householdId };
    await here.as(leads).run((cx) => proposeJoin(cx, from.householdId, pair));
    await here.as(into.clientId).run((cx) => sayYesToJoin(cx, into.householdId, { ...pair, personId: into.clientId }));
    await here.as(from.clientId).run((cx) => sayYesToJoin(cx, from.householdId, { ...pair, personId: from.clientId }));
    const both = await takingTurns(here, from.householdId, [
      () => here.as(from.clientId).run((cx) => endPlace(cx, from.householdId, { placeId, version: 2 })),
      () => here.as(leads).run((cx) => agreeToJoin(cx, into.householdId, pair)),
    ]);
    expect(both).toMatchObject([{ value: 'ended' }, { value: 'joined' }]);
    await expect(here.as(helps).run((cx) => tableAt(cx, into.householdId, 'plan.view'))).rejects.toThrow('not-found');
  });

  test('somebody who went apart says no yes for those who stay', async () => {
    const { householdId, clientId } = await open('Kim');
    const stays = await here
      .as(leads)
      .run((cx) => addMember(cx, householdId, { kind: 'adult', client: true, givenName: 'Lou', safeContact: '' }));
    const member = {
      personId: clientId,
      givenName: 'Kim',
      surname: '',
      safeContact: '',
      speaks: '',
      interpreter: false,
    };
    const both = await takingTurns(here, householdId, [
      () => here.as(clientId).run((cx) => partToOwnTable(cx, householdId, member, { version: 1, ownTable: false })),
      () =>
        here
          .as(clientId)
          .run((cx) =>
            sayYes(cx, householdId, { personId: clientId, answer: 'yes', given: 'screen', onDate: cx.today }),
          ),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await here.as(stays).run((cx) => trajectoryOf(cx, householdId)))?.state ?? 'none').toBe('none');
    expect(await rows('select from consent where household_id = $1', [householdId])).toEqual([]);
  });

  test('somebody whose chair the client ends gives no role any more', async () => {
    const { householdId, clientId } = await open('Bo');
    const placeId = await seat(householdId, helps);
    await here.as(leads).run((cx) => assignRole(cx, householdId, { role: 'coordinator', personId: helps }));
    const both = await takingTurns(here, householdId, [
      () => here.as(clientId).run((cx) => endPlace(cx, householdId, { placeId, version: 2 })),
      () => here.as(helps).run((cx) => assignRole(cx, householdId, { role: 'case-manager', personId: leads })),
    ]);
    expect(both).toMatchObject([{ value: 'ended' }, { status: 'rejected', reason: { kind: 'not-found' } }]);
  });
});
