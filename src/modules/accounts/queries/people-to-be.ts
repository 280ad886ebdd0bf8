import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { surnameKey } from '../../../kernel/i18n/names.ts';

export interface PersonToBe {
  id: string;
  kind: 'resident' | 'staff' | 'network' | 'office';
  given_name: string;
  surname: string;
  side: 'care' | 'work' | 'other' | null;
  organisation: string | null;
  function: string | null;
  /** With whom a newcomer begins: named in the settings of the demo municipality. */
  first: boolean;
}

const shown = 24;

/** Who can be chosen in the demo (a child under 16 has no view of its own): all staff and office, and at most 24 residents and network persons whose given name, full name or surname starts with `name`. */
export async function peopleToBe(
  cx: AnonymousCx | Cx,
  name: string,
): Promise<{ people: PersonToBe[]; hidden: number }> {
  const key = surnameKey(name);
  const { rows } = await sql<PersonToBe & { rank: number; total: number }>`
    select * from (
      select p.id, p.kind, p.given_name, p.surname, o.side, o.name as organisation, a.function,
             coalesce(t.settings -> 'demoFirst' ? trim(p.given_name || ' ' || p.surname), false) as first,
             row_number() over (partition by p.kind order by p.surname_key, p.given_name, p.id)::int as rank,
             count(*) over (partition by p.kind)::int as total
      from person p
      join municipality t on t.id = p.tenant_id
      left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
      left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
      where p.tenant_id = current_tenant()
        and (p.birth_date is null or p.birth_date <= ${cx.today}::date - interval '16 years')
        and (${key} = '' or (p.surname_key >= ${key} and p.surname_key < ${`${key}\u{10ffff}`})
             or lower(p.given_name || ' ' || p.surname) like ${`${name
               .trim()
               .toLowerCase()
               .replace(/[\\%_]/g, '')}%`})
    ) as people
    where kind in ('staff', 'office') or first or rank <= ${shown}
    order by kind, surname, given_name, id`.execute(cx.db);
  const residents = rows.filter((row) => row.kind === 'resident');
  return { people: rows, hidden: Math.max(0, (residents[0]?.total ?? 0) - shown) };
}
