import type pg from 'pg';
import type { Errand } from '../access/errands.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Log } from '../log/log.ts';
import { type Rounds, rounds } from './rounds.ts';

/** A statement that deletes or ends what is over by now ($1) in one municipality; it sees what its errand may see. */
export interface Forgotten {
  readonly name: string;
  readonly text: string;
  readonly errand: Errand;
}

const pauseMs = 3_600_000;

/** One round over all municipalities: what the register says is kept for so long goes after that. Gives how many rows. */
export async function forget(database: pg.Pool, old: readonly Forgotten[], now: Date): Promise<number> {
  const { rows: towns } = await database.query<{ id: string }>('select id from municipality order by id');
  let gone = 0;
  for (const { id: tenant } of towns) {
    for (const { name, text, errand } of old) {
      gone += await inTransaction(database, { tenant, errand }, async ({ client }) => {
        const { rowCount } = await client.query({ name, text, values: [now] });
        return rowCount ?? 0;
      });
    }
  }
  return gone;
}

/** Forgets every hour what is over. */
export const keepForgetting = (options: { database: pg.Pool; log: Log; old: readonly Forgotten[] }): Rounds =>
  rounds({ fault: 'old-marks-not-forgotten', pauseMs, log: options.log }, () =>
    forget(options.database, options.old, new Date()),
  );
