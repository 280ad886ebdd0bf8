import type { Cx } from '../../../kernel/cx.ts';
import type { Law } from '../model.ts';

/** One row of who may know of one life domain, past and present. */
export interface GroundRow {
  readonly id: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  /** Of the organisation or the person, also when nobody of it sits here any more. */
  readonly holder: string;
  readonly domain: string | null;
  readonly childIds: readonly string[];
  readonly childNames: readonly string[];
  readonly law: Law;
  /** The yes on which it rests; null = the first talk. */
  readonly consentId: string | null;
  readonly purpose: string;
  readonly fromDate: string;
  readonly untilDate: string | null;
  /** What was agreed, also where the closing of the trajectory set an earlier end. */
  readonly agreedUntil: string | null;
  readonly withdrawnOn: string | null;
  /** Withdrawn because nobody of this holder sits here any more. */
  readonly withChair: boolean;
  readonly givenBy: string;
  readonly withdrawnBy: string | null;
}

/** SQL: every ground of household $1, newest first, as `GroundRow`. */
export const groundsOfHousehold = `
  select g.id, g.organisation_id as "organisationId", g.person_id as "personId", coalesce(o.name, trim(h.given_name || ' ' || h.surname)) as holder, g.domain_code as domain, g.child_person_ids as "childIds",
         array(select c.given_name from person c where c.tenant_id = g.tenant_id and c.id = any (g.child_person_ids)
           order by c.given_name) as "childNames",
         g.law_code as law, g.consent_id as "consentId", g.purpose, g.from_date as "fromDate",
         g.until_date as "untilDate",
         nullif(coalesce(g.agreed_until_date, g.until_date), 'infinity') as "agreedUntil", g.withdrawn_on as "withdrawnOn", g.with_chair as "withChair", by.given_name as "givenBy",
         back.given_name as "withdrawnBy"
  from ground g join person by on by.tenant_id = g.tenant_id and by.id = g.given_by_person_id
  left join person back on back.tenant_id = g.tenant_id and back.id = g.withdrawn_by_person_id
  left join organisation o on o.tenant_id = g.tenant_id and o.id = g.organisation_id
  left join person h on h.tenant_id = g.tenant_id and h.id = g.person_id
  where g.tenant_id = current_tenant() and g.household_id = $1
  order by g.from_date desc, g.withdrawn_on desc nulls first, g.id`;

/** Every ground of this household. Checks no right: read the table first. */
export const groundsAt = (cx: Cx, householdId: string): Promise<GroundRow[]> =>
  cx.statement<GroundRow>('grounds-at', groundsOfHousehold, [householdId]);

/** Whether a ground stands on a day, as far as dates go; whether its law counts is the municipality's switch. */
export const stands = (ground: GroundRow, today: string): boolean =>
  ground.withdrawnOn === null && (ground.untilDate === null || ground.untilDate >= today);

/** Rises with every ground given or withdrawn of one holder: what a form was filled in on. */
export const versionOf = (grounds: readonly GroundRow[]): number =>
  grounds.length + grounds.filter((ground) => ground.withdrawnOn !== null).length;
