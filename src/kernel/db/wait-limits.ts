/**
 * What one request may wait for the database: nobody waits long for a free connection, a lock or a statement, and what takes longer
 * gets an honest page. One after the other they share the time of the request (`transaction.ts`). Milliseconds, as `pg` takes them.
 */
export const waitLimits = {
  connectionTimeoutMillis: 1800,
  lock_timeout: 2000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
} as const;

/**
 * Promised is an answer within three seconds. What somebody waits for, one after the other, shares them: each until so many
 * milliseconds after asking, and who waited long already gets the least, which is more than any takes when nothing is wrong.
 * Together that is 2.9 s at most.
 */
const shares = {
  turn: { until: 1800, least: 0 },
  connection: { until: 2100, least: 300 },
  lock: { until: 2400, least: 300 },
  commit: { until: 2500, least: 500 },
} as const;

/** How long may still be waited for this. @param askedAt when somebody began to wait (`performance.now()`); undefined: nobody does */
export function leftFor(what: keyof typeof shares, askedAt: number | undefined): number {
  const { until, least } = shares[what];
  return askedAt === undefined ? until : Math.max(least, until - (performance.now() - askedAt));
}
