import type { Cx } from '../../../kernel/cx.ts';
import type { DeclineCode, Role } from '../model.ts';

/** One person at, or asked to, a table. */
export interface PersonAtTable {
  readonly placeId: string;
  readonly personId: string;
  readonly kind: 'client' | 'professional' | 'network';
  /** The employer of a client. */
  readonly employer?: boolean;
  readonly givenName: string;
  readonly surname: string;
  /** Telephone at work; '' for everybody who is no professional. */
  readonly phone: string;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  /** Has to report what is said here when the law on work and benefits asks it. */
  readonly participationActDuty: boolean;
  readonly side: 'care' | 'work' | 'other' | null;
  readonly function: string;
  readonly expertise: readonly string[];
  readonly mandate: string;
  readonly whyAsked: string;
  readonly state: 'asked' | 'accepted' | 'declined' | 'ended';
  readonly declineCode: DeclineCode | null;
  readonly declineWords: string;
  readonly askedOn: string;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
  readonly version: number;
  readonly roles: readonly Role[];
  /** Roles for which this person stands in while the holder is away. */
  readonly deputyFor: readonly Role[];
  /** The first talk was this person's, and there is no case manager yet. */
  readonly starter: boolean;
}

/**
 * SQL: everybody at the table of household $1 as a JSON list, in the order of the table: clients (who asked first sits
 * first), case manager, coordinator, other professionals, network, then who is asked, declined or left.
 */
export const peopleFacts = `(
  select coalesce(json_agg(x.seat order by x.rank, x.position, x.asked_on, x.surname_key, x.given_name), '[]') from (
    select c.asked_on, p.surname_key, p.given_name, coalesce(m.position, 0) as position,
      case when c.state = 'asked' then 6 when c.state = 'declined' then 7 when c.state = 'ended' then 8
           when c.kind = 'client' then 1
           when exists (select from role_assignment r where r.tenant_id = c.tenant_id and r.household_id = c.household_id
                        and r.person_id = c.person_id and r.until_date is null and r.role = 'case-manager') then 2
           when exists (select from role_assignment r where r.tenant_id = c.tenant_id and r.household_id = c.household_id
                        and r.person_id = c.person_id and r.until_date is null) then 3
           when c.kind = 'professional' then 4 else 5 end as rank,
      json_build_object('placeId', c.id, 'personId', c.person_id, 'kind', c.kind, 'employer', c.employer, 'givenName', p.given_name,
        'surname', p.surname, 'phone', case when c.kind = 'professional' then p.phone else '' end, 'organisationId', c.organisation_id, 'organisation', o.name,
        'participationActDuty', coalesce(o.participation_act_duty, false), 'side', c.side, 'function', c.function,
        'expertise', to_json(c.expertise), 'mandate', c.mandate, 'whyAsked', c.why_asked, 'state', c.state,
        'declineCode', c.decline_code, 'declineWords', c.decline_words, 'askedOn', c.asked_on, 'fromDate', c.from_date,
        'untilDate', c.until_date, 'version', c.version,
        'roles', (select coalesce(json_agg(r.role order by r.role), '[]') from role_assignment r where r.tenant_id = c.tenant_id
                  and r.household_id = c.household_id and r.person_id = c.person_id and r.until_date is null
                  and c.state = 'accepted'),
        'deputyFor', (select coalesce(json_agg(r.role order by r.role), '[]') from role_assignment r where r.tenant_id = c.tenant_id
                  and r.household_id = c.household_id and r.deputy_person_id = c.person_id and r.until_date is null
                  and c.state = 'accepted'),
        'starter', c.state = 'accepted' and h.initiator_person_id = c.person_id and not exists (
                  select from role_assignment r where r.tenant_id = c.tenant_id and r.household_id = c.household_id
                  and r.role = 'case-manager' and r.until_date is null)) as seat
    from place c
    join household h on h.tenant_id = c.tenant_id and h.id = c.household_id
    join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
    left join organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
    left join member m on m.tenant_id = c.tenant_id and m.household_id = c.household_id and m.person_id = c.person_id
    where c.tenant_id = current_tenant() and c.household_id = $1) as x)`;

/** Everybody who sits, is asked, declined or left, in the order of the table. Checks no right: read the table first. */
export async function peopleAtTable(cx: Cx, householdId: string): Promise<PersonAtTable[]> {
  const rows = await cx.statement<{ people: PersonAtTable[] }>('people-at-table', `select ${peopleFacts} as people`, [
    householdId,
  ]);
  return rows[0]?.people ?? [];
}

/** Whom the client calls: the case manager, else the coordinator, else the starter; null when nobody leads. */
export function whoToCall(people: readonly PersonAtTable[]): PersonAtTable | null {
  const at = people.filter((person) => person.state === 'accepted');
  return (
    at.find((person) => person.roles.includes('case-manager')) ??
    at.find((person) => person.roles.includes('coordinator')) ??
    at.find((person) => person.starter) ??
    null
  );
}
