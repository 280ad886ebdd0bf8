import type { HouseholdAction, Position } from '../../../kernel/access/actions.ts';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { partedAt, roleIn } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';

/** The client whose data it is about. */
export interface Subject {
  readonly table: ReadingTable;
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  /** The actor is this client. */
  readonly self: boolean;
  /** Went apart from this table: has no seat there, and what is only about this person is still that person's to ask for. */
  readonly parted: boolean;
  /** What the actor is here, for the trail. */
  readonly role: Position | 'none' | 'parted';
}

/**
 * The client of this household whose data an actor may see together: a client the own, who leads the table those of the
 * client for whom it is printed. Also of who went apart, by that person and by who leads.
 * @throws not-found for somebody who is no client here, and for another client than oneself; forbidden as `tableAt`
 */
export async function subjectAt(
  cx: Cx,
  householdId: string,
  personId: string,
  action: HouseholdAction,
): Promise<Subject> {
  const self = cx.actor.personId === personId;
  const table = await readingTableAt(cx, householdId, action).catch((error: unknown) => error);
  if (table instanceof Error) {
    // The seat is gone; the right is not.
    if (!self) throw table;
    const { clientIds } = await partedAt(cx, householdId, table);
    const none: ReadingTable = { householdId, positions: [], clientIds, readOnly: true, grounds: [] };
    return { table: none, ...(await named(cx, personId)), self, parted: true, role: 'parted' };
  }
  const seated = table as ReadingTable;
  const parted = !seated.clientIds.includes(personId);
  if (parted && !(await wentApart(cx, householdId, personId))) throw notFound();
  if (cx.actor.kind === 'resident' && !self) throw notFound();
  return { table: seated, ...(await named(cx, personId)), self, parted, role: roleIn(seated) };
}

/** Somebody who was a client here and went apart, as who sits here sees the members. */
async function wentApart(cx: Cx, householdId: string, personId: string): Promise<boolean> {
  if (personId === '') return false;
  const found = await cx.db
    .selectFrom('member')
    .select('person_id')
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('parted_on', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}

async function named(cx: Cx, personId: string): Promise<Pick<Subject, 'personId' | 'givenName' | 'surname'>> {
  const person = await cx.db
    .selectFrom('person')
    .select(['given_name', 'surname'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { personId, givenName: person.given_name, surname: person.surname };
}
