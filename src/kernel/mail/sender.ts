import type pg from 'pg';
import { type Rounds, rounds } from '../jobs/rounds.ts';
import { errorFacts, type Log } from '../log/log.ts';
import { type SendingOptions, sendNext } from './send-next.ts';

export interface SenderOptions extends Omit<SendingOptions, 'fault'> {
  readonly log: Log;
  /** How many messages are under way at once. */
  readonly lanes: number;
  /** Between rounds; woken at once by what is written in this process. */
  readonly pauseMs?: number;
  /** When there is no other side: so long nothing is tried. */
  readonly awayMs?: number;
}

export interface Outbox extends Rounds {
  /** Something was put in the outbox of this municipality: it is looked at now, without the others. */
  posted(tenant: string): void;
}

/** Sends what is due, of all municipalities. Several processes may do so side by side. */
export function sendOutbox(options: SenderOptions): Outbox {
  const { database, log, lanes, pauseMs = 5000, awayMs = 30_000 } = options;
  const sending: SendingOptions = { ...options, fault: (error) => log.error('message-failed', errorFacts(error)) };
  const posted = new Set<string>();
  let awayUntil = 0;
  let allAt = Number.NEGATIVE_INFINITY;

  /** Whether there was something to send, and may be more. */
  async function sendOne(tenant: string): Promise<boolean> {
    const sent = await sendNext(sending, tenant);
    if (sent === 'away') {
      awayUntil = Date.now() + awayMs;
      log.warn('mail-away');
    }
    return sent === 'done';
  }

  /** A second message goes beside the first only where there is a first. */
  async function drain(tenant: string, signal: AbortSignal): Promise<void> {
    const goesOn = () => !signal.aborted && Date.now() >= awayUntil;
    if (!goesOn() || !(await sendOne(tenant))) return;
    const lane = async () => {
      while (goesOn() && (await sendOne(tenant)));
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  /** Those where something was put, or all when nobody looked at all of them for a while. */
  async function toLookAt(): Promise<string[]> {
    const some = [...posted];
    posted.clear();
    if (some.length > 0 && Date.now() < allAt + pauseMs) return notHeld(database, some);
    allAt = Date.now();
    return notHeld(database, null);
  }

  const looking = rounds({ fault: 'outbox-failed', pauseMs, log }, async ({ signal }) => {
    if (Date.now() < awayUntil) return;
    for (const tenant of await toLookAt()) await drain(tenant, signal);
  });
  return {
    ...looking,
    posted: (tenant) => {
      posted.add(tenant);
      looking.wake();
    },
  };
}

/** These municipalities (null: all) but restored ones that are held: whether one has anything due is asked by its first message. */
async function notHeld(database: pg.Pool, some: readonly string[] | null): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    'select id from municipality where held_since is null and ($1::uuid[] is null or id = any ($1)) order by id',
    [some],
  );
  return rows.map(({ id }) => id);
}
