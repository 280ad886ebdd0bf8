import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cut, openPool, type Pool } from '../db/pool.ts';
import { type TestDatabase, testDatabase } from '../../testing/database.ts';
import { costlyTurn } from './costly-turn.ts';
import { TooBusy } from './turns.ts';

const patienceMs = 8000;
let database: TestDatabase;
/** Two processes have nothing in common but the database. */
let processes: [Pool, Pool];
beforeAll(async () => {
  database = await testDatabase();
  const pool = () => openPool({ ...database.config.app, max: 4 });
  processes = [pool(), pool()];
});
afterAll(async () => {
  await Promise.all(processes.map((pool) => pool.end()));
  await database.close();
});

async function begun(pool: Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  await client.query('begin');
  return client;
}

test('of one municipality three costly pages go at the same time, whichever process they are asked from', async () => {
  const [one, two] = processes;
  const tenant = randomUUID();
  const taken = [await begun(one), await begun(one), await begun(two)];
  for (const client of taken) await costlyTurn(client, tenant, patienceMs);
  const late = await begun(two);
  await expect(costlyTurn(late, tenant, 200)).rejects.toBeInstanceOf(TooBusy);
  await costlyTurn(late, randomUUID(), patienceMs);
  const waiting = costlyTurn(late, tenant, patienceMs);
  await taken[0]?.query('commit');
  await waiting;
  // A process that is killed says nothing; the database sees that its connection is gone.
  const next = await begun(one);
  const afterKill = costlyTurn(next, tenant, patienceMs);
  cut(taken[2] as pg.PoolClient);
  await afterKill;
  for (const client of [taken[0], taken[1], late, next]) {
    await client?.query('rollback');
    client?.release();
  }
  taken[2]?.release(true);
});
