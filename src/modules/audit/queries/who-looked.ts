import type { Position } from '../../../kernel/access/actions.ts';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { addDays, instantOf } from '../../../kernel/i18n/calendar.ts';
import { partedAt, roleIn, tableAt } from '../../households/index.ts';
import type { Activity } from '../model.ts';

/** How many days one page shows. */
export const daysShown = 7;

/** What one person looked at or changed on one day, wearing one hat. */
export interface Look {
  readonly personId: string | null;
  readonly kind: 'resident' | 'staff' | 'network' | 'office' | null;
  /** Full name; '' where the municipality shows function and organisation instead, or nobody is known. */
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  /** What the person was at this table: case-manager, coordinator, ... */
  readonly role: string;
  readonly emergency: boolean;
  /** For this client, as representative. */
  readonly forYou: boolean;
  readonly first: Date;
  readonly last: Date;
  readonly parts: readonly LookedPart[];
  /** Laws and agreements, as codes; see the messages. */
  readonly grounds: readonly string[];
}

export interface LookedPart {
  readonly activity: Activity;
  readonly times: number;
  readonly changed: boolean;
}

export interface LookedDay {
  readonly day: string;
  readonly looks: readonly Look[];
}

export interface WhoLooked {
  readonly householdId: string;
  readonly from: string;
  readonly until: string;
  readonly days: readonly LookedDay[];
  /** How often this client looked in these days. */
  readonly own: number;
  /** What the reader is at this table, or `parted`: went apart from it, and reads this as before. */
  readonly role: Position | 'none' | 'parted';
  /** May ask the case manager about a line: a client with a seat here. */
  readonly asks: boolean;
  /** There is something before `from`. */
  readonly earlier: boolean;
}

interface Row {
  readonly day: string;
  readonly person_id: string | null;
  readonly kind: Look['kind'];
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  readonly role: string;
  readonly emergency: boolean;
  readonly for_you: boolean;
  readonly first: Date;
  readonly last: Date;
  readonly activity: Activity;
  readonly times: number;
  readonly changed: boolean;
  readonly grounds: readonly string[];
}

/**
 * SQL: who processed data of person $2 in household $1 between $3 and $4, by day, person, hat and part. Which rows are
 * about this person was decided when they were sealed. What another of the household did is never here, whatever it was
 * about: a line of one adult is not shown to another; what was opened of a child is for who has authority. Whoever is no
 * client ($5 is false) reads what was about that person alone: who else helps here is that person's business no more than
 * the rest. A look by the emergency route shows from when the clients are told.
 */
