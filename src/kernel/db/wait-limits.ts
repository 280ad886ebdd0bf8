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
