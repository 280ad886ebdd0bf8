import type { Position } from '../../../kernel/access/actions.ts';
import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { Refusal } from '../../../kernel/errors.ts';

/** A member of the household as one reader may see it. */
export interface Member {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly birthDate: string | null;
  readonly phone: string;
  readonly kind: 'adult' | 'child';
  readonly client: boolean;
  readonly relation: string;
  /** How to reach this person safely; null for whom it is not meant: another adult never reads it. */
  readonly safeContact: string | null;
  /** This person's contact details are secret: fewer people read them. */
  readonly contactHidden: boolean;
  readonly speaks: string;
  readonly interpreter: boolean;
  /** Apart from the others since that day, or null. */
  readonly partedOn: string | null;
  /** Of a child: who has parental authority, as far as it was noted. */
  readonly parentIds: readonly string[];
  readonly version: number;
}

/**
 * The members of a household, the one who asked first on top. The rule for safe contact, the telephone number and the
 * birth date of an adult are for that adult and for professionals at this table: never for the other adult or the network.
 * Where they are hidden: for that person and who calls this person, the case manager (or the starter), and nobody else.
 * The number of who went apart is for nobody of the table that was left: it may be a later one.
 */
export async function membersOf(cx: Cx, table: Table): Promise<Member[]> {
  const rows = await cx.statement<Member & { safeContact: string }>(
    'members-of',
    `select m.person_id as "personId", p.given_name as "givenName", p.surname, p.birth_date as "birthDate",
       case when m.parted_on is null then p.phone else '' end as phone, m.kind,
       m.client, m.relation, m.safe_contact as "safeContact", m.contact_hidden as "contactHidden", m.speaks, m.interpreter,
       m.parted_on as "partedOn", m.parent_person_ids as "parentIds", m.version
     from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     where m.tenant_id = current_tenant() and m.household_id = $1
     order by m.client desc, m.position`,
    [table.householdId],
  );
  return rows.map((row) =>
    readsContact(cx, table, row) ? row : { ...row, safeContact: null, phone: '', birthDate: null },
  );
}

const calls: readonly Position[] = ['starter', 'case-manager'];
const professionals: readonly Position[] = [...calls, 'coordinator', 'professional'];

/** Whether this actor may read how to reach a member. */
export const readsContact = (
  cx: Cx,
  table: Pick<Table, 'positions'>,
  member: { readonly personId: string; readonly contactHidden: boolean },
): boolean =>
  member.personId === cx.actor.personId ||
  table.positions.some((each) => (member.contactHidden ? calls : professionals).includes(each));

/** A household from which somebody went apart, and what may still be read of it. */
export interface Parted {
  readonly householdId: string;
  readonly on: string;
  /** The version of the plan that lay on the table then; 0 when there was none. */
  readonly number: number;
  readonly clientIds: readonly string[];
}

/** From which households the actor went apart, the last one first. */
export const partedFrom = (cx: Cx): Promise<Parted[]> =>
  cx.onErrand('parted', () =>
    cx.statement<Parted>(
      'parted-from',
      `select h.id as "householdId", m.parted_on as "on", m.parted_number as "number", array(
         select c.person_id from member c where c.tenant_id = m.tenant_id and c.household_id = m.household_id
           and (c.client or c.person_id = $1) order by c.position) as "clientIds"
       from member m join household h on h.tenant_id = m.tenant_id and h.id = m.household_id
       where m.tenant_id = current_tenant() and m.person_id = $1 and m.parted_on is not null
       order by m.parted_on desc, h.id`,
      [cx.actor.personId],
    ),
  );

/**
 * The table from which the actor went apart: what the law gives about the own data stays after the seat is gone.
 * @param refusal why there is no seat; thrown again for anybody else
 */
export async function partedAt(cx: Cx, householdId: string, refusal: unknown): Promise<Parted> {
  const { kind, onBehalfOf } = cx.actor;
  if (!(refusal instanceof Refusal) || kind !== 'resident' || onBehalfOf !== null) throw refusal;
  const found = (await partedFrom(cx)).find((each) => each.householdId === householdId);
  if (found === undefined) throw refusal;
  return found;
}
