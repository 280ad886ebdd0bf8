import type pg from 'pg';
import type { Log } from '../log/log.ts';
import { cut, openClient, type Pool } from './pool.ts';
import { within } from './within.ts';

/** Whether the database is there, asked all the time on a connection of its own. */
export interface Watch {
  readonly away: boolean;
  stop(): void;
}

const pauseMs = 250;
/** Two questions that are not answered, and it is away: together with the pause that leaves time for a page within 3 s. */
const patienceMs = 1000;

/**
 * Watches the database and shuts the pool while it is away: it does not answer, refuses, or cannot be written to (a
 * standby). One lost connection is no lost database, so it asks twice. Opens the pool again by itself.
 */
export function watchDatabase(pool: Pool, log: Log): Watch {
  let client: pg.Client | undefined;
  let away = false;
  let since = 0;
  const stopping = new AbortController();
  const { signal } = stopping;

  async function ask(): Promise<boolean> {
    const asked = (client ??= opened());
    try {
      await within(patienceMs, async () => {
        await ready.get(asked);
        const { rows } = await asked.query<{ readOnly: string }>(
          `select current_setting('transaction_read_only') as "readOnly"`,
        );
        if (rows[0]?.readOnly !== 'off') throw new Error('read-only');
      });
      return true;
    } catch {
      client = undefined;
      cut(asked);
      return false;
    }
  }
  function opened(): pg.Client {
    const made = openClient(pool);
    made.on('error', () => {});
    const connecting = made.connect();
    connecting.catch(() => {});
    ready.set(made, connecting);
    return made;
  }
  async function run(): Promise<void> {
    while (!signal.aborted) {
      const there = (await ask()) || (!away && !signal.aborted && (await ask()));
      if (signal.aborted) break;
      if (there && away) {
        away = false;
        pool.open();
        log.info('database-back', { ms: Date.now() - since });
      } else if (!there && !away) {
        away = true;
        since = Date.now();
        log.error('database-away');
        pool.shut();
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
    }
  }
  void run();
  return {
    get away() {
      return away;
    },
    stop: () => {
      stopping.abort();
      if (client) cut(client);
    },
  };
}

const ready = new WeakMap<pg.Client, Promise<unknown>>();
