import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { type FlagNote, type FlagState, notesOf } from '../model.ts';

export interface Decision {
  readonly state: Exclude<FlagState, 'open'>;
  readonly note: FlagNote;
  readonly version: number;
}

/**
 * Notes what the privacy officer made of a flag: explained, or reported, with a note from the list of that state.
 * `note`: the note does not belong to the state; `overtaken`: somebody else decided first.
 * @throws forbidden, not-found
 */
export async function decideFlag(cx: Cx, flagId: string, decision: Decision): Promise<'done' | 'note' | 'overtaken'> {
  if (!can(cx.actor, 'review.decide')) throw forbidden();
  if (!notesOf(decision.state).includes(decision.note)) return 'note';
  return cx.onErrand('review', async () => {
    const changed = await cx.db
      .updateTable('review_flag')
      .set({
        state: decision.state,
        note_code: decision.note,
        decided_by_person_id: cx.actor.personId,
        decided_at: cx.now,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', flagId)
      .where('version', '=', decision.version)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) {
      const there = await cx.db.selectFrom('review_flag').select('id').where('id', '=', flagId).executeTakeFirst();
      if (there === undefined) throw notFound();
      return 'overtaken';
    }
    cx.record({
      action: 'review.decide',
      objectKind: 'log',
      objectId: flagId,
      role: 'privacy-officer',
      fields: ['state', 'note_code'],
      reason: decision.state,
    });
    return 'done';
  });
}
