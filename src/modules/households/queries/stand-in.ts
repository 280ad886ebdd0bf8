import type { Cx } from '../../../kernel/cx.ts';
import { type PersonAtTable, whoToCall } from './people.ts';

/** Somebody at a table who is or will be away, and who stands in there. */
export interface AwayAtTable {
  readonly personId: string;
  readonly givenName: string;
  readonly deputyId: string;
  readonly deputyGivenName: string;
  readonly deputySurname: string;
  readonly deputyPhone: string;
  readonly deputyOrganisationId: string | null;
  readonly from: string;
  readonly until: string;
  /** The deputy may not see this household: whoever is away is not replaced here. */
  readonly refused: boolean;
}

/** SQL: who of the table of household $1 is or will be away from day $3 on, and who stands in, as a JSON list. */
export const awayFacts = `(
  select coalesce(json_agg(json_build_object('personId', s.person_id, 'givenName', p.given_name,
    'deputyId', s.deputy_person_id, 'deputyGivenName', d.given_name, 'deputySurname', d.surname, 'deputyPhone', d.phone,
    'deputyOrganisationId', f.organisation_id, 'from', s.from_date, 'until', s.until_date,
    'refused', s.refused is not null) order by s.from_date, s.absence_id), '[]')
  from stand_in s
  join place c on c.tenant_id = s.tenant_id and c.household_id = s.household_id and c.person_id = s.person_id
    and c.state = 'accepted'
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  join person d on d.tenant_id = s.tenant_id and d.id = s.deputy_person_id
  left join affiliation f on f.tenant_id = s.tenant_id and f.person_id = s.deputy_person_id
  where s.tenant_id = current_tenant() and s.household_id = $1 and s.until_date >= $3::date
    and s.until_date >= s.from_date)`;

/** Who is away from one table, now or later. Checks no right: read the table first. */
export async function awayAt(cx: Cx, householdId: string): Promise<AwayAtTable[]> {
  const rows = await cx.statement<{ away: AwayAtTable[] }>(
    'away-at',
    `select ${awayFacts} as away from (select $2::text) as same_parameters`,
    [householdId, '', cx.today],
  );
  return rows[0]?.away ?? [];
}

/** Who of these is away on a day; facts that were read earlier may hold what is over by now. */
export const awayOn = (away: readonly AwayAtTable[], day: string): AwayAtTable[] =>
  away.filter((each) => each.from <= day && day <= each.until);

/** Whom the client calls on a day. */
export interface CallNow {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly phone: string;
  readonly caseManager: boolean;
  /** Stands in for this person today, or null. */
  readonly insteadOf: string | null;
}

/** Whom the client calls on a day: who leads, or whoever stands in; null when nobody leads, or who leads is not replaced. */
export function callOn(people: readonly PersonAtTable[], away: readonly AwayAtTable[], day: string): CallNow | null {
  const leader = whoToCall(people);
  if (leader === null) return null;
  const caseManager = leader.roles.includes('case-manager');
  const gone = awayOn(away, day).find((each) => each.personId === leader.personId);
  if (gone === undefined) {
    const { personId, givenName, surname, phone } = leader;
    return { personId, givenName, surname, phone, caseManager, insteadOf: null };
  }
  if (gone.refused) return null;
  const { deputyId: personId, deputyGivenName: givenName, deputySurname: surname, deputyPhone: phone } = gone;
  return { personId, givenName, surname, phone, caseManager, insteadOf: gone.givenName };
}
