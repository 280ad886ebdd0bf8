import type { Cx } from '../../../kernel/cx.ts';
import type { Why } from '../../../kernel/privacy/mark.ts';

/** At most so many records on a list at once: somebody has to be able to look at it. */
const most = 500;

/** SQL: when the last trajectory of the household of record `k` ended; NULL while one runs, or when there was none. */
const ended = `(select case when bool_or(t.state in ('proposed', 'agreed', 'running', 'paused')) then null
    else max(coalesce(t.closed_on, (select max(s.on_date) from trajectory_step s where s.tenant_id = t.tenant_id
      and s.household_id = t.household_id and s.trajectory_id = t.id))) end
  from trajectory t where t.tenant_id = k.tenant_id and t.household_id = k.household_id)`;

/**
 * SQL: records whose term is over on day $1. Without a rule, or with a rule without a term, there is none; a legal hold
 * keeps all of a household; who somebody is stays as long as a trajectory runs.
 */
const statement = `
  select k.organisation_id as "organisationId", o.name as organisation, k.household_id as "householdId",
    k.table_name as "table", k.item_key as key, k.law_code as law
  from record_keeper k
  join retention_rule r on r.tenant_id = k.tenant_id and r.organisation_id = k.organisation_id and r.law_code = k.law_code
    and r.term_months is not null
  join organisation o on o.tenant_id = k.tenant_id and o.id = k.organisation_id
  cross join lateral (select ${ended} as on_day) e
  where k.tenant_id = current_tenant()
    and (case r.start_event when 'written' then k.written_on else e.on_day end) + make_interval(months => r.term_months) <= $1::date
    and (k.table_name not in ('household', 'member', 'person') or e.on_day is not null)
    and not exists (select from legal_hold h where h.tenant_id = k.tenant_id and h.household_id = k.household_id
      and h.organisation_id = k.organisation_id and h.ended_on is null)
    and not exists (select from destruction d where d.tenant_id = k.tenant_id and d.household_id = k.household_id
      and d.table_name = k.table_name and d.item_key = k.item_key)
  order by o.name, k.household_id limit ${most}`;

export interface DueRecord {
  readonly organisationId: string;
  readonly organisation: string;
  readonly householdId: string;
  readonly table: string;
  readonly key: string;
  readonly law: string;
}

/** What may be put on a list today, of every organisation. */
export const dueRecords = (cx: Cx): Promise<DueRecord[]> =>
  cx.onErrand('destruction-lists', () => cx.statement<DueRecord>('rights-due', statement, [cx.today]));

/** A list that waits for the second person. No word of what stands there: kinds, households by a code, and why. */
export interface OpenList {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly madeBy: string;
  readonly mine: boolean;
  readonly madeOn: string;
  readonly version: number;
  readonly lines: readonly {
    readonly householdId: string;
    readonly table: string;
    readonly law: string;
    readonly why: Why;
    readonly count: number;
  }[];
}

export const openLists = (cx: Cx): Promise<OpenList[]> =>
  cx.onErrand('destruction-lists', () =>
    cx.statement<OpenList>(
      'rights-open-lists',
      `select l.id, l.organisation_id as "organisationId", o.name as organisation, trim(p.given_name || ' ' || p.surname) as "madeBy",
       l.made_by_person_id = $1 as mine, l.made_on as "madeOn", l.version, (
         select coalesce(json_agg(line order by line."householdId", line."table"), '[]') from (
           select d.household_id as "householdId", d.table_name as "table", d.law_code as law, d.why, count(*)::int as count
           from destruction d where d.tenant_id = l.tenant_id and d.list_id = l.id and d.destroyed_on is null
           group by 1, 2, 3, 4) line) as lines
     from destruction_list l
     join organisation o on o.tenant_id = l.tenant_id and o.id = l.organisation_id
     join person p on p.tenant_id = l.tenant_id and p.id = l.made_by_person_id
     where l.tenant_id = current_tenant() and l.approved_on is null order by o.name, l.made_on`,
      [cx.actor.personId],
    ),
  );

export interface Hold {
  readonly id: string;
  readonly householdId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly reason: string;
  readonly since: string;
}

export const openHolds = (cx: Cx): Promise<Hold[]> =>
  cx.onErrand('destruction-lists', () =>
    cx.statement<Hold>(
      'rights-holds',
      `select h.id, h.household_id as "householdId", h.organisation_id as "organisationId", o.name as organisation,
       h.reason_code as reason, h.from_date as since
     from legal_hold h join organisation o on o.tenant_id = h.tenant_id and o.id = h.organisation_id
     where h.tenant_id = current_tenant() and h.ended_on is null order by h.from_date`,
      [],
    ),
  );
