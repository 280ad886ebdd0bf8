import { authorOf } from '../../../kernel/access/author.ts';
import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../../households/index.ts';
import { readsWork, workTableAt } from '../queries/work.ts';
import type { CheckInInput } from '../schema.ts';
import { checkOwnWords, checkWhose } from '../../sharing/index.ts';

/**
 * Answers one of the short questions, once and from the day on which it is asked: a client of the own side, an employer of the
 * own placement; a professional together with that client. Answered before: it stays as it was.
 * @throws not-found, forbidden; invalid 'adult', 'together'
 */
export async function answerCheckIn(
  cx: Cx,
  householdId: string,
  placementId: string,
  side: 'client' | 'employer',
  input: CheckInInput,
): Promise<void> {
  const table = side === 'employer' ? await employerTable() : await clientTable();
  const { numUpdatedRows } = await cx.db
    .updateTable('check_in')
    .set({ answer: input.answer, words: input.words, answered_on: cx.today, author_person_id: authorOf(cx) })
    .where('household_id', '=', householdId)
    .where('placement_id', '=', placementId)
    .where('weeks', '=', input.weeks)
    .where('side', '=', side)
    .where('due_on', '<=', cx.today)
    .where('answer', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
  cx.record({
    action: 'check-in.answer',
    objectKind: 'check-in',
    objectId: placementId,
    ...atTable(table),
  });

  async function employerTable(): Promise<Table> {
    const found = await tableAt(cx, householdId, 'work.window');
    if ((await placement()).employer_person_id !== cx.actor.personId) throw notFound();
    return found;
  }

  async function clientTable(): Promise<Table> {
    const found = await workTableAt(cx, householdId, 'work.write');
    const { adult_person_id: adult } = await placement();
    if (!readsWork(cx, found, adult)) throw notFound();
    checkWhose(cx, found, adult);
    checkOwnWords(cx, adult);
    return found;
  }

  async function placement() {
    const row = await cx.db
      .selectFrom('placement')
      .select(['adult_person_id', 'employer_person_id'])
      .where('household_id', '=', householdId)
      .where('id', '=', placementId)
      .executeTakeFirst();
    if (row === undefined) throw notFound();
    return row;
  }
}
