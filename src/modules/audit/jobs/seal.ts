import type pg from 'pg';
import type { AuditKey } from '../../../kernel/audit/keys.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { type Head, mostRows, multirangeOf, noHead, sealDigest } from '../model.ts';
import { recordProcessing } from './record-processing.ts';
import { sealedColumns, sealedLineOf, type SealedRow } from '../queries/lines.ts';

/** For how long a row may still come in below rows that are sealed: a request takes its id just before it commits. */
const lateMs = 120_000;

export interface Sealed {
  /** The newest seal now. */
  readonly head: Head;
  readonly events: number;
  /** The seal that was kept outside as the newest is still in the chain. */
  readonly holds: boolean;
}

export interface SealOptions {
  readonly now: Date;
  /** Also looks for rows older than two minutes: for the first round of a process. */
  readonly everything?: boolean;
  /** The seal that was kept outside the database as the newest. */
  readonly kept?: Head;
}

/**
 * Puts the next seal on the rows of one municipality that are committed and have none; null when another process is
 * doing so. A row that commits late gets its seal a round later: a seal names its rows exactly, so the order in which
 * requests commit makes no difference.
 */
export async function sealNext(
  database: pg.Pool,
  tenant: string,
  key: AuditKey,
  { now, everything = false, kept = noHead }: SealOptions,
): Promise<Sealed | null> {
  return inTransaction(database, { tenant, errand: 'keep-trail' }, async ({ client }) => {
    const lock = await client.query<{ ours: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as ours',
      [`audit seal ${tenant}`],
    );
    if (lock.rows[0]?.ours !== true) return null;
    const { head, holds } = await chainAt(client, tenant, kept);
    const rows = await waiting(client, tenant, everything ? null : new Date(now.getTime() - lateMs));
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return { head, events: 0, holds };
    const ids = rows.map(({ id }) => id);
    const records = await recordProcessing(client, tenant, ids);
    const facts = {
      tenant,
      number: head.number + 1,
      sealedAt: now.getTime() * 1000,
      events: multirangeOf(ids),
      previous: head.digest,
    };
    const lines = rows.map((row) => sealedLineOf(row, records.get(row.id)));
    const digest = sealDigest(key, facts, lines);
    await client.query(
      `insert into audit_seal
         (tenant_id, number, sealed_at, events, first_id, last_id, event_count, previous, digest, key_name)
       values ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), decode($9, 'hex'), $10)`,
      [tenant, facts.number, now, facts.events, first.id, last.id, rows.length, facts.previous, digest, key.name],
    );
    return { head: { number: facts.number, digest }, events: rows.length, holds };
  });
}

async function chainAt(client: pg.PoolClient, tenant: string, kept: Head): Promise<{ head: Head; holds: boolean }> {
  const { rows } = await client.query<Head>(
    `select number, encode(digest, 'hex') as digest from audit_seal where tenant_id = $1
       and (number = $2 or number = (select max(number) from audit_seal where tenant_id = $1)) order by number`,
    [tenant, kept.number],
  );
  const holds =
    kept.number === 0 || rows.some(({ number, digest }) => number === kept.number && digest === kept.digest);
  return { head: rows.at(-1) ?? noHead, holds };
}

/** Rows without a seal, oldest first; those below what was sealed before `since` only when it is null. */
async function waiting(client: pg.PoolClient, tenant: string, since: Date | null): Promise<SealedRow[]> {
  const floor = `coalesce((select last_id from audit_seal where tenant_id = $1 and sealed_at < $2 order by number desc limit 1), 0)`;
  // The seals of two minutes are put together first: asking each of them for every row would grow with both.
  const recent = `
    with below as materialized (select ${floor} as id),
      sealed as materialized (select coalesce(range_agg(s.events), '{}') as events from audit_seal s
        where s.tenant_id = $1 and s.last_id > (select id from below))
    select ${sealedColumns} from audit_event e
    where e.tenant_id = $1 and e.id > (select id from below) and not e.id <@ (select events from sealed)
    order by e.id limit ${mostRows}`;
  const all = `
    select ${sealedColumns} from audit_event e
    where e.tenant_id = $1 and e.id in (
      select id from audit_event where tenant_id = $1
      except
      select generate_series(lower(r), upper(r) - 1) from audit_seal s, unnest(s.events) r where s.tenant_id = $1
      order by 1 limit ${mostRows})
    order by e.id`;
  const { rows } = await client.query<SealedRow>(
    since === null ? all : recent,
    since === null ? [tenant] : [tenant, since],
  );
  return rows;
}
