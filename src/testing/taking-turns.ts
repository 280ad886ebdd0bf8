import type { World } from './world.ts';

/**
 * Acts that come at the same moment, in this order: each waits for its turn at that table before the first of them goes on.
 * Gives how each ended.
 */
export async function takingTurns(
  { database: { owner } }: Pick<World, 'database'>,
  householdId: string,
  acts: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const holder = await owner.connect();
  const waiting = async (count: number): Promise<void> => {
    const locks = `select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
      where not l.granted and l.locktype = 'advisory'`;
    while (((await owner.query(locks)).rowCount ?? 0) < count) await new Promise(setImmediate);
  };
  try {
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`table ${householdId}`]);
    const begun: Promise<unknown>[] = [];
    for (const act of acts) {
      begun.push(act());
      await waiting(begun.length);
    }
    await holder.query('commit');
    return await Promise.allSettled(begun);
  } finally {
    holder.release();
  }
}