const looked = `
  select l.*, p.kind, coalesce(o.name, '') as organisation, coalesce(w.function, a.function, '') as function,
    case when p.kind in ('staff', 'office') and n.shows = 'function' then ''
         else coalesce(trim(p.given_name || ' ' || p.surname), '') end as name
  from (
    select to_char(e.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day, e.tenant_id, e.actor_person_id as person_id,
      e.organisation_id, e.emergency, e.on_behalf_of_person_id is not null as for_you, r.activity,
      max(e.actor_role) filter (where e.actor_role <> 'none') as role, count(distinct e.id)::int as times, min(e.at) as first,
      max(e.at) as last, bool_or(e.reason_code is distinct from 'viewed' and e.action !~ '\\.(view|list|look-up|copy)$') as changed,
      array(select distinct g from unnest(string_to_array(string_agg(array_to_string(e.grounds, ' '), ' '), ' ')) g where g <> '') as grounds
    from processing_record r join audit_event e on e.tenant_id = r.tenant_id and e.id = r.operation_id
    where r.tenant_id = current_tenant() and r.at >= $3 and r.at < $4
      and (r.data_subject_id = $2 or ($5 and r.data_subject_id in (
        select m.person_id from member m join person c on c.tenant_id = m.tenant_id and c.id = m.person_id
        where m.tenant_id = current_tenant() and m.household_id = $1 and $2 = any (m.parent_person_ids)
          and (c.birth_date is null or c.birth_date + interval '18 years' > current_day()))))
      and ($5 or not exists (select from processing_record x where x.tenant_id = r.tenant_id
          and x.operation_id = r.operation_id and x.data_subject_id <> $2)
        or e.object_id in (
          select l.id from place l where l.tenant_id = current_tenant() and l.household_id = $1 and l.person_id = $2
          union all select g.id from ground g where g.tenant_id = current_tenant() and g.household_id = $1 and g.person_id = $2))
      and not ((e.emergency or e.action = 'household.look-up') and exists (
        select from emergency_look k where k.tenant_id = e.tenant_id and k.household_id = e.household_id
          and k.person_id = e.actor_person_id and k.asked_at <= e.at and k.tell_at > now()
          and e.at < case when e.emergency then k.opened_at + interval '4 hours' else k.asked_at + interval '1 second' end))
      and (e.household_id = $1 or e.household_id is null)
      and (e.actor_person_id = $2 or e.on_behalf_of_person_id = $2 or not exists (
        select from member m where m.tenant_id = r.tenant_id and m.household_id = $1 and m.person_id = e.actor_person_id))
    group by 1, 2, 3, 4, 5, 6, 7
  ) l
  left join names_in_log n on n.tenant_id = l.tenant_id
  left join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
  left join organisation o on o.tenant_id = l.tenant_id and o.id = l.organisation_id
  left join affiliation a on a.tenant_id = l.tenant_id and a.person_id = l.person_id
  left join hat w on w.tenant_id = l.tenant_id and w.person_id = l.person_id and w.organisation_id = l.organisation_id
  order by l.day desc, l.first`;

/** Who looked at the data of this person, the newest day first. @throws not-found, forbidden: as `tableAt` */
export async function whoLooked(cx: Cx, householdId: string, until: string = cx.today): Promise<WhoLooked> {
  const seat = await tableAt(cx, householdId, 'log.view').catch((error: unknown) => partedAt(cx, householdId, error));
  // Who went apart was a client here.
  const parted = 'number' in seat;
  const client = parted || can(cx.actor, 'log.ask', seat);
  const from = addDays(until, 1 - daysShown);
  const begin = instantOf(from, '00:00');
  const me = cx.actor.personId;
  const rows = await cx.onErrand('who-looked', () =>
    cx.statement<Row>('who-looked', looked, [householdId, me, begin, instantOf(addDays(until, 1), '00:00'), client]),
  );
  const others = rows.filter((row) => row.person_id !== me);
  const own = rows.filter((row) => row.person_id === me && !row.changed).reduce((sum, row) => sum + row.times, 0);
  const days = [...Map.groupBy(others, ({ day }) => day)].map(([day, ofDay]) => ({
    day,
    looks: [...Map.groupBy(ofDay, hatOf).values()].map(lookOf),
  }));
  const [before] = await cx.statement<{ earlier: boolean }>(
    'who-looked-before',
    `select exists (select from processing_record where tenant_id = current_tenant() and data_subject_id = $1 and at < $2) as earlier`,
    [me, begin],
  );
  const role = parted ? 'parted' : roleIn(seat);
  return { householdId, from, until, days, own, role, asks: client && !parted, earlier: before?.earlier ?? false };
}

const hatOf = (row: Row): string => [row.person_id, row.organisation, row.emergency, row.for_you].join();

function lookOf(rows: readonly Row[]): Look {
  const [row] = rows;
  if (row === undefined) throw new Error('a look without a row');
  return {
    personId: row.person_id,
    kind: row.kind,
    name: row.name,
    function: row.function,
    organisation: row.organisation,
    role: rows.find(({ role }) => role)?.role ?? '',
    emergency: row.emergency,
    forYou: row.for_you,
    first: new Date(Math.min(...rows.map(({ first }) => first.getTime()))),
    last: new Date(Math.max(...rows.map(({ last }) => last.getTime()))),
    parts: rows.map(({ activity, times, changed }) => ({ activity, times, changed })),
    grounds: [...new Set(rows.flatMap(({ grounds }) => grounds))].sort(),
  };
}
