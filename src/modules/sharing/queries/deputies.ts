import type { Cx } from '../../../kernel/cx.ts';

/** A professional who may stand in for this actor. */
export interface Deputy {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly organisation: string;
  readonly function: string;
}

/** Colleagues of the own organisation, and professionals who sit at a table with this actor; in Dutch order of name. */
export function deputiesFor(cx: Cx): Promise<Deputy[]> {
  return cx.statement<Deputy>(
    'deputies-for',
    `select p.id as "personId", p.given_name as "givenName", p.surname, o.name as organisation, f.function
     from person p
     join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id
     join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
     where p.tenant_id = current_tenant() and p.kind = 'staff' and p.ended_at is null and p.id <> $1
       and (f.organisation_id = $2 or p.id in (
         select other.person_id from place mine join place other on other.tenant_id = mine.tenant_id
           and other.household_id = mine.household_id and other.kind = 'professional' and other.state = 'accepted'
         where mine.tenant_id = current_tenant() and mine.person_id = $1 and mine.state = 'accepted'))
     order by p.surname_key, p.given_name, p.id`,
    [cx.actor.personId, cx.actor.organisationId],
  );
}

/** One table of somebody who is away. */
export interface TableWhileAway {
  readonly householdId: string;
  readonly name: string;
  readonly deputy: string;
  readonly deputyOrganisation: string;
  readonly refused: 'no-ground' | 'lives-here' | null;
}

export interface OwnAbsence {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly deputy: string;
  readonly tables: readonly TableWhileAway[];
}

/** SQL, also for `listsOf`: when this actor is or will be away, as `OwnAbsence`. Each table by its key (`offset 0`). */
export const absencesOfPerson = `
    select a.id, a.from_date as "from", a.until_date as "until", trim(d.given_name || ' ' || d.surname) as deputy,
       (select coalesce(json_agg(json_build_object('householdId', s.household_id, 'name', h.name,
          'deputy', trim(p.given_name || ' ' || p.surname), 'deputyOrganisation', coalesce(o.name, ''),
          'refused', s.refused) order by s.refused is null, h.name, h.id), '[]')
        from stand_in s cross join lateral (select h.id, h.name from household h where h.tenant_id = current_tenant()
          and h.id = s.household_id offset 0) h
        join person p on p.tenant_id = s.tenant_id and p.id = s.deputy_person_id
        left join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id
        left join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
        where s.tenant_id = a.tenant_id and s.absence_id = a.id) as tables
     from absence a join person d on d.tenant_id = a.tenant_id and d.id = a.deputy_person_id
     where a.tenant_id = current_tenant() and a.person_id = $1 and a.until_date >= $2::date and a.until_date >= a.from_date
     order by a.from_date, a.id`;

/** When this actor is or will be away, with what was said table by table; refused ones first. */
export function ownAbsences(cx: Cx): Promise<OwnAbsence[]> {
  return cx.statement<OwnAbsence>('own-absences', absencesOfPerson, [cx.actor.personId, cx.today]);
}

/** Whom this actor replaces today or soon, for the own week. */
export interface StandsInFor {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly tables: number;
}

/** SQL for `listsOf`: whom this actor replaces, as `StandsInFor`. */
export const standInsOfPerson = `
    select trim(p.given_name || ' ' || p.surname) as name, s.from_date as "from", s.until_date as "until", count(*)::int as tables
     from stand_in s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
     where s.tenant_id = current_tenant() and s.deputy_person_id = $1 and s.refused is null and s.until_date >= $2::date
       and s.until_date >= s.from_date and s.from_date <= $2::date + 14
     group by s.absence_id, p.given_name, p.surname, s.from_date, s.until_date order by s.from_date, name`;
