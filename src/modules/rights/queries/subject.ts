import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { readingTableAt } from '../../sharing/index.ts';

/** The client whose data it is about. */
export interface Subject {
  readonly table: ReadingTable;
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  /** The actor is this client. */
  readonly self: boolean;
}

/**
 * The client of this household whose data an actor may see together: a client the own, who leads the table those of the
 * client for whom it is printed.
 * @throws not-found for somebody who is no client here, and for another client than oneself; forbidden as `tableAt`
 */
export async function subjectAt(
  cx: Cx,
  householdId: string,
  personId: string,
  action: HouseholdAction,
): Promise<Subject> {
  const table = await readingTableAt(cx, householdId, action);
  if (!table.clientIds.includes(personId)) throw notFound();
  const self = cx.actor.personId === personId;
  if (cx.actor.kind === 'resident' && !self) throw notFound();
  const person = await cx.db
    .selectFrom('person')
    .select(['given_name', 'surname'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { table, personId, givenName: person.given_name, surname: person.surname, self };
}
