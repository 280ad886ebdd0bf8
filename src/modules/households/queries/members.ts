import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

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
  readonly speaks: string;
  readonly interpreter: boolean;
  readonly version: number;
}

/**
 * The members of a household, the one who asked first on top. The rule for safe contact, the telephone number and the
 * birth date of an adult are for that adult and for professionals at this table: never for the other adult or the network.
 */
export async function membersOf(cx: Cx, table: Table): Promise<Member[]> {
  const professional = table.positions.some((each) =>
    ['starter', 'case-manager', 'coordinator', 'professional'].includes(each),
  );
  const rows = await cx.statement<Member & { safeContact: string }>(
    'members-of',
    `select m.person_id as "personId", p.given_name as "givenName", p.surname, p.birth_date as "birthDate", p.phone, m.kind,
       m.client, m.relation, m.safe_contact as "safeContact", m.speaks, m.interpreter, m.version
     from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     where m.tenant_id = current_tenant() and m.household_id = $1
     order by m.client desc, m.position`,
    [table.householdId],
  );
  return rows.map((row) =>
    professional || row.personId === cx.actor.personId
      ? row
      : { ...row, safeContact: null, phone: '', birthDate: null },
  );
}
