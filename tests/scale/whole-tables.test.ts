import { beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { loadTown } from '../../bench/town/load.ts';
import { recordProcessing } from '../../src/modules/audit/testing.ts';
import { ownForms, ownSample } from '../sample/own-sample.ts';

/** Enough for PostgreSQL to choose as it would in a municipality, few enough to load within some seconds. */
const households = 1_000;

/** Fewer rows than a table has that grows with the municipality. */
const few = 900;
/** The trail is read by the month, and a setting of the municipality empties every sheet. */
const ofEverybody = ['audit_event', 'processing_record', 'household_sheet'];
/** By key so many may be read: somebody may sit at a hundred tables. */
const manyByKey = 10 * few;

/**
 * What one household needs is found by its keys: a statement that reads a table from end to end is fast with the demo, and
 * seconds slow with the households of a city. The same database holds a municipality beside the sample, so whatever reads
 * more than its own rows is counted here, on every page and behind every form.
 */
describe('beside a municipality of a thousand households', () => {
  const here = ownSample();
  const { sample, walk } = here;
  const { doors, filled } = ownForms(here);
  /** Those of which the municipality has many rows. */
  let large: readonly string[];

  beforeAll(async () => {
    const { owner } = sample.town.database;
    await loadTown(owner, households, new Date('2026-11-23T09:00:00Z'));
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples > $1
       and relname <> all ($2)`,
      [few, ofEverybody],
    );
    large = rows.map(({ name }) => name);
  }, 240_000);

  /** Which of the large tables `act` read more of than one household has, in an open transaction of `client`. */
  async function readBy(client: pg.PoolClient, act: () => Promise<unknown>): Promise<string[]> {
    const count = async () => {
      const { rows } = await client.query<{ name: string; whole: number; byKey: number }>(
        `select relname as name, seq_tup_read::int as whole, idx_tup_fetch::int as "byKey" from pg_stat_xact_user_tables`,
      );
      return new Map(rows.map((row) => [row.name, row]));
    };
    const before = await count();
    await act();
    const after = await count();
    return large.flatMap((name) => {
      const whole = (after.get(name)?.whole ?? 0) - (before.get(name)?.whole ?? 0);
      const byKey = (after.get(name)?.byKey ?? 0) - (before.get(name)?.byKey ?? 0);
      return whole < few && byKey < manyByKey ? [] : [`${name}: ${whole} as a whole, ${byKey} by key`];
    });
  }

  it('the municipality is there: every table of a plan is large', () => {
    expect(large).toEqual(
      expect.arrayContaining(['household', 'member', 'person', 'place', 'goal', 'action', 'meeting']),
    );
  });

  it('no page and no form reads a table from end to end', async () => {
    const found: string[] = [];
    for (const route of walk.app.routes) {
      const door = doors.get(route);
      const fields = door === undefined ? {} : filled(route, door);
      const visit =
        route.method === 'GET'
          ? () => walk.visit(sample.people[route.sample], 'GET', sample.addressOf(route))
          : () => walk.visit(door?.who ?? null, 'POST', door?.address ?? '', fields);
      if (route.method === 'POST' && door === undefined) continue; // only a server posts there
      const read = await walk.stage.scene((client) => readBy(client, visit));
      if (read.length > 0) found.push(`${route.method} ${route.path}: ${read.join(', ')}`);
    }
    expect(found).toEqual([]);
  }, 240_000);

  it('rows of the trail get their records of processing by the households that they are about', async () => {
    const { owner } = sample.town.database;
    const client = await owner.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ id: number }>('select id from audit_event where tenant_id = $1', [
        sample.town.tenant,
      ]);
      const ids = rows.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(few);
      expect(await readBy(client, () => recordProcessing(client, sample.town.tenant, ids))).toEqual([]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
