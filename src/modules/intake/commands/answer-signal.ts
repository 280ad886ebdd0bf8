import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { signalAt } from '../queries/readable-signals.ts';
import { signalTableAt } from '../queries/signal-table.ts';
import { standingIn } from '../queries/stand-in.ts';

export type AnsweredSignal =
  | { readonly kind: 'answered'; readonly version: number }
  /** Somebody else answered in the meantime: what stands there now. */
  | { readonly kind: 'overtaken'; readonly now: string; readonly by: string; readonly version: number };

/**
 * Gives a signal its short answer, or a better one; who answers has read it.
 * @throws not-found when it is not there or not for this actor; forbidden for who is not a professional at the table
 */
export async function answerSignal(
  cx: Cx,
  householdId: string,
  signalId: string,
  input: { readonly answer: string; readonly version: number },
): Promise<AnsweredSignal> {
  const place = await signalTableAt(cx, householdId, 'signal.answer');
  const { table } = place;
  await signalAt(cx, place, signalId);
  return standingIn(cx, place, async () => {
    const answered = await cx.db
      .updateTable('signal')
      .set({
        answer: input.answer,
        answered_at: cx.now,
        answered_by_person_id: cx.actor.personId,
        version: sql`version + 1`,
      })
      .where('household_id', '=', householdId)
      .where('id', '=', signalId)
      .where('version', '=', input.version)
      .returning('version')
      .executeTakeFirst();
    if (answered === undefined) {
      const now = await signalAt(cx, place, signalId);
      return { kind: 'overtaken', now: now.answer, by: now.answeredBy ?? '', version: now.version };
    }
    await cx.db
      .updateTable('signal_reader')
      .set({ read_at: cx.now })
      .where('household_id', '=', householdId)
      .where('signal_id', '=', signalId)
      .where('person_id', '=', cx.actor.personId)
      .where('read_at', 'is', null)
      .execute();
    cx.record({
      action: 'signal.answer',
      objectKind: 'signal',
      objectId: signalId,
      ...atTable(table),
      fields: ['answer'],
    });
    return { kind: 'answered', version: answered.version };
  });
}
