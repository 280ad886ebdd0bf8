import { childFacts } from './children.ts';
import type { TableFacts } from './table.ts';

interface Days {
  readonly from: string;
  readonly until: string;
}

/** Who sits at a table in which way, for whoever asks: what `TableFacts` of one person are worked out from. */
export interface KeptSeats {
  readonly name: string;
  readonly joined: boolean;
  readonly initiatorId: string;
  readonly members: readonly { readonly personId: string; readonly client: boolean }[];
  readonly children: NonNullable<TableFacts['children']>;
  /** Who is asked or has accepted. */
  readonly places: readonly (NonNullable<TableFacts['place']> & {
    readonly personId: string;
    readonly organisationId: string | null;
  })[];
  readonly roles: readonly {
    readonly role: TableFacts['roles'][number];
    readonly personId: string;
    readonly deputyId: string | null;
    /** When its holder is away: then the deputy has the role. */
    readonly away: readonly Days[];
  }[];
  /** Who stands in for whom at this table, and did not refuse. */
  readonly standIns: readonly (Days & {
    readonly personId: string;
    readonly deputyId: string;
    /** For which organisation; left out by an earlier version. */
    readonly deputyOrganisationId?: string | null;
  })[];
  readonly represents: readonly (Days & TableFacts['represents'][number] & { readonly personId: string })[];
}

/**
 * SQL: `KeptSeats` of household $1 without what was over before day $3. The same facts as `tableFacts`, which asks them
 * for one person; a test compares both for everybody.
 */
export const seatsToKeep = `(
  select json_build_object(
    'name', h.name, 'joined', h.joined_into_id is not null, 'initiatorId', h.initiator_person_id,
    'members', (select coalesce(json_agg(json_build_object('personId', m.person_id, 'client', m.client) order by m.position), '[]')
      from member m where m.tenant_id = h.tenant_id and m.household_id = h.id),
    'children', ${childFacts},
    'places', (select coalesce(json_agg(json_build_object('personId', p.person_id, 'kind', p.kind, 'state', p.state,
        'employer', p.employer, 'organisationId', p.organisation_id) order by p.state), '[]')
      from place p where p.tenant_id = h.tenant_id and p.household_id = h.id and p.state in ('asked', 'accepted')),
    'roles', (select coalesce(json_agg(json_build_object('role', r.role, 'personId', r.person_id, 'deputyId', r.deputy_person_id,
        'away', (select coalesce(json_agg(json_build_object('from', a.from_date, 'until', a.until_date)), '[]') from absence a
          where a.tenant_id = r.tenant_id and a.person_id = r.person_id and a.until_date >= $3::date))), '[]')
      from role_assignment r where r.tenant_id = h.tenant_id and r.household_id = h.id and r.until_date is null),
    'standIns', (select coalesce(json_agg(json_build_object('personId', s.person_id, 'deputyId', s.deputy_person_id,
        'deputyOrganisationId', (select f.organisation_id from affiliation f where f.tenant_id = s.tenant_id
          and f.person_id = s.deputy_person_id), 'from', s.from_date, 'until', s.until_date)), '[]')
      from stand_in s where s.tenant_id = h.tenant_id and s.household_id = h.id and s.refused is null and s.until_date >= $3::date),
    'represents', (select coalesce(json_agg(json_build_object('personId', v.person_id, 'clientId', v.client_person_id,
        'domains', v.domains, 'from', v.from_date, 'until', v.until_date)), '[]')
      from representation v where v.tenant_id = h.tenant_id and v.household_id = h.id and v.ended_on is null and v.until_date >= $3::date)
  ) from household h where h.tenant_id = current_tenant() and h.id = $1)`;

/** What one person is at that table on a day, with the hat of an organisation on (null: none is said). */
export function factsOn(seats: KeptSeats, personId: string, day: string, worn: string | null): TableFacts {
  const holds = ({ from, until }: Days) => from <= day && day <= until;
  const standsIn = seats.standIns.filter((each) => each.deputyId === personId && holds(each));
  const absent = new Set(standsIn.map((each) => each.personId));
  const own = seats.places.filter((each) => each.personId === personId && each.state === 'accepted');
  const other = (organisationId: string | null | undefined) => (organisationId ?? worn) !== worn;
  const forMe = (holder: string) => holder === personId || absent.has(holder);
  const chairs = seats.places.filter(
    (each) =>
      each.personId === personId ||
      (each.kind === 'professional' && each.state === 'accepted' && absent.has(each.personId)),
  );
  const chair = chairs.find((each) => each.personId === personId) ?? chairs[0];
  return {
    name: seats.name,
    joined: seats.joined,
    initiator:
      forMe(seats.initiatorId) &&
      seats.places.some(({ personId: id, state }) => id === seats.initiatorId && state === 'accepted'),
    managed: seats.roles.some(({ role }) => role === 'case-manager'),
    client: seats.members.find((each) => each.personId === personId)?.client ?? null,
    clients: seats.members.filter(({ client }) => client).map((each) => each.personId),
    children: seats.children,
    place: chair === undefined ? null : { kind: chair.kind, state: chair.state, employer: chair.employer ?? false },
    roles: seats.roles
      .filter((each) => forMe(each.personId) || (each.deputyId === personId && each.away.some(holds)))
      .map(({ role }) => role),
    represents: seats.represents
      .filter((each) => each.personId === personId && holds(each))
      .map(({ clientId, domains }) => ({ clientId, domains })),
    elsewhere:
      worn !== null &&
      (own.some((each) => other(each.organisationId)) ||
        (own.length === 0 && standsIn.some((each) => other(each.deputyOrganisationId)))),
  };
}
