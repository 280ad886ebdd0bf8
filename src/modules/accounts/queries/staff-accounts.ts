import type { Cx } from '../../../kernel/cx.ts';

/** An account of somebody who works here, without anything about tables. */
export interface StaffLine {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly ended: boolean;
}

/** Everybody who works here or did, in Dutch order of name; not this administrator. */
export const staffAccounts = (cx: Cx): Promise<StaffLine[]> =>
  cx.statement<StaffLine>(
    'staff-accounts',
    `select p.id as "personId", trim(p.given_name || ' ' || p.surname) as name, coalesce(o.name, '') as organisation,
       p.ended_at is not null as ended
     from person p
     left join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id
     left join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
     where p.tenant_id = current_tenant() and p.kind in ('staff', 'office') and p.id <> $1
     order by p.surname_key, p.given_name, p.id`,
    [cx.actor.personId],
  );
