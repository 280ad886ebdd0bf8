import type pg from 'pg';
import type { Counted } from '../model.ts';

const perQuarter = `select to_char(h.opened_on, 'YYYY-Q') as quarter, count(*)::int as tables from household h
  where h.tenant_id = current_tenant() and h.joined_into_id is null and h.opened_on > $1::date - interval '2 years' group by 1`;

/** From what came first, the talk or the opening, to the first meeting that was held. */
const daysToFirst = `select m.held_on - least(h.opened_on, k.held_on) as days
  from (select household_id, min(held_on) as held_on from meeting
    where tenant_id = current_tenant() and state = 'held' group by household_id) m
  join household h on h.tenant_id = current_tenant() and h.id = m.household_id
  left join kitchen_talk k on k.tenant_id = h.tenant_id and k.household_id = h.id
  where h.opened_on > $1::date - interval '2 years'`;

const meetingsOfClosed = `select t.household_id, count(m.id)::int as held from trajectory t
  left join meeting m on m.tenant_id = t.tenant_id and m.household_id = t.household_id and m.state = 'held'
    and m.held_on between t.consented_on and t.closed_on
  where t.tenant_id = current_tenant() and t.state = 'closed' group by t.household_id, t.id`;

/** How many rows there are under a condition, and of how many tables. */
const counted = (condition = 'true', household = 'household_id') =>
  `json_build_object('number', count(*) filter (where ${condition}), 'tables', count(distinct ${household}) filter (where ${condition}))`;

const debtIsKnown = `has_debt is not distinct from 'no' or debt_cents is not null`;
const debtsAt = (moment: 'start' | 'end') => `(select json_build_object('known', ${counted(debtIsKnown)},
    'unknown', ${counted(`not (${debtIsKnown})`)})
  from situation where tenant_id = current_tenant() and moment = '${moment}' and money_asked)`;

const byName = (name: string, from: string) =>
  `(select coalesce(json_object_agg(name, many), '{}') from (select ${name} as name, ${counted()} as many from ${from} group by 1) n)`;

/**
 * How often each point was given, per half year and topic of the observation form; of the conflicts per indicator, because
 * there less can be better. Forms that were handed in, of meetings where nobody took the agreement back.
 */
const lookedBack = `select to_char(r.held_on, 'YYYY-') || case when extract(month from r.held_on) <= 6 then 1 else 2 end as half,
    case when a.indicator like 'conflict-%' then a.indicator else split_part(a.indicator, '-', 1) end as subject,
    count(distinct r.household_id)::int as tables,
    json_build_array(${[1, 2, 3, 4].map((point) => counted(`a.point = ${point}`, 'r.household_id')).join()}) as points
  from observation_round r
  join observation_sheet s on s.tenant_id = r.tenant_id and s.household_id = r.household_id and s.round_id = r.id
    and s.handed_in_on is not null
  join observation_answer a on a.tenant_id = s.tenant_id and a.household_id = s.household_id and a.round_id = s.round_id
    and a.rater_person_id = s.rater_person_id and a.point is not null
  where r.tenant_id = current_tenant() and r.stopped_on is null and r.held_on > $1::date - interval '2 years' group by 1, 2`;

const statement = `select json_build_object(
  'states', ${byName('state', 'trajectory where tenant_id = current_tenant()')},
  'opened', (select coalesce(json_agg(q order by q.quarter), '[]') from (${perQuarter}) q),
  'first', (select json_build_object('tables', count(*), 'days', percentile_cont(0.5) within group (order by greatest(d.days, 0)))
    from (${daysToFirst}) d),
  'meetings', (select json_build_object('all', ${counted()}, 'with', ${counted(`without_client_reason = ''`)},
      'without', ${counted(`without_client_reason <> ''`)}) from meeting where tenant_id = current_tenant() and state = 'held' and held_on > $1::date - interval '1 year'),
  'perTable', (select json_build_object('tables', count(distinct household_id), 'meetings', avg(held)) from (${meetingsOfClosed}) c),
  'domains', ${byName('domain_code', `domain_flag where tenant_id = current_tenant() and flag <> 'none'`)},
  'debts', json_build_object('start', ${debtsAt('start')}, 'end', ${debtsAt('end')}),
  'bottlenecks', ${byName('level', 'bottleneck where tenant_id = current_tenant()')},
  'lookedBack', (select coalesce(json_agg(b order by b.half, b.subject), '[]') from (${lookedBack}) b)) as counted`;

/** Counts over all tables of the municipality of this transaction, on the errand of the report. */
export async function count(client: pg.PoolClient, today: string): Promise<Counted> {
  const { rows } = await client.query<{ counted: Counted }>(statement, [today]);
  const [row] = rows;
  if (row === undefined) throw new Error('counting is always one row');
  return row.counted;
}
