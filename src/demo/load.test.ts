import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nobody } from '../kernel/cx.ts';
import { inTransaction } from '../kernel/db/transaction.ts';
import { withCx } from '../kernel/db/with-cx.ts';
import { beforeAfter } from '../modules/overview/index.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { loadDemo } from './load.ts';

const now = new Date('2026-11-23T09:00:00Z');
const published = JSON.parse(
  readFileSync(new URL('./study/published-trajectories.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

let database: TestDatabase;
let tenant: string;

beforeAll(async () => {
  database = await testDatabase();
  await loadDemo(database, { now });
  const { rows } = await database.owner.query<{ id: string }>('select id from municipality');
  tenant = rows[0]?.id ?? '';
}, 180_000);
afterAll(() => database.close());

const count = async (text: string): Promise<number> => {
  const { rows } = await database.owner.query<{ count: number }>(text);
  return rows[0]?.count ?? -1;
};

describe('the demo municipality', () => {
  test('its report of before and after is that of the published study', async () => {
    const actor = { ...nobody, personId: '00000000-0000-4000-8000-000000000002', kind: 'staff' } as const;
    const report = await inTransaction(database.app, { tenant, errand: 'report' }, (transaction) =>
      withCx(transaction, { actor, now, language: 'nl' }, beforeAfter),
    );
    for (const key of [
      'period',
      'averageDurationMonths',
      'averageJointMeetings',
      'table1',
      'table2Work',
      'table3Finance',
    ] as const) {
      expect(report[key]).toStrictEqual(published[key]);
    }
    expect(report.completed).toBe(8);
  });

  test('the report command prints it as one JSON document on the database that runs', () => {
    const url = (config: pg.PoolConfig) =>
      `postgresql://${config.user}:${String(config.password)}@x/${config.database}?host=${config.host}&port=${config.port}`;
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'report:before-after', '--', '--json'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: url(database.config.app),
        DATABASE_OWNER_URL: url(database.config.owner),
        OMTAFEL_MODE: 'demo',
        OMTAFEL_AUDIT_KEY: 'a secret for the test of the report command',
      },
    });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('table3Finance', published['table3Finance']);
  }, 30_000);

  test('asks nobody to two tables at once', async () => {
    const twice = `select count(*)::int as count
      from meeting m join attendance a on a.household_id = m.household_id and a.meeting_id = m.id
      join attendance b on b.person_id = a.person_id and b.meeting_id <> a.meeting_id
      join meeting n on n.household_id = b.household_id and n.id = b.meeting_id and n.state = 'planned'
      where m.state = 'planned' and n.starts_at >= m.starts_at
        and n.starts_at < m.starts_at + m.minutes_long * interval '1 minute'`;
    expect(await count(twice)).toBe(0);
  });

  test('all eight trajectories of the study are closed, each with joint meetings and all actions ended', async () => {
    const { rows } = await database.owner.query<{ state: string; held: number; open: number }>(
      `select t.state,
         (select count(*) from meeting m where m.household_id = t.household_id and m.state = 'held')::int as held,
         (select count(*) from action a where a.household_id = t.household_id and a.state in ('open', 'busy', 'stuck'))::int as open
       from study_participant p join trajectory t on t.id = p.trajectory_id`,
    );
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toMatchObject({ state: 'closed', open: 0 });
    for (const row of rows) expect(row.held).toBeGreaterThan(0);
  });

  test('a second load changes nothing', async () => {
    const events = await count('select count(*) from audit_event');
    expect(await loadDemo(database, { now })).toBe(false);
    expect(await count('select count(*) from audit_event')).toBe(events);
    expect(await count('select count(*) from municipality')).toBe(1);
  });

  test('a professional leads forty households', async () => {
    expect(
      await count(
        `select count(distinct h.id) from household h join person p on p.given_name = 'Fatima' and p.kind = 'staff'
         left join role_assignment r on r.household_id = h.id and r.role = 'case-manager' and r.until_date is null
         left join trajectory t on t.household_id = h.id
         where coalesce(r.person_id, h.initiator_person_id) = p.id and coalesce(t.state, 'proposed') <> 'closed'`,
      ),
    ).toBe(40);
  });

  test('everything about a household was written by somebody with a role there', async () => {
    expect(await count("select count(*) from audit_event where household_id is not null and actor_role = ''")).toBe(0);
    expect(await count('select count(*) from audit_event where not allowed')).toBe(0);
    expect(await count("select count(*) from audit_event where action like 'meeting.%' and actor_role = 'none'")).toBe(
      0,
    );
  });

  test('an audit event carries the day of its act, not the day of loading', async () => {
    // But for the report command above, which has the clock of the machine.
    expect(await count("select count(*) from audit_event where at > '2026-11-24' and action <> 'report.view'")).toBe(0);
    expect(await count("select count(*) from audit_event where at < '2020-11-01'")).toBeGreaterThan(300);
  });
});

test('a load that was broken off is done again from the start', async () => {
  const fresh = await testDatabase();
  try {
    await fresh.owner.query(
      "insert into municipality (id, name) values ('00000000-0000-4000-8000-00000000dead', 'Demostad')",
    );
    expect(await loadDemo(fresh, { now })).toBe(true);
    const { rows } = await fresh.owner.query<{ count: number }>('select count(*) from study_participant');
    expect(rows[0]?.count).toBe(8);
  } finally {
    await fresh.close();
  }
}, 180_000);
