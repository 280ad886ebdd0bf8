import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { surnameKey } from '../../../kernel/i18n/names.ts';
import type { Side } from '../model.ts';

/** What a professional brings: organisation, side, function, what they know about. */
export interface StaffHat {
  readonly organisationId: string;
  readonly side: 'care' | 'work' | 'other';
  readonly function: string;
  readonly expertise: readonly string[];
}

/** The hat of one professional, or null when this is nobody of the staff here. */
export async function staffHat(cx: Cx, personId: string): Promise<StaffHat | null> {
  const hat = await cx.db
    .selectFrom('affiliation as a')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.id', '=', 'a.organisation_id'),
    )
    .innerJoin('person as p', (join) => join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'))
    .select(['a.organisation_id as organisationId', 'o.side', 'a.function', 'a.expertise'])
    .where('a.person_id', '=', personId)
    .where('p.kind', '=', 'staff')
    .executeTakeFirst();
  return hat ?? null;
}

export interface StaffMember {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly organisation: string;
  readonly side: 'care' | 'work' | 'other';
  readonly function: string;
  readonly expertise: readonly string[];
  /** Sits at this table already, or has an invitation. */
  readonly here: boolean;
}

/** How many people one search shows; who is not among them is found with more letters. */
export const staffShown = 20;

export interface StaffSearch {
  /** Part of a first name, surname, organisation or function. */
  readonly typed: string;
  /** Knowledge that was meant by what was typed, or asked for by name. */
  readonly expertise: readonly string[];
  readonly side: Side | null;
}

/** Professionals of whom something contains what was typed, who know about something, or who are of one side. */
export async function searchStaff(cx: Cx, householdId: string, search: StaffSearch): Promise<StaffMember[]> {
  const typed = search.typed.slice(0, 100);
  const plain = typed
    .toLowerCase()
    .replace(/[\\%_]/g, '')
    .trim();
  if (plain === '' && search.expertise.length === 0 && search.side === null) return [];
  const some = `%${plain}%`;
  const key = surnameKey(typed);
  const { rows } = await sql<StaffMember>`
    select p.id as "personId", p.given_name as "givenName", p.surname, o.name as organisation, o.side, a.function, a.expertise,
      exists (select from place c where c.tenant_id = p.tenant_id and c.household_id = ${householdId}
              and c.person_id = p.id and c.state in ('asked', 'accepted')) as here
    from person p
    join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
    join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
    where p.tenant_id = current_tenant() and p.kind = 'staff' and p.ended_at is null and (
      (${plain} <> '' and (lower(p.given_name || ' ' || p.surname) like ${some} or lower(o.name) like ${some}
        or lower(a.function) like ${some} or (${key} <> '' and p.surname_key like ${`${key}%`})))
      or a.expertise && ${[...search.expertise]}::text[] or o.side = ${search.side}::text)
    order by p.surname_key, p.given_name, p.id limit ${staffShown}`.execute(cx.db);
  return rows;
}
