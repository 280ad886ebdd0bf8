import { isLimit, type Job } from './jobs.ts';
import { type Listening, type Load, startLimit, startProduct } from './processes.ts';
import { openCountingDoor } from './statements.ts';
import type { LoadedTown } from './towns.ts';

/** One town behind a door that counts: a product and a limit of its own. */
interface Counted {
  /** All statements of one request. */
  statementsOf(job: Job, load: Load, town: number): Promise<number>;
  stop(): Promise<void>;
}

/**
 * All statements of one request per job and size, counted on their way to PostgreSQL.
 * @returns by job and number of households, with a space between
 */
export async function countStatements(
  jobs: readonly Job[],
  towns: readonly LoadedTown[],
  load: Load,
): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  // They begin together, because a start takes longer than the counting.
  const begun = await Promise.allSettled(towns.map(openCounted));
  try {
    for (const [town, opened] of begun.entries()) {
      if (opened.status === 'rejected') throw opened.reason;
      for (const job of jobs)
        counted.set(`${job} ${towns[town]?.households}`, await opened.value.statementsOf(job, load, town));
    }
    return counted;
  } finally {
    for (const opened of begun) if (opened.status === 'fulfilled') await opened.value.stop();
  }
}

async function openCounted({ app, owner }: LoadedTown): Promise<Counted> {
  const door = await openCountingDoor(app.host ?? '');
  const running: Listening[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((each) => each.stop()));
    door.close();
  };
  const listening = async (starting: Promise<Listening>): Promise<Listening> => {
    const process = await starting;
    running.push(process);
    return process;
  };
  try {
    const behind = { ...owner, host: door.host };
    const product = await listening(startProduct({ ...app, host: door.host }, behind));
    const limit = await listening(startLimit([behind]));
    return {
      stop,
      statementsOf: async (job, load, town) => {
        const at = isLimit(job) ? { ports: [limit.port], prefix: '/0' } : { ports: [product.port], prefix: '' };
        // The first one also opens a connection, and learns which municipality this is. What the product does beside
        // requests (seals, sheets made ready) may fall among any of them, on a slow machine among several: the fewest are
        // those of the request.
        let fewest = Infinity;
        for (let time = 0; time < 6; time += 1) {
          door.take();
          const { fault } = await load.take({ ...at, job, town, connections: 1, warmMs: 0, ms: 0 });
          if (fault !== '') throw new Error(fault);
          if (time > 0) fewest = Math.min(fewest, door.take());
        }
        return fewest;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
