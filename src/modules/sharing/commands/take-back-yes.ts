import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { changeTrajectory, lockTable, atTable, tableAt, trajectoryOf } from '../../households/index.ts';
import { standingConsent } from '../queries/consent.ts';
import { withdrawGroundsOfYes } from './give-ground.ts';

export interface TakeBack {
  readonly personId: string;
  readonly reason?: string;
}

/**
 * Takes an answer back. When it was the yes of the one who asked first, every ground that rests on it ends at once and
 * the trajectory stops; the ground of the first talk stays.
 * @throws not-found when this client has no answer standing
 */
export async function takeBackYes(cx: Cx, householdId: string, input: TakeBack): Promise<void> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'consent.say');
  if (!table.clientIds.includes(input.personId)) throw notFound();
  if (cx.actor.kind === 'resident' && cx.actor.personId !== input.personId) throw notFound();
  if (cx.togetherWith !== null && cx.togetherWith !== input.personId) throw invalid('together');
  const standing = await standingConsent(cx, householdId, input.personId);
  if (standing === null) throw notFound();
  await cx.db
    .updateTable('consent')
    .set({ taken_back_on: cx.today, taken_back_by_person_id: authorOf(cx) })
    .where('household_id', '=', householdId)
    .where('id', '=', standing.id)
    .execute();
  cx.record({
    action: 'consent.take-back',
    objectKind: 'consent',
    objectId: standing.id,
    ...atTable(table),
    reason: standing.answer,
  });
  if (standing.answer !== 'yes' || input.personId !== table.clientIds[0]) return;
  await withdrawGroundsOfYes(cx, householdId);
  const state = (await trajectoryOf(cx, householdId))?.state;
  if (state === 'agreed' || state === 'running' || state === 'paused') {
    await changeTrajectory(cx, householdId, { to: 'stopped', reason: input.reason ?? '' });
  }
}
