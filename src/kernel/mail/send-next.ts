import type pg from 'pg';
import { randomUUID } from 'node:crypto';
import { insertEvents } from '../audit/event.ts';
import { inTransaction, type Transaction } from '../db/transaction.ts';
import { calendarDay } from '../i18n/calendar.ts';
import type { Language } from '../i18n/language.ts';
import { unseal } from '../login/sealing.ts';
import { canBeInvited } from '../calendar/entry.ts';
import { readAnswerCode, tokenOfCode } from './answer-code.ts';
import { CarrierError, type Mailer, type Texter } from './carriers.ts';
import { addressed, plainText, shortText, simpleHtml, type Words, wordsOf } from './compose.ts';
import type { MessageKind } from './messages/index.ts';
import { secretOf } from './outbox.ts';

/** A message whose moment has come, locked for this transaction. */
export interface DueMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly personId: string;
  readonly householdId: string | null;
  readonly aboutId: string | null;
  readonly aboutState: string;
  readonly path: string;
  readonly secret: Buffer | null;
  readonly calendar: string | null;
  readonly calendarMethod: 'REQUEST' | 'CANCEL' | null;
  readonly createdAt: Date;
  readonly dropAfter: Date;
  readonly tries: number;
  readonly host: string | null;
}

/** By which way somebody gets a message now, or why not. Asked at the moment of sending. */
export type Way =
  | {
      readonly by: 'mail' | 'sms';
      readonly to: string;
      readonly language: Language;
      readonly preferences: string | null;
    }
  /** To be printed and posted; `made` has already kept it. */
  | { readonly by: 'letter' }
  /** Somebody has to call. */
  | { readonly by: 'call'; readonly why: string }
  | { readonly by: 'nothing'; readonly why: 'access-ended' | 'not-so-any-more' | 'no-way' | 'not-wanted' }
  | { readonly by: 'later'; readonly at: Date };

export interface SendingOptions {
  readonly database: pg.Pool;
  /** Null: nobody said how; the message waits. */
  readonly mailer: Mailer | null;
  readonly texter: Texter | null;
  readonly findWay: (transaction: Transaction, message: DueMessage, now: Date) => Promise<Way>;
  /** The mail address that this comes from: also the organizer of appointments. */
  readonly from: string;
  /** Origin of the links for a municipality, by its host name. */
  readonly originOf: (host: string | null) => string;
  /** In demo mode what is sent can be looked at, with links that work. */
  readonly keepsSecrets: boolean;
  readonly clock: () => Date;
  /** Milliseconds to the next try; left out: `backoffMs`. */
  readonly retryMs?: (tries: number) => number;
  /** Told of a fault of ours. */
  readonly fault: (error: unknown) => void;
}

/** What became of the next message: nothing was due, one was done with, or there is no other side now. */
export type Sent = 'none' | 'done' | 'away';

/** Times between tries: half a minute, doubled each time, an hour at most. */
export const backoffMs = (tries: number): number => Math.min(30_000 * 2 ** Math.max(0, tries - 1), 3_600_000);
const notSetUpMs = 3_600_000;

const nextDue = {
  name: 'outbox-next',
  text: `select o.id, o.kind, o.person_id as "personId", o.household_id as "householdId", o.about_id as "aboutId",
           o.about_state as "aboutState", o.path, o.secret, o.calendar, o.calendar_method as "calendarMethod",
           o.created_at as "createdAt", o.drop_after as "dropAfter", o.tries, t.host
         from outbox o join municipality t on t.id = o.tenant_id
         where o.tenant_id = current_tenant() and o.state = 'waiting' and o.next_try_at <= $1
         order by o.next_try_at, o.id limit 1 for update of o skip locked`,
};

/**
 * Sends the next message of a municipality that is due. The row stays locked until the other side has answered and that is
 * committed: nobody else sends it meanwhile, and when this process dies the lock ends with it. Only a cut between the last
 * dot and the reply sends a message twice, with the same Message-ID (docs/decisions/0076).
 */
export async function sendNext(options: SendingOptions, tenant: string): Promise<Sent> {
  const now = options.clock();
  const opened = { tenant, errand: 'outbox', day: calendarDay(now) } as const;
  let taken: DueMessage | undefined;
  try {
    return await inTransaction(options.database, opened, async (transaction) => {
      const { rows } = await transaction.client.query<DueMessage>({ ...nextDue, values: [now] });
      taken = rows[0];
      return taken === undefined ? 'none' : send(transaction, taken, options, now);
    });
  } catch (error) {
    const failed = taken;
    if (failed === undefined) throw error;
    // A fault of ours at one message must not stop those behind it.
    options.fault(error);
    const at = new Date(now.getTime() + (options.retryMs ?? backoffMs)(failed.tries + 1));
    return inTransaction(options.database, opened, (transaction) => postpone(transaction, failed, at, 'fault', true));
  }
}

async function send(transaction: Transaction, message: DueMessage, options: SendingOptions, now: Date): Promise<Sent> {
  if (message.dropAfter <= now) return end(transaction, message, options, { state: 'dropped', reason: 'too-late' });
  const way = await options.findWay(transaction, message, now);
  switch (way.by) {
    case 'nothing':
      return end(transaction, message, options, { state: 'dropped', reason: way.why });
    case 'call':
      return end(transaction, message, options, { state: 'to-call', reason: way.why, channel: 'call' });
    case 'letter':
      return end(transaction, message, options, { state: 'to-print', reason: '', channel: 'letter' });
    case 'later':
      return postpone(transaction, message, way.at, '', false);
    default:
      return carry(transaction, message, options, way);
  }
}

