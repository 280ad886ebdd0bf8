import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

/** What somebody wrote before a meeting; private until shared. */
export interface Preparation {
  readonly personId: string;
  readonly givenName: string;
  readonly client: boolean;
  readonly kind: 'resident' | 'staff' | 'network';
  readonly words: string;
  readonly strengths: string;
  readonly whomToBring: string;
  readonly shared: boolean;
  readonly changedAt: Date;
  /** Filled in together: who typed; null when written by the person. */
  readonly typedBy: string | null;
  readonly version: number;
}

/**
 * The preparations that this actor reads: the own one, and what others shared with the table. Clients first.
 * Not shared is not counted or hinted at; what one adult prepared is never shown to another adult of the household.
 */
export async function preparationsOf(cx: Cx, table: ReadingTable): Promise<Preparation[]> {
  const rows = await cx.statement<Preparation>(
    'preparations-of-household',
    `select r.person_id as "personId", p.given_name as "givenName", coalesce(b.client, false) as client, p.kind, r.words,
            r.strengths, r.whom_to_bring as "whomToBring", r.shared, r.changed_at as "changedAt",
            nullif(r.typed_by_person_id, r.person_id) as "typedBy", r.version
     from preparation r
     join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
     left join member b on b.tenant_id = r.tenant_id and b.household_id = r.household_id and b.person_id = r.person_id
     where r.tenant_id = current_tenant() and r.household_id = $1 and (r.shared or r.person_id = $2)
     order by coalesce(b.client, false) desc, b.position, p.given_name`,
    [table.householdId, cx.actor.personId],
  );
  return rows.filter((row) => can(cx.actor, 'item.read', table, readersOfPreparation(row)));
}

/** A client's is that adult's own; a professional's is of the whole table. */
export const readersOfPreparation = (row: Pick<Preparation, 'personId' | 'client'>): ItemAudience => ({
  kind: 'table',
  adultId: row.client ? row.personId : null,
  authorId: row.personId,
  domain: null,
});
