import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { openPool, type Pool } from '../../src/kernel/db/pool.ts';
import { watchDatabase, type Watch } from '../../src/kernel/db/watch.ts';
import { liveFrom } from '../../src/kernel/live/hub.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { asSuperuser, testDatabase, type TestDatabase } from '../../src/testing/database.ts';

let database: TestDatabase;
let here: Pool;
let there: Pool;
let watch: Watch;
beforeAll(async () => {
  database = await testDatabase();
  here = openPool({ ...database.config.app, max: 2, pipeline: true, application_name: 'here' });
  there = openPool({ ...database.config.app, max: 2, pipeline: true });
  watch = watchDatabase(here, silentLog);
});
afterAll(async () => {
  watch.stop();
  await Promise.all([here.end(), there.end()]);
  await database.close();
});

const change = (householdId: string) => there.query(`select pg_notify('omtafel_live', $1)`, [householdId]);
/** As when the wire is cut, or the server that held it is gone. */
const cutAll = () =>
  asSuperuser(inject('testCluster'), (client: pg.Client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'here'`),
  );

describe('two processes on one database', () => {
  test('a screen of one hears of a change that came in by the other, also after its connection was cut', async () => {
    const live = liveFrom(here);
    const household = randomUUID();
    const told = vi.fn<() => void>();
    const leave = live.follow(household, told);
    await vi.waitFor(
      async () => {
        await change(household);
        expect(told).toHaveBeenCalled();
      },
      { timeout: 10_000 },
    );
    await cutAll();
    told.mockClear();
    // Something may have been missed meanwhile, so it is told once it is back.
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 10_000 });
    told.mockClear();
    await vi.waitFor(
      async () => {
        await change(household);
        expect(told).toHaveBeenCalled();
      },
      { timeout: 10_000 },
    );
    leave();
  });

  test('a screen that was asked for before a change, and listens after it, is told at once; a newer one is not', async () => {
    const live = liveFrom(here);
    const household = randomUUID();
    const first = vi.fn<() => void>();
    const leave = live.follow(household, first);
    await vi.waitFor(() => expect(first).toHaveBeenCalled(), { timeout: 10_000 });
    first.mockClear();
    await change(household);
    await vi.waitFor(() => expect(first).toHaveBeenCalled(), { timeout: 10_000 });
    const [late, fresh, elsewhere, old] = [
      vi.fn<() => void>(),
      vi.fn<() => void>(),
      vi.fn<() => void>(),
      vi.fn<() => void>(),
    ];
    const leaves = [
      live.follow(household, late, 30_000),
      live.follow(household, fresh, 0),
      live.follow(randomUUID(), elsewhere, 30_000),
      // Longer ago than anybody remembers.
      live.follow(randomUUID(), old, 120_000),
    ];
    expect([late, fresh, elsewhere, old].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0, 1]);
    for (const each of [leave, ...leaves]) each();
    expect(live.followers).toBe(0);
  });

  test('connections that are cut come back by themselves, and one that is lost is no lost database', async () => {
    await here.query('select 1');
    await cutAll();
    await vi.waitFor(async () => expect((await here.query('select 1 as one')).rows).toEqual([{ one: 1 }]), {
      timeout: 10_000,
    });
    expect(watch.away).toBe(false);
  });
});
