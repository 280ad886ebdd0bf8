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

/** Sends what is due, of all municipalities. Several processes may do so side by side. */
export function sendOutbox(options: SenderOptions): Rounds {
  const { database, log, lanes, pauseMs = 5000, awayMs = 30_000 } = options;
  const sending: SendingOptions = { ...options, fault: (error) => log.error('message-failed', errorFacts(error)) };
  let awayUntil = 0;

  /** One after the other until nothing is due; true: stop asking. */
  async function drain(tenant: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && Date.now() >= awayUntil) {
      const sent = await sendNext(sending, tenant);
      if (sent === 'none') return;
      if (sent === 'away') {
        awayUntil = Date.now() + awayMs;
        log.warn('mail-away');
      }
    }
  }

  return rounds({ fault: 'outbox-failed', pauseMs, log }, async ({ signal }) => {
    if (Date.now() < awayUntil) return;
    for (const tenant of await tenantsWithMail(database)) {
      await Promise.all(Array.from({ length: lanes }, () => drain(tenant, signal)));
    }
  });
}

/** All municipalities but restored ones that are held: whether one has anything due is asked by its first message. */
async function tenantsWithMail(database: pg.Pool): Promise<string[]> {
  return (
    await database.query<{ id: string }>('select id from municipality where held_since is null order by id')
  ).rows.map(({ id }) => id);
}
