import type pg from 'pg';
import type { AuditKey } from '../../../kernel/audit/keys.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import { errorFacts, type Log } from '../../../kernel/log/log.ts';
import { type Head, mostRows } from '../model.ts';
import type { Heads } from './heads.ts';
import { reviewNext } from './review.ts';
import { sealNext } from './seal.ts';

export interface KeeperOptions {
  readonly database: pg.Pool;
  readonly key: AuditKey;
  readonly heads: Heads;
  readonly log: Log;
}

const pauseMs = 5000;
const tellEveryMs = 3_600_000;
const reviewEveryMs = 300_000;

/**
 * Keeps the chain over the audit trail: seals what was committed, every five seconds, and keeps the newest seal outside
 * the database. Several processes may do so side by side. The newest seals also go to the log of the process, once an
 * hour and when it stops: wherever that log is kept is one more place outside. Every five minutes the rules of the review
 * go over what was sealed.
 */
export function keepAudit(options: KeeperOptions): Rounds {
  const { database, log } = options;
  let toldAt = 0;
  let reviewedAt = 0;
  return rounds({ fault: 'audit-seal-failed', pauseMs, log, lastRound: true }, async ({ first, last }) => {
    const tell = last || Date.now() - toldAt > tellEveryMs;
    const heads = await sealAll(options, first);
    for (const [municipality, head] of heads) {
      if (tell) log.info('audit-head', { municipality, ...head });
    }
    if (tell) toldAt = Date.now();
    if (last || Date.now() - reviewedAt < reviewEveryMs) return;
    for (const municipality of heads.keys()) await reviewNext(database, municipality, new Date());
    reviewedAt = Date.now();
  });
}

/**
 * One round over all municipalities: seals what stands without a seal now; gives their newest seals.
 * @param everything also seals what an earlier process left long ago
 */
export async function sealAll(
  { database, key, heads, log }: KeeperOptions,
  everything: boolean,
): Promise<Map<string, Head>> {
  const { rows } = await database.query<{ id: string }>('select id from municipality order by id');
  const newest = new Map<string, Head>();
  for (const { id: tenant } of rows) {
    const { head: kept } = await heads.of(tenant);
    const seal = () => sealNext(database, tenant, key, { now: new Date(), everything, ...(kept && { kept }) });
    let sealed = await seal();
    // While people work there is always a next row: what comes in meanwhile is for the next round.
    for (let more = sealed; more?.events === mostRows; sealed = more ?? sealed) more = await seal();
    if (sealed === null) continue;
    newest.set(tenant, sealed.head);
    if (!sealed.holds) log.error('audit-seal-lost', { municipality: tenant, number: kept?.number });
    const lost = sealed.holds ? undefined : kept;
    if (sealed.head.digest !== kept?.digest) {
      await heads.keep(tenant, sealed.head, lost).catch((error: unknown) => {
        // A folder that cannot be written must not end the sealing; the heads in the log are left as anchors.
        log.error('audit-head-not-kept', errorFacts(error));
      });
    }
  }
  return newest;
}
