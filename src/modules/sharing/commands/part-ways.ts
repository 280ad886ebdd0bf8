import type { Cx } from '../../../kernel/cx.ts';
import {
  changeTrajectory,
  lockTable,
  type Member,
  partWays,
  atTable,
  roleIn,
  tableAt,
  trajectoryOf,
} from '../../households/index.ts';
import { withdrawGroundsOfYes } from './give-ground.ts';
import { openTable } from './open-table.ts';
import { closeWishOf } from './wish-open.ts';

/**
 * Somebody goes apart, and a professional opens a table of the own for that person at once where that is wanted: the same
 * person, so the same way in, and nothing of the table that was left.
 * @returns the new household, or null; `overtaken` when somebody else was first
 * @throws as `partWays`
 */
export async function partToOwnTable(
  cx: Cx,
  householdId: string,
  member: Pick<Member, 'personId' | 'givenName' | 'surname' | 'safeContact' | 'speaks' | 'interpreter'>,
  input: { readonly version: number; readonly ownTable: boolean },
): Promise<{ readonly ownTable: string | null } | 'overtaken'> {
  await endAnswers(cx, householdId, member.personId);
  const { personId, givenName, surname, safeContact, speaks, interpreter } = member;
  const parted = await partWays(cx, householdId, { personId, version: input.version });
  if (parted === 'overtaken') return 'overtaken';
  if (!input.ownTable || cx.actor.kind !== 'staff') return { ownTable: null };
  const opened = await openTable(cx, {
    name: `${givenName} ${surname}`.trim(),
    client: { existing: personId },
    safeContact: safeContact ?? '',
    speaks,
    interpreter,
  });
  return { ownTable: opened.householdId };
}

/**
 * What this person answered to working together, and wished, ends with the seat. Of the one whose yes decides, all that rests on it ends
 * at once, and the answers of the others too: who decides from now on is asked anew.
 */
async function endAnswers(cx: Cx, householdId: string, personId: string): Promise<void> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'member.part');
  const decides = table.clientIds[0] === personId;
  const ended = await cx.onErrand('parted', () =>
    cx.db
      .updateTable('consent')
      .set({ taken_back_on: cx.today, taken_back_by_person_id: cx.actor.personId })
      .where('household_id', '=', householdId)
      .where('taken_back_on', 'is', null)
      .$if(!decides, (answers) => answers.where('person_id', '=', personId))
      .returning(['id', 'answer'])
      .execute(),
  );
  for (const { id, answer } of ended) {
    cx.record({
      action: 'consent.take-back',
      objectKind: 'consent',
      objectId: id,
      ...atTable(table),
      reason: answer,
    });
  }
  await closeWishOf(cx, householdId, personId, roleIn(table));
  if (!decides) return;
  await withdrawGroundsOfYes(cx, householdId);
  const state = (await trajectoryOf(cx, householdId))?.state;
  if (state === 'agreed' || state === 'running' || state === 'paused') {
    await changeTrajectory(cx, householdId, { to: 'stopped', reason: '' });
  }
}
