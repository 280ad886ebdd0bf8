import type pg from 'pg';
import { type BusyAnswer, busyFrom, type BusySource } from '../../../kernel/calendar/busy-source.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import type { MayConnect } from '../../../kernel/outside/addresses.ts';
import { openSource } from '../commands/connect-diary.ts';
import { daysAhead, keptHours, nextRead } from '../model.ts';

export interface ReadDiaries {
  readonly database: pg.Pool;
  readonly clock: () => Date;
  readonly mayConnect: MayConnect;
  /** Aborted when the process stops. */
  readonly signal?: AbortSignal;
}

interface DueDiary {
  readonly tenant: string;
  readonly personId: string;
  readonly kind: BusySource['kind'];
  readonly sealed: Buffer;
  readonly version: number;
}

/** More than these wait for the next round. */
const atOnce = 20;
const hour = 3_600_000;

/**
 * One round: asks every connected diary that is due when its owner is busy, and keeps that in the place of what it said
 * before. Nothing is open in the database while another server is asked. What was not read for a day is taken away.
 * @returns how many diaries were asked
 */
export async function readDueDiaries(options: ReadDiaries): Promise<number> {
  const { database, clock } = options;
  const tenants = await database.query<{ id: string }>(
    'select id from municipality where held_since is null order by id',
  );
  let asked = 0;
  for (const { id } of tenants.rows) {
    const due = await claimed(database, id, clock());
    // One after the other: a round has time, and nobody's server is asked twice at once.
    for (const each of due) {
      if (options.signal?.aborted === true) return asked;
      await readOne(options, each);
      asked += 1;
    }
  }
  return asked;
}

/** Reads the diaries that are due every half a minute, and at once when somebody connected one. */
export const readDiaries = (options: Omit<ReadDiaries, 'signal'> & { readonly log: Log }): Rounds =>
  rounds({ fault: 'diaries-failed', pauseMs: 30_000, log: options.log }, ({ signal }) =>
    readDueDiaries({ ...options, signal }),
  );

/** Diaries that are due, each moved on at once: another process takes others. */
function claimed(database: pg.Pool, tenant: string, now: Date): Promise<DueDiary[]> {
  return inTransaction(database, { tenant, errand: 'read-diary' }, async ({ client }) => {
    await client.query('delete from busy_block where tenant_id = current_tenant() and fresh_until <= $1', [now]);
    const { rows } = await client.query<DueDiary>(
      `update diary set next_read_at = $2 where (tenant_id, person_id) in (
         select d.tenant_id, d.person_id from diary d
         where d.tenant_id = current_tenant() and d.next_read_at <= $1
         order by d.next_read_at limit $3 for update skip locked)
       returning tenant_id as tenant, person_id as "personId", kind, sealed_source as sealed, version`,
      [now, nextRead(now, 0), atOnce],
    );
    return rows;
  });
}

async function readOne({ database, clock, mayConnect, signal }: ReadDiaries, due: DueDiary): Promise<void> {
  const from = clock();
  const window = { from, until: new Date(from.getTime() + daysAhead * 24 * hour) };
  const source = openSource(due.personId, due.kind, due.sealed);
  const answer: BusyAnswer = source === null ? { fault: 'login' } : await busyFrom(source, window, mayConnect, signal);
  if (signal?.aborted === true) return;
  await inTransaction(database, { tenant: due.tenant, errand: 'read-diary' }, async ({ client }) => {
    const now = clock();
    const { rows } = await client.query<{ faults: number; sealed: Buffer }>(
      'select faults, sealed_source as sealed from diary where tenant_id = current_tenant() and person_id = $1 for update',
      [due.personId],
    );
    const [still] = rows;
    // Disconnected, or another one connected meanwhile: this answer is of no use.
    if (still === undefined || !still.sealed.equals(due.sealed)) return;
    if ('fault' in answer) {
      await client.query(
        `update diary set fault = $2, faults = faults + 1, next_read_at = $3
         where tenant_id = current_tenant() and person_id = $1`,
        [due.personId, answer.fault, nextRead(now, still.faults + 1)],
      );
      return;
    }
    await client.query('delete from busy_block where tenant_id = current_tenant() and person_id = $1', [due.personId]);
    await client.query(
      `insert into busy_block (tenant_id, person_id, starts_at, ends_at, fresh_until)
       select current_tenant(), $1, block.starts_at, block.ends_at, $4
       from unnest($2::timestamptz[], $3::timestamptz[]) as block (starts_at, ends_at)`,
      [
        due.personId,
        answer.blocks.map(({ from: starts }) => starts),
        answer.blocks.map(({ until }) => until),
        new Date(now.getTime() + keptHours * hour),
      ],
    );
    await client.query(
      `update diary set fault = '', faults = 0, read_at = $2, next_read_at = $3
       where tenant_id = current_tenant() and person_id = $1`,
      [due.personId, now, nextRead(now, 0)],
    );
  });
}
