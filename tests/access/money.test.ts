import { beforeAll, expect, test } from 'vitest';
import { ownWorld } from '../../src/testing/own-world.ts';
import { addCrisis, addDebt, setDebtState, tellBalance } from '../../src/modules/finances/index.ts';
import { debtOn, debtsAt, moneyTableAt, sayGrip, totalsOf } from '../../src/modules/finances/testing.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';

const here = ownWorld();
let table: PlanTable;
const nothing = { creditor: '', collector: '', reference: '', kind: null, business: null, source: null } as const;
const plain = { pays: null, per: null, from: null, until: null, remains: null, words: '' } as const;

beforeAll(async () => {
  table = await planTableOf(here);
});

const add = (who: string, cents: number | null, adult: string | null, creditor = '') =>
  table.as(who, (cx) => addDebt(cx, table.householdId, { ...nothing, creditor, cents, adult }));
const read = (who: string) =>
  table.as(who, async (cx) => debtsAt(cx, await moneyTableAt(cx, table.householdId, 'money.view')));
const one = async (debtId: string) => (await read(table.daan)).find(({ id }) => id === debtId);

test('a debt of which nothing is known can be written down, and the first amount makes it known', async () => {
  const debtId = await add(table.daan, null, table.daan);
  const before = await one(debtId);
  expect(before && debtOn(before, '2026-11-23')).toMatchObject({ state: 'unknown', cents: null });
  await table.as(table.fatima, (cx) =>
    tellBalance(cx, table.householdId, debtId, { cents: 45_500, toldOn: null, source: 'letter' }),
  );
  const after = await one(debtId);
  expect(after?.balances.map(({ cents, source }) => [cents, source])).toEqual([
    [null, 'client'],
    [45_500, 'letter'],
  ]);
  expect(after && debtOn(after, '2026-11-23')).toMatchObject({ state: 'known', cents: 45_500 });
});

test('an arrangement with what remains lowers the total; what is disputed leaves it', async () => {
  const total = async () => totalsOf(await read(table.daan), '2026-11-23', table.daan);
  const rent = await add(table.daan, 120_000, table.daan, 'De Linde');
  const fine = await add(table.daan, 30_000, table.daan, 'CJIB');
  const start = (await total()).cents;
  await table.as(table.fatima, (cx) =>
    setDebtState(cx, table.householdId, rent, {
      ...plain,
      state: 'arrangement',
      pays: 5_000,
      per: 'month',
      remains: 100_000,
    }),
  );
  await table.as(table.daan, (cx) => setDebtState(cx, table.householdId, fine, { ...plain, state: 'disputed' }));
  expect(await total()).toMatchObject({
    cents: start - 20_000 - 30_000,
    arranged: 100_000,
    disputed: { count: 1, cents: 30_000 },
  });
});

test('a partner reads joint debts alone, and writes none of the other', async () => {
  const joint = await add(table.daan, 90_000, null, 'Verhuurder');
  const own = await add(table.daan, 10_000, table.daan, 'Tandarts');
  const seen = (await read(table.noor)).map(({ id }) => id);
  expect(seen).toContain(joint);
  expect(seen).not.toContain(own);
  await expect(add(table.noor, 1, table.daan)).rejects.toThrow('adult');
  await expect(
    table.as(table.noor, (cx) => setDebtState(cx, table.householdId, own, { ...plain, state: 'settled' })),
  ).rejects.toThrow('not-found');
});

test('without a ground for money nothing is read or written, and an employer never does', async () => {
  await expect(read(table.sanne)).rejects.toThrow('forbidden');
  const { owner } = here.database;
  await owner.query(
    `insert into ground (tenant_id, household_id, id, person_id, domain_code, law_code, consent_id, from_date, given_by_person_id)
     select $1, $2, gen_random_uuid(), $3, 'money', 'consent', c.id, '2026-11-23', $4 from consent c where c.household_id = $2 and c.person_id = $4`,
    [here.tenant, table.householdId, table.sanne, table.daan],
  );
  expect((await read(table.sanne)).length).toBeGreaterThan(0);
  await owner.query('update place set employer = true where household_id = $1 and person_id = $2', [
    table.householdId,
    table.sanne,
  ]);
  await expect(read(table.sanne)).rejects.toThrow('forbidden');
  const rows = await table.as(table.sanne, (cx) => cx.db.selectFrom('debt').select('id').execute());
  expect(rows).toEqual([]);
});

test('a balance is never written over: the database says no', async () => {
  await add(table.daan, 700, table.daan);
  await expect(
    table.as(table.daan, (cx) =>
      cx.db.updateTable('debt_balance').set({ cents: 1 }).where('cents', '=', 700).execute(),
    ),
  ).rejects.toThrow('never written over');
});

test('the first talk about what presses is within three working days, and grip is said together', async () => {
  const crisis = { kind: 'electricity', happensOn: '2026-12-07', words: '', adult: table.daan } as const;
  await table.as(table.daan, (cx) => addCrisis(cx, table.householdId, crisis));
  const { rows } = await here.database.owner.query('select talk_by from money_crisis where household_id = $1', [
    table.householdId,
  ]);
  expect(rows).toEqual([{ talk_by: '2026-11-26' }]);
  const say = (together?: string) =>
    table.as(table.fatima, (cx) => sayGrip(cx, table.householdId, { words: 'post is open', helper: null }), together);
  await expect(say()).rejects.toThrow('together');
  await expect(
    table.as(table.daan, (cx) => sayGrip(cx, table.householdId, { words: '', helper: table.noor })),
  ).rejects.toThrow('helper');
  await say(table.daan);
  await say(table.daan);
  const { rows: grips } = await here.database.owner.query(
    'select adult_person_id, with_person_id from money_grip where household_id = $1',
    [table.householdId],
  );
  expect(grips).toEqual([{ adult_person_id: table.daan, with_person_id: table.fatima }]);
});

test('the trail holds what was done, and no amount, name or number', async () => {
  const { rows } = await here.database.owner.query<{ line: string }>(
    "select to_jsonb(e)::text as line from audit_event e where action like 'debt.%'",
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ line }) => /De Linde|CJIB|Verhuurder|Tandarts|120000/.test(line))).toEqual([]);
});
