import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../src/testing/database.ts';
import { runBench, usualPlan } from './bench.ts';
import { median, percentile } from './figures.ts';
import { documentOf, tableOf } from './text.ts';
import { loadTown, loadTowns, municipalitiesOf } from './town/load.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('loaded households hold every constraint and have the plan that the figures are about', async () => {
  const { targets } = await loadTown(database.owner, 2, new Date('2026-11-23T09:00:00Z'));
  expect(targets).toHaveLength(2);
  const { rows } = await database.owner.query(`
    select (select count(*)::int from goal g where g.household_id = h.id) as goals,
      (select count(*)::int from action a where a.household_id = h.id) as actions,
      (select count(*)::int from meeting m where m.household_id = h.id and m.state = 'held') as held,
      (select count(*)::int from place p where p.household_id = h.id) between 5 and 8 as seated,
      (select max(c.number) from plan_change c where c.household_id = h.id) = p.number as numbered
    from household h join plan p on p.household_id = h.id`);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toEqual({ goals: 12, actions: 30, held: 3, seated: true, numbered: true });
});

test('more households than a town has are spread over municipalities, and each keeps a number of its own', async () => {
  expect([1, 10_000, 10_001, 1_000_000].map(municipalitiesOf)).toEqual([1, 1, 4, 342]);
  const country = await testDatabase();
  try {
    const spread = { households: 5, municipalities: 2 };
    const targets = await loadTowns(country.owner, spread, new Date('2026-11-23T09:00:00Z'), 3);
    expect(targets.map(({ host, mark }) => [host, mark])).toEqual([
      ['omtafel.bench', 'nr 0001'],
      ['omtafel.bench', 'nr 0003'],
      ['town-2.omtafel.bench', 'nr 0005'],
    ]);
    const { rows } = await country.owner.query(`
      select m.host, count(*)::int as households from municipality m join household h on h.tenant_id = m.id group by 1 order by 1`);
    expect(rows).toEqual([
      { host: 'omtafel.bench', households: 3 },
      { host: 'town-2.omtafel.bench', households: 2 },
    ]);
  } finally {
    await country.close();
  }
});

test('a short run opens every page, records an action and gives a figure for everything', {
  timeout: 240_000,
}, async () => {
  const report = await runBench({
    ...usualPlan,
    sizes: [2],
    connections: [1],
    rounds: 1,
    roundMs: 2_000,
    warmMs: 100,
    say: () => {},
  });
  expect(report.wrongAnswers).toBe(0);
  expect(report.results.map(({ job, households, connections }) => [job, households, connections])).toEqual(
    usualPlan.jobs.map((job) => [job, 2, 1]),
  );
  for (const result of report.results) {
    for (const figure of ['requestsPerSecond', 'p50Ms', 'p95Ms', 'p99Ms', 'bytes', 'statements'] as const) {
      expect(result[figure], `${figure} of ${result.job}`).toBeGreaterThan(0);
    }
  }
  const statementsOf = (job: string) => report.results.find((result) => result.job === job)?.statements;
  expect([statementsOf('limit'), statementsOf('limit-read')]).toEqual([2, 1]);
  expect(report.product['2']?.coldStartMs).toBeGreaterThan(0);
  expect(tableOf(report).split('\n')).toHaveLength(2 + usualPlan.jobs.length);
  expect(documentOf(report)).not.toMatch(/\/work|\/home|\/tmp/);
});

test('the median and the percentile of few figures are one of them or between two', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
  expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(percentile([], 0.5)).toBe(0);
});
