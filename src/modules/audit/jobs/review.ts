import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { findings } from './rules.ts';

/** A round looks back over what earlier rounds saw, because a rule may need a whole day to wonder about it. */
const lookBack = '26 hours';

/**
 * Reviews all rows of one municipality that were sealed since the last round, by every rule, and notes up to which seal
 * everything was reviewed. What was found before keeps what was made of it.
 * @returns how many flags are new; null when another process is reviewing
 */
export async function reviewNext(database: pg.Pool, tenant: string, now: Date): Promise<number | null> {
  return inTransaction(database, { tenant, errand: 'review' }, async ({ client }) => {
    const lock = await client.query<{ ours: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as ours',
      [`audit review ${tenant}`],
    );
    if (lock.rows[0]?.ours !== true) return null;
    const stretch = await stretchOf(client, tenant);
    if (stretch === null) return 0;
    const { rows } = await client.query<{ fresh: boolean }>(
      `insert into review_flag as f (tenant_id, id, rule, actor_person_id, household_id, day, first_event, last_event, event_count, found_at)
       select $1, gen_random_uuid(), x.rule, x.actor, x.household, x.day, x.first, x.last, x.many, $4 from (${findings}) x
       on conflict on constraint review_flag_once do update
         set first_event = least(f.first_event, excluded.first_event), last_event = greatest(f.last_event, excluded.last_event),
             event_count = greatest(f.event_count, excluded.event_count)
         where f.last_event < excluded.last_event
       returning (xmax = 0) as fresh`,
      [tenant, stretch.from, stretch.to, now],
    );
    await client.query(
      `insert into review_round (tenant_id, seal_number, last_event, reviewed_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [tenant, stretch.seal, stretch.to, now],
    );
    return rows.filter(({ fresh }) => fresh).length;
  });
}

/**
 * The rows of this round: everything the first time, later from a day before the last seal that was reviewed. Rounds
 * without new rows look again as well: two hours later a look-up may have led to nothing.
 */
async function stretchOf(
  client: pg.PoolClient,
  tenant: string,
): Promise<{ readonly seal: number; readonly from: number; readonly to: number } | null> {
  const { rows } = await client.query<{ seal: number; from: number; to: number }>(
    `select s.number as seal, s.upto as to, coalesce((
       select min(b.first_id) from audit_seal b where b.tenant_id = $1 and b.sealed_at >= (
         select d.sealed_at - interval '${lookBack}' from review_round r
         join audit_seal d on d.tenant_id = r.tenant_id and d.number = r.seal_number
         where r.tenant_id = $1 order by r.seal_number desc limit 1)), 0) as from
     from (select number, (select max(last_id) from audit_seal where tenant_id = $1) as upto
           from audit_seal where tenant_id = $1 order by number desc limit 1) s`,
    [tenant],
  );
  return rows[0] ?? null;
}
