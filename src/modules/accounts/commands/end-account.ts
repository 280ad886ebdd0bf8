import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { endSessionsOf } from './end-sessions.ts';

type Leaves = (cx: AnonymousCx | Cx, personId: string) => Promise<void>;
const leaving: Leaves[] = [];

/**
 * What a module above does when somebody has no way in any more: chairs and roles end in the same transaction. Modules
 * of a higher rank say so once, while they are wired; accounts does not know them.
 */
export function whenAccountEnds(leaves: Leaves): void {
  leaving.push(leaves);
}

/** Ends what somebody without a way in still has here: sessions, chairs, roles. */
export async function leaveEverything(cx: AnonymousCx | Cx, personId: string): Promise<void> {
  await endSessionsOf(cx, personId);
  for (const leaves of leaving) await leaves(cx, personId);
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
    .forUpdate()
    .executeTakeFirst();
  if (person === undefined) throw notFound();
  if ((person.ended_at !== null) === ended) return 'same';
  await cx.db
    .updateTable('person')
    .set({ ended_at: ended ? cx.now : null })
    .where('id', '=', personId)
    .execute();
  cx.record({ action: ended ? 'account.end' : 'account.reopen', objectKind: 'person', objectId: personId });
  if (ended) await leaveEverything(cx, personId);
  return 'done';
}
