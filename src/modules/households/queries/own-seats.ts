import { factsOn, type KeptSeats } from './kept-seats.ts';
import { type ChildFact, ownChildren } from './children.ts';
import { isMine } from './mine.ts';
import type { TableFacts } from './table.ts';

type Member = KeptSeats['members'][number];
type Place = KeptSeats['places'][number];
type Role = KeptSeats['roles'][number];
type StandIn = KeptSeats['standIns'][number];
type Represents = KeptSeats['represents'][number];

/** The seats at all tables of one person: flat lists, of which each line begins with its household. */
export interface OwnSeats {
  readonly households: readonly (Pick<KeptSeats, 'name' | 'joined' | 'initiatorId'> & {
    readonly id: string;
  })[];
  readonly members: readonly (Member & { readonly id: string })[];
  readonly children: readonly (ChildFact & { readonly id: string })[];
  readonly places: readonly (Place & { readonly id: string })[];
  readonly roles: readonly (Role & { readonly id: string })[];
  readonly standIns: readonly (StandIn & { readonly id: string })[];
  readonly represents: readonly (Represents & { readonly id: string })[];
}

const list = (rows: string): string => `(select coalesce(json_agg(x), '[]') from (${rows}) x)`;

/** SQL: `mine`, where person $1 is something on day $2, and `away`, for whom this one stands in and where. */
export const ownSeatsWith = `
  away as materialized (
    select b.household_id, b.person_id, b.from_date, b.until_date from stand_in b where b.tenant_id = current_tenant()
      and b.deputy_person_id = $1 and b.refused is null and $2::date between b.from_date and b.until_date
  ), mine as materialized (select array(
    select p.household_id from place p
      where p.tenant_id = current_tenant() and p.person_id = $1 and p.state in ('asked', 'accepted')
    union select m.household_id from member m where m.tenant_id = current_tenant() and m.person_id = $1
    union select r.household_id from role_assignment r
      where r.tenant_id = current_tenant() and r.person_id = $1 and r.until_date is null
    union select r.household_id from role_assignment r
      where r.tenant_id = current_tenant() and r.deputy_person_id = $1 and r.until_date is null
    union select h.id from household h where h.tenant_id = current_tenant() and h.initiator_person_id = $1
    union select v.household_id from representation v
      where v.tenant_id = current_tenant() and v.person_id = $1 and v.ended_on is null
    union select away.household_id from away) as ids)`;

/**
 * SQL: `OwnSeats` of person $1 on day $2, as one JSON object; after `ownSeatsWith`. Somebody sits at fifty tables: one
 * walk over each kind of row costs less than fifty small questions.
 */
export const ownSeats = `json_build_object(
  'households', ${list(`select h.id, h.name, h.joined_into_id is not null as joined, h.initiator_person_id as "initiatorId"
    from household h where h.tenant_id = current_tenant() and ${isMine('h.id')}`)},
  'members', ${list(`select m.household_id as id, m.person_id as "personId", m.client
    from member m where m.tenant_id = current_tenant() and ${isMine('m.household_id')}
    order by m.position`)},
  'children', ${list(ownChildren)},
  'places', ${list(`select p.household_id as id, p.person_id as "personId", p.kind, p.state, p.employer,
      p.organisation_id as "organisationId"
    from place p join household h on h.tenant_id = p.tenant_id and h.id = p.household_id
    where p.tenant_id = current_tenant() and ${isMine('p.household_id')}
      and p.state in ('asked', 'accepted') and (p.person_id = $1 or p.person_id = h.initiator_person_id
        or (p.household_id, p.person_id) in (select household_id, person_id from away))
    order by p.state`)},
  'roles', ${list(`select r.household_id as id, r.role, r.person_id as "personId", r.deputy_person_id as "deputyId",
      case when r.deputy_person_id = $1 then (select coalesce(json_agg(json_build_object('from', a.from_date, 'until', a.until_date)), '[]')
        from absence a where a.tenant_id = current_tenant() and a.person_id = r.person_id and $2::date between a.from_date and a.until_date)
        else '[]' end as away
    from role_assignment r where r.tenant_id = current_tenant() and ${isMine('r.household_id')}
      and r.until_date is null`)},
  'standIns', ${list(`select away.household_id as id, away.person_id as "personId", $1::uuid as "deputyId",
      away.from_date as from, away.until_date as until from away`)},
  'represents', ${list(`select v.household_id as id, v.person_id as "personId", v.client_person_id as "clientId", v.domains,
      v.from_date as from, v.until_date as until
    from representation v where v.tenant_id = current_tenant() and v.person_id = $1 and v.ended_on is null`)})`;

/** What person and day of `ownSeats` are at each of those tables, by household. @param worn as in `factsOn` */
export function ownFacts(seats: OwnSeats, personId: string, day: string, worn: string | null): Map<string, TableFacts> {
  const of = <Line extends { readonly id: string }>(lines: readonly Line[]): Map<string, Line[]> =>
    Map.groupBy(lines, ({ id }) => id);
  const members = of(seats.members);
  const children = of(seats.children);
  const places = of(seats.places);
  const roles = of(seats.roles);
  const standIns = of(seats.standIns);
  const represents = of(seats.represents);
  return new Map(
    seats.households.map(({ id, ...household }) => [
      id,
      factsOn(
        {
          ...household,
          members: members.get(id) ?? [],
          children: (children.get(id) ?? []).map(({ id: _id, ...child }) => child),
          places: places.get(id) ?? [],
          roles: roles.get(id) ?? [],
          standIns: standIns.get(id) ?? [],
          represents: represents.get(id) ?? [],
        },
        personId,
        day,
        worn,
      ),
    ]),
  );
}
