import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { endSessionsOf } from './end-sessions.ts';

/** `keeps`: the organisations for which somebody still works; null: there is no way in any more at all. */
type Leaves = (cx: AnonymousCx | Cx, personId: string, keeps: readonly string[] | null) => Promise<void>;
const leaving: Leaves[] = [];

/**
 * What a module above does when somebody has no way in any more, or works for an organisation no longer: chairs and roles end in the same transaction. Modules
 * of a higher rank say so once, while they are wired; accounts does not know them.
 */
export function whenAccountEnds(leaves: Leaves): void {
  leaving.push(leaves);
}

/** Ends what somebody without a way in still has here: sessions, chairs, roles. */
export async function leaveEverything(cx: AnonymousCx | Cx, personId: string): Promise<void> {
  await endSessionsOf(cx, personId);
  for (const leaves of leaving) await leaves(cx, personId, null);
}

/** Ends the chairs and roles that somebody had for any other organisation than these. */
export async function leaveOthers(cx: AnonymousCx | Cx, personId: string, keeps: readonly string[]): Promise<void> {
  for (const leaves of leaving) await leaves(cx, personId, keeps);
}

/**
 * An administrator ends the account of a member of staff, or opens it again; chairs do not come back by that.
 * @returns `same` when it stood so already
 * @throws not-found when it is nobody of the staff, or the administrator's own account
 */
export async function setAccountEnded(cx: Cx, personId: string, ended: boolean): Promise<'done' | 'same'> {
  if (personId === cx.actor.personId) throw notFound();
  const person = await cx.db
    .selectFrom('person')
    .select(['ended_at'])
    .where('id', '=', personId)
    .where('kind', 'in', ['staff', 'office'])
    // What others write about this person at that moment goes on.
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (person === undefined) throw notFound();
  if ((person.ended_at !== null) === ended) return 'same';
  await cx.db
    .updateTable('person')
    .set({ ended_at: ended ? cx.now : null })
    .where('id', '=', personId)
    .execute();
  cx.record({ action: ended ? 'account.end' : 'account.reopen', objectKind: 'person', objectId: personId });
  if (!ended) return 'done';
  await leaveEverything(cx, personId);
  // A key or an app of the own is of no use any more: opened again, the account gets a new one at a table.
  for (const way of ['passkey', 'code_login'] as const) {
    await cx.db.deleteFrom(way).where('person_id', '=', personId).execute();
  }
  return 'done';
}
