import type { Cx } from '../../../kernel/cx.ts';

/** The organisation that is responsible, the law, and who there finds a request on Mijn week. */
export interface Keeper {
  readonly organisationId: string;
  readonly law: string;
  readonly addresseeId: string | null;
}

/**
 * SQL: whom a request goes to. Who wrote the record ($4), when still seated here; else who leads the table, of the
 * responsible organisation before anybody else; else anybody of that organisation at the table.
 */
const statement = `
  select k.organisation_id as "organisationId", min(k.law_code) as law, (
    select p.person_id from place p
    left join role_assignment r on r.tenant_id = p.tenant_id and r.household_id = p.household_id
      and r.person_id = p.person_id and r.role = 'case-manager' and r.until_date is null
    where p.tenant_id = k.tenant_id and p.household_id = $1 and p.kind = 'professional' and p.state = 'accepted'
    order by p.person_id is not distinct from $4 desc, p.organisation_id = k.organisation_id desc, r.person_id is not null desc,
      p.asked_on limit 1) as "addresseeId"
  from record_keeper k
  where k.tenant_id = current_tenant() and k.household_id = $1 and k.table_name = any ($2) and k.item_key = any ($3)
  group by k.tenant_id, k.organisation_id`;

/** The keepers of these records: one per responsible organisation. */
export const keepersOf = (
  cx: Cx,
  householdId: string,
  records: readonly { readonly kind: string; readonly key: string }[],
  authorId: string | null,
): Promise<Keeper[]> =>
  cx.statement<Keeper>('rights-keepers', statement, [
    householdId,
    [...new Set(records.map(({ kind }) => kind))],
    [...new Set(records.map(({ key }) => key))],
    authorId,
  ]);
