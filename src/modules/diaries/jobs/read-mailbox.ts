import { randomUUID } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import type pg from 'pg';
import { mailMost, replyInMail } from '../../../kernel/calendar/mail-reply.ts';
import type { Mailbox } from '../../../kernel/config/config.ts';
import { nobody } from '../../../kernel/cx.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { withCx } from '../../../kernel/db/with-cx.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import { invitationOf, type ReplyOutcome } from '../../meetings/index.ts';
import { type IsAddressOf, replyByMail } from '../commands/reply-by-mail.ts';

export interface MailboxOptions {
  readonly database: pg.Pool;
  readonly clock: () => Date;
  readonly isAddressOf: IsAddressOf;
  /** Deals with a mail that is no answer of a diary. */
  readonly takeOther: TakeOther;
  /** To which diaries send their answers. */
  readonly mailbox: Mailbox;
}

/** A message that came back is dealt with; what nobody here can read is told to somebody, and left in the mailbox. */
type TakeOther = (
  database: pg.Pool,
  source: Uint8Array<ArrayBuffer>,
  now: Date,
) => Promise<'bounce' | 'unreadable' | null>;
type MailOutcome = ReplyOutcome | 'no-reply' | 'bounce' | 'unreadable';
const isLeft = (outcome: MailOutcome): boolean => outcome === 'no-reply' || outcome === 'unreadable';

/** More wait for the next round. */
const atOnce = 100;

/** Looks into the mailbox every minute. */
export const readMailbox = (options: MailboxOptions & { readonly log: Log }): Rounds =>
  rounds({ fault: 'mailbox-failed', pauseMs: 60_000, log: options.log }, async ({ signal }) => {
    // A restored copy would take answers away from the installation that they were sent to.
    const held = await options.database.query('select from municipality where held_since is not null limit 1');
    if (held.rows.length === 0) await readNewMail(options, signal);
  });

/**
 * One round: takes the answers in mails that nobody has read. An answer that was dealt with is deleted, because it holds
 * names and nobody needs it any more; other mails are marked as seen and left for people. When the process dies in between,
 * the mail is read again, and the same answer twice has one effect.
 * @returns what became of each mail
 */
export async function readNewMail(
  { mailbox, ...options }: MailboxOptions,
  signal?: AbortSignal,
): Promise<MailOutcome[]> {
  const { host, port, secure, user, password, folder } = mailbox;
  const local = host === 'localhost' || host === '127.0.0.1';
  const client = new ImapFlow({
    host,
    port,
    secure,
    ...(secure || local ? {} : { doSTARTTLS: true }),
    auth: { user, pass: password },
    logger: false,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  // What goes wrong is also told by the calls; without a listener it would end the process.
  client.on('error', () => undefined);
  const outcomes: MailOutcome[] = [];
  await client.connect();
  const stop = (): void => client.close();
  signal?.addEventListener('abort', stop);
  try {
    const lock = await client.getMailboxLock(folder);
    try {
      const found = await client.search({ seen: false }, { uid: true });
      for (const uid of (found || []).slice(0, atOnce)) {
        if (signal?.aborted === true) break;
        const outcome = await takeOne(options, client, uid);
        outcomes.push(outcome);
        if (isLeft(outcome)) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
        else await client.messageDelete(String(uid), { uid: true });
      }
    } finally {
      lock.release();
    }
    await client.logout();
  } finally {
    signal?.removeEventListener('abort', stop);
    client.close();
  }
  return outcomes;
}

async function takeOne(
  { database, clock, isAddressOf, takeOther }: Omit<MailboxOptions, 'mailbox'>,
  client: ImapFlow,
  uid: number,
): Promise<MailOutcome> {
  const mail = await client.fetchOne(String(uid), { size: true, source: { maxLength: mailMost } }, { uid: true });
  if (mail === false || mail.source === undefined || (mail.size ?? 0) > mailMost) return 'no-reply';
  const source = new Uint8Array(mail.source);
  const reply = await replyInMail(source);
  const tenant = reply === null ? undefined : invitationOf(reply.uid)?.tenant;
  const now = clock();
  if (reply === null) return (await takeOther(database, source, now)) ?? 'no-reply';
  if (tenant === undefined) return 'no-reply';
  return inTransaction(database, { tenant, day: calendarDay(now) }, (transaction) =>
    withCx(transaction, { actor: nobody, language: 'nl', now, requestId: randomUUID() }, (cx) =>
      replyByMail({ ...cx, actor: null }, source, isAddressOf),
    ),
  );
}
