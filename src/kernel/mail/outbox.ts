import { sql } from 'kysely';
import type { Cx } from '../cx.ts';
import { seal } from '../login/sealing.ts';
import type { MessageKind } from './messages/index.ts';

/** A message to one person. It holds no words: those stand in `messages/`, the same for everybody. */
export interface Message {
  readonly kind: MessageKind;
  readonly personId: string;
  /** Whether this person still may hear of it is asked of this household when it is sent; null: of the account only. */
  readonly householdId: string | null;
  /** What it is about: to take it back, and to ask when it is sent whether it is still so. */
  readonly aboutId?: string | null;
  /** How that stands now, as `stillSo` of the module `notices` compares it: the start of a meeting, the date of an action. */
  readonly aboutState?: string;
  /** Where the button leads: a path of this site with ids only. */
  readonly path: string;
  /** The secret end of the path (a personal link): sealed until it is sent, then forgotten. */
  readonly secret?: string;
  /** The same key again sends nothing: one message per person per event. */
  readonly once: string;
  /** Not before; left out: now. */
  readonly sendAfter?: Date;
  /** Not after: what is too late helps nobody. */
  readonly dropAfter: Date;
  /** An iCalendar text that goes along; `{attendee}` and `{organizer}` in it become mail addresses when it is sent. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
}

/**
 * Puts messages in the outbox, in the transaction of what they tell: both happen or neither. The job sends them after the
 * commit, and asks only then by which way, and whether this person may still get it.
 * @returns how many were new; of the others the same event was told this person before
 */
export async function enqueue(
  cx: Pick<Cx, 'tenant' | 'db' | 'onErrand' | 'now' | 'newId' | 'wake'>,
  ...messages: readonly Message[]
): Promise<number> {
  if (messages.length === 0) return 0;
  const rows = messages.map((message) => {
    const id = cx.newId();
    const { secret, calendar } = message;
    return {
      tenant_id: cx.tenant,
      id,
      kind: message.kind,
      person_id: message.personId,
      household_id: message.householdId,
      about_id: message.aboutId ?? null,
      about_state: message.aboutState ?? '',
      once: message.once,
      path: message.path,
      secret: secret === undefined ? null : seal(Buffer.from(secret), secretOf(id)),
      calendar: calendar?.text ?? null,
      calendar_method: calendar?.method ?? null,
      created_at: cx.now,
      next_try_at: message.sendAfter ?? cx.now,
      drop_after: message.dropAfter,
    };
  });
  const added = await cx.onErrand('outbox', () =>
    cx.db
      .insertInto('outbox')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'once']).doNothing())
      .executeTakeFirst(),
  );
  cx.wake('outbox');
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}

/** So many days after now: until then a message is worth sending. */
export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** To what the secret of a message is bound. */
export const secretOf = (id: string): string => `outbox ${id}`;

/** Takes messages about something back that were not sent yet. */
export async function takeBack(
  cx: Pick<Cx, 'db' | 'onErrand' | 'now'>,
  about: { readonly aboutId: string; readonly kinds: readonly MessageKind[]; readonly personId?: string },
): Promise<void> {
  await cx.onErrand('outbox', () =>
    cx.db
      .updateTable('outbox')
      .set({ state: 'dropped', reason: 'taken-back', done_at: cx.now, secret: null, calendar: null })
      .where('tenant_id', '=', sql<string>`current_tenant()`)
      .where('about_id', '=', about.aboutId)
      .where('state', '=', 'waiting')
      .where('kind', 'in', about.kinds)
      .$if(about.personId !== undefined, (query) => query.where('person_id', '=', about.personId ?? ''))
      .execute(),
  );
}