/** Mail or SMS: tries once, and writes down what came of it. */
async function carry(
  transaction: Transaction,
  message: DueMessage,
  options: SendingOptions,
  way: Way & { by: 'mail' | 'sms' },
): Promise<Sent> {
  const now = options.clock();
  const origin = options.originOf(message.host);
  const words = wordsOf(message.kind, way.language, origin + pathOf(message), message.aboutState);
  const carrier = way.by === 'mail' ? options.mailer : options.texter;
  if (carrier === null)
    return postpone(transaction, message, new Date(now.getTime() + notSetUpMs), 'not-set-up', false);
  await noteAhead(transaction, message, options, way.by);
  try {
    if (way.by === 'mail') await options.mailer?.send(mailOf(message, words, way, options, origin));
    else await options.texter?.send({ id: message.id, to: way.to, text: shortText(words) });
    return 'done';
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
    await transaction.client.query('rollback to savepoint before_sending');
    if (error.kind === 'never') {
      // The address does not work: somebody has to call, as far as there is a table that can.
      const state = message.householdId === null ? 'dropped' : 'to-call';
      return end(transaction, message, options, { state, reason: error.code, channel: way.by });
    }
    const at = new Date(now.getTime() + (options.retryMs ?? backoffMs)(message.tries + 1));
    await postpone(transaction, message, at, error.code, true);
    return error.kind === 'away' ? 'away' : 'done';
  }
}

/** The path of the button, with the secret that belongs to it. */
export function pathOf({ id, path, secret }: Pick<DueMessage, 'id' | 'path' | 'secret'>): string {
  const plain = secret === null ? null : unseal(secret, secretOf(id));
  if (plain === null) return path;
  // What is a code in a letter is a link in a mail.
  const code = readAnswerCode(plain.toString());
  return `${path}/${code === null ? plain.toString() : tokenOfCode(code, secret ?? undefined)}`;
}

function mailOf(
  message: DueMessage,
  words: Words,
  way: Way & { by: 'mail' | 'sms' },
  { from }: SendingOptions,
  origin: string,
) {
  const { language, to } = way;
  const preferences = way.preferences === null ? null : origin + way.preferences;
  return {
    messageId: `<${message.id}@${new URL(origin).hostname}>`,
    date: message.createdAt,
    to,
    subject: words.subject,
    text: plainText(words, language, preferences),
    html: simpleHtml(words, language, preferences),
    calendar:
      // An address that could break out of its line gets the message without the appointment.
      message.calendar === null || message.calendarMethod === null || !canBeInvited(to)
        ? null
        : {
            method: message.calendarMethod,
            text: addressed(message.calendar, { attendee: to, organizer: from, site: `${origin}/` }),
          },
  };
}

interface Ending {
  readonly state: 'sent' | 'to-print' | 'to-call' | 'dropped';
  readonly reason: string;
  readonly channel?: 'mail' | 'sms' | 'letter' | 'call';
}

/**
 * Writes down that it was sent before it is: when the other side says that it has it, only the word commit is left to say.
 * With a reply heard, nothing is waited for any more, and a sender that is killed after that word has noted it.
 */
async function noteAhead(
  transaction: Transaction,
  message: DueMessage,
  options: SendingOptions,
  channel: 'mail' | 'sms',
): Promise<void> {
  const { client, last } = transaction;
  await client.query('savepoint before_sending');
  await end(transaction, message, options, { state: 'sent', reason: '', channel });
  for (const each of last.splice(0)) await client.query(each);
}

/** Done with it, and the trail says so. */
async function end(
  { client, tenant, last }: Transaction,
  message: DueMessage,
  { keepsSecrets, clock }: SendingOptions,
  { state, reason, channel }: Ending,
): Promise<Sent> {
  const at = clock();
  const forget = !(keepsSecrets || state === 'to-print');
  await client.query({
    name: 'outbox-done',
    text: `update outbox set state = $2, reason = $3, channel = $4, done_at = $5, tries = tries + 1,
             secret = case when $6 then null else secret end, calendar = case when $6 then null else calendar end
           where tenant_id = current_tenant() and id = $1`,
    values: [message.id, state, reason, channel ?? null, at, forget],
  });
  const event = {
    action: 'message.send',
    objectKind: 'message',
    objectId: message.id,
    householdId: message.householdId,
    role: 'job',
    reason: state,
    allowed: state !== 'dropped',
  };
  const requestId = randomUUID();
  const { text, values } = insertEvents([event], {
    tenant,
    actorPersonId: null,
    organisationId: null,
    togetherWith: null,
    onBehalfOf: null,
    requestId,
    at,
  });
  last.push({ name: 'audit-1', text, values });
  return 'done';
}

async function postpone(
  { client }: Transaction,
  message: DueMessage,
  at: Date,
  reason: string,
  tried: boolean,
): Promise<Sent> {
  await client.query({
    name: 'outbox-later',
    text: `update outbox set next_try_at = $2, reason = $3, tries = tries + $4
           where tenant_id = current_tenant() and id = $1`,
    values: [message.id, at, reason, tried ? 1 : 0],
  });
  return 'done';
}
