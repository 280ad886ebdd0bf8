import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { TooBusy } from './turns.ts';

/** Of one municipality at the same time, over all processes on this database. */
const places = 3;
const pauseMs = 150;

/**
 * Waits for one of the places for costly pages of a municipality, and keeps it until the transaction ends, however it
 * ends: a process that is killed gives it back. One statement where nobody is in the way.
 * @throws TooBusy when there is none within so many milliseconds
 */
export async function costlyTurn(client: pg.ClientBase, tenant: string, withinMs: number): Promise<void> {
  for (const until = Date.now() + withinMs; ; await sleep(pauseMs)) {
    const { rowCount } = await client.query(
      `select from generate_series(1, ${places}) place
       where pg_try_advisory_xact_lock(hashtextextended('costly ' || $1, place)) limit 1`,
      [tenant],
    );
    if (rowCount === 1) return;
    if (Date.now() > until) throw new TooBusy('municipality');
  }
}
