import { beforeEach, describe, expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { accountPaths, addPerson } from '../../../accounts/index.ts';
import { partWays } from '../../../households/index.ts';
import { endPlace } from '../../../households/testing.ts';
import { addAction, addGoal, planPaths } from '../../../plan/index.ts';
import { planTableOf } from '../../../plan/testing.ts';
import { openTable } from '../../../sharing/index.ts';
import { householdPath } from '../../paths.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => planTableOf(here));
let ids: string[];
beforeEach(async () => {
  ids = [];
  for (const what of ['Werkgever bellen', 'Brief lezen']) {
    const added = await table.as(table.omar, (cx) => addAction(cx, table.householdId, { what, doer: table.omar }));
    ids.push(added.actionId);
  }
});

const pageOf = async (personId: string, path: string) => plain((await (await open.visitor(personId)).get(path)).text);
const omarLeaves = () =>
  table.as(table.omar, async (cx) => {
    const place = await cx.db
      .selectFrom('place')
      .select(['id', 'version'])
      .where('household_id', '=', table.householdId)
      .where('person_id', '=', table.omar)
      .executeTakeFirstOrThrow();
    return endPlace(cx, table.householdId, { placeId: place.id, version: place.version });
  });
const doers = () =>
  here.database.owner
    .query<{ doer: string }>('select doer_person_id as doer from action where household_id = $1 order by what', [
      table.householdId,
    ])
    .then(({ rows }) => rows.map(({ doer }) => doer));
const handOver = async (by: string, doer: string, version = '1', which = ids) =>
  (await open.visitor(by)).post(planPaths.handOver(table.householdId), {
    actions: which.map((each) => `${each}:${version}`),
    doer,
  });
const administrator = () =>
  here
    .as(table.fatima)
    .run((cx) =>
      cx.onErrand('sign-in', () => addPerson(cx, { kind: 'office', givenName: 'Henk', duties: ['administrator'] })),
    );

describe('somebody who leaves the table', () => {
  test('passes the own agreements on before leaving, all at once', async () => {
    expect((await handOver(table.omar, table.fatima)).status).toBe(303);
    expect(await doers()).toEqual([table.fatima, table.fatima]);
    expect(await omarLeaves()).toBe('ended');
    expect(await pageOf(table.fatima, householdPath(table.householdId))).not.toContain('zonder doener');
  });

  test('leaves agreements without a doer: the plan says so, and for who leads it is a first step', async () => {
    await omarLeaves();
    const lead = await pageOf(table.fatima, householdPath(table.householdId));
    expect(lead).toContain('Geef 2 afspraken zonder doener door');
    const client = await pageOf(table.daan, '/mijn-plan');
    expect(client).toContain('zonder doener');
    expect(client).toContain('Omar is niet meer aan tafel. Wie doet dit nu?');
    expect((await handOver(table.daan, table.daan)).status).toBe(303);
    expect(await doers()).toEqual([table.daan, table.daan]);
    expect(await pageOf(table.daan, '/mijn-plan')).not.toContain('zonder doener');
  });

  test('keeps what is of an adult who goes apart; only what was of everybody needs another doer', async () => {
    const { householdId, fatima, noor } = table;
    await table.as(noor, async (cx) => {
      const { goalId } = await addGoal(cx, householdId, { words: 'Zelf leren rijden', domain: 'work', adult: noor });
      await addAction(cx, householdId, { goal: goalId, what: 'Rijles vragen', doer: noor });
      await addAction(cx, householdId, { what: 'De huur overmaken', doer: noor });
      await partWays(cx, householdId, { personId: noor, version: 1 });
    });
    const page = await pageOf(fatima, householdPath(householdId));
    expect(page).toContain('Geef 1 afspraak zonder doener door');
    expect(await pageOf(fatima, planPaths.handOver(householdId))).toContain('De huur overmaken');
    expect(await pageOf(fatima, planPaths.handOver(householdId))).not.toContain('Rijles vragen');
  });

  test('is passed on once: of two people at the same time one is told so, and nothing is half done', async () => {
    await omarLeaves();
    const sent = await Promise.all([handOver(table.fatima, table.fatima), handOver(table.daan, table.daan)]);
    expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(new Set(await doers()).size).toBe(1);
  });

  test('cannot pass on what is no agreement of theirs, nor to nobody of the table', async () => {
    const other = await table.as(table.fatima, (cx) =>
      addAction(cx, table.householdId, { what: 'Huis bekijken', doer: table.fatima }),
    );
    expect((await handOver(table.omar, table.fatima, '1', [other.actionId])).status).toBe(409);
    expect((await handOver(table.omar, await here.staff('Vreemd'))).status).toBe(400);
    expect((await handOver(table.omar, table.fatima, '9')).status).toBe(409);
    expect((await handOver(table.omar, table.fatima, '1', [])).status).toBe(400);
    expect((await handOver(table.omar, table.fatima, 'kaas')).status).toBe(400);
    expect((await doers()).filter((each) => each === table.omar)).toHaveLength(2);
  });
});

describe('an account that an administrator ends', () => {
  const end = async (who: string, what = 'end') =>
    (await open.visitor(await administrator())).post(accountPaths.accountEnd, { person: who, what });

  test('takes the person out at once: no page, no chair, no way in; the actions wait for somebody else', async () => {
    const omar = await open.visitor(table.omar);
    expect((await omar.get(householdPath(table.householdId))).status).toBe(200);
    expect((await end(table.omar)).status).toBe(303);
    expect((await omar.get(householdPath(table.householdId))).location).toBe('/aanmelden');
    await expect(open.visitor(table.omar)).rejects.toThrow('not-found');
    expect(await pageOf(table.fatima, householdPath(table.householdId))).toContain('2 afspraken zonder doener');
  });

  test('leaves the role open as the first step, also when that was who led', async () => {
    await end(table.fatima);
    const roles = await here.database.owner.query(
      'select 1 from role_assignment where household_id = $1 and until_date is null',
      [table.householdId],
    );
    expect(roles.rows).toEqual([]);
    expect(await pageOf(table.omar, householdPath(table.householdId))).toContain('Nu leidt niemand deze tafel.');
    expect(await pageOf(table.daan, '/mijn-plan')).toContain('Er is nog geen casemanager. Bel het wijkteam.');
  });

  test('may be opened again, without the chairs; and stands in the trail of each household', async () => {
    await end(table.omar);
    expect((await end(table.omar)).status).toBe(400);
    expect((await end(table.omar, 'reopen')).status).toBe(303);
    expect((await (await open.visitor(table.omar)).get(householdPath(table.householdId))).status).toBe(404);
    const { rows } = await here.database.owner.query(
      `select reason_code from audit_event where household_id = $1 and action = 'place.end'`,
      [table.householdId],
    );
    expect(rows).toEqual([{ reason_code: 'account' }]);
  });

  test('is nobody else’s to end, and not one’s own', async () => {
    expect(
      (await (await open.visitor(table.fatima)).post(accountPaths.accountEnd, { person: table.omar, what: 'end' }))
        .status,
    ).toBe(403);
    expect((await end(table.daan)).status).toBe(400);
    expect((await end('kaas')).status).toBe(400);
  });
});

test('a ground of one organisation is of no use to somebody who wears the hat of another', async () => {
  const first = await here.organisation('Eerste pet');
  const second = await here.organisation('Tweede pet', 'work');
  const worker = await here.staff('Pet', { organisationId: first });
  await here.database.owner.query(
    `insert into hat (tenant_id, person_id, organisation_id, function) values ($1, $2, $3, 'coach')`,
    [here.tenant, worker, second],
  );
  const opened = await here
    .as(worker)
    .run((cx) => openTable(cx, { name: 'Huis Pet', safeContact: '', client: { givenName: 'Bo' } }));
  await here
    .as(opened.clientId)
    .run((cx) => addGoal(cx, opened.householdId, { words: 'Ik wil rust.', domain: 'mental-health', adult: null }));
  const visitor = await open.visitor(worker);
  const page = `/huishoudens/${opened.householdId}/plan`;
  await visitor.post('/organisatie', { organisation: first });
  expect((await visitor.get(page)).text).toContain('Ik wil rust.');
  await visitor.post('/organisatie', { organisation: second });
  expect((await visitor.get(page)).text).not.toContain('Ik wil rust.');
});
