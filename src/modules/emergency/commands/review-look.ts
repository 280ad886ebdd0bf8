import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { anyLook } from '../queries/looks.ts';

/**
 * A second person says whether a look was right, with words.
 * @returns `overtaken` when somebody else was first, or it was reviewed already
 * @throws not-found; forbidden for the one who looked
 */
export async function reviewLook(
  cx: Cx,
  lookId: string,
  input: { readonly accepted: boolean; readonly words: string; readonly version: number },
): Promise<'reviewed' | 'overtaken'> {
  if (!can(cx.actor, 'emergency.review')) throw forbidden();
  const look = await anyLook(cx, lookId);
  if (look.personId === cx.actor.personId) throw forbidden();
  const review = sql<{ id: string }>`
    update emergency_look set accepted = ${input.accepted}, review_words = ${input.words}, reviewed_at = ${cx.now},
      reviewed_by_person_id = ${cx.actor.personId}, version = version + 1
    where tenant_id = current_tenant() and household_id = ${look.householdId} and id = ${lookId} and accepted is null
      and version = ${input.version}
    returning id`;
  const { rows } = await cx.onErrand('emergency-look', () => review.execute(cx.db));
  if (rows.length === 0) return 'overtaken';
  cx.record({
    action: 'emergency.review',
    objectKind: 'emergency-look',
    objectId: lookId,
    role: 'privacy-officer',
    reason: input.accepted ? 'accepted' : 'not-accepted',
  });
  return 'reviewed';
}
