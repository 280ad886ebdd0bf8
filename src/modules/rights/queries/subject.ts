import type { HouseholdAction, Position } from '../../../kernel/access/actions.ts';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { partedAt, roleIn } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';

/** Whose data it is about: a client, or somebody else of the household or the network. */
export interface Subject {
  readonly table: ReadingTable;
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  /** The actor is this person. */
  readonly self: boolean;
  /** A client of this table; of anybody else only what is about that person alone. */
  readonly client: boolean;
  /** Went apart from this table: has no seat there, and what is only about this person is still that person's to ask for. */
  readonly parted: boolean;
  /** What the actor is here, for the trail. */
  readonly role: Position | 'none' | 'parted';
}

/**
 * Whose data in this household an actor may see: everybody the own, who leads the table those of the client for whom it is
 * printed. Also of who went apart, by that person and by who leads. Who answers also comes for somebody who is no client.
 * @throws not-found for anybody else; forbidden as `tableAt`
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
    const none: ReadingTable = { householdId, positions: [], clientIds, children: [], readOnly: true, grounds: [] };
    return { table: none, ...(await named(cx, personId)), self, client: false, parted: true, role: 'parted' };
  }
  const seated = table as ReadingTable;
  const client = seated.clientIds.includes(personId);
  const leads = cx.actor.kind === 'staff';
  if (!self && !leads) throw notFound();
  const parted = !client && leads && (await wentApart(cx, householdId, personId));
  const answers = action === 'rights.answer' && (await isHere(cx, householdId, personId));
  if (!client && !parted && !answers && (!self || leads)) throw notFound();
  return { table: seated, ...(await named(cx, personId)), self, client, parted, role: roleIn(seated) };
}

/** Somebody of the household, or of the network with a chair or who had one, as who sits here sees them. */
async function isHere(cx: Cx, householdId: string, personId: string): Promise<boolean> {
  if (personId === '') return false;
  const found = await cx.statement(
    'rights-is-here',
    `select from member where tenant_id = current_tenant() and household_id = $1 and person_id = $2
     union all select from place where tenant_id = current_tenant() and household_id = $1 and person_id = $2 and kind = 'network'`,
    [householdId, personId],
  );
  return found.length > 0;
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
