import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { addDays, calendarDay, fieldTime, isHoliday, weekday } from '../../../kernel/i18n/calendar.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import { checkInsDue } from '../../employment/index.ts';

/** Reminders come by day: nobody is woken by one. */
const from = '09:00';
const until = '18:00';
const pauseMs = 60_000;

/** $1 now, $2 today. Writes what is due and was not written yet: the key says one message per person per event. */
const columns = `insert into outbox (tenant_id, id, kind, person_id, household_id, about_id, about_state, once, path, created_at, next_try_at, drop_after)`;
const onlyOnce = 'on conflict (tenant_id, once) do nothing';
const localDay = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;
/** The end of a day in the Netherlands: what is said before a date is not said on it. */
const startOfDay = (day: string): string => `(${day})::timestamp at time zone 'Europe/Amsterdam'`;

/** Before a meeting, so many days as this person chose; not when it was only just told of. */
const meetings = `${columns}
  select m.tenant_id, gen_random_uuid(), 'meeting-soon', a.person_id, m.household_id, m.id,
    to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'meeting-soon:' || m.id || ':' || extract(epoch from m.starts_at)::bigint || ':' || a.person_id,
    '/huishoudens/' || m.household_id || '/gesprekken/' || m.id, $1, $1, ${startOfDay(localDay('m.starts_at'))}
  from meeting m
  join attendance a on a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id
    and a.answer in ('asked', 'comes')
  join contact_way w on w.tenant_id = a.tenant_id and w.person_id = a.person_id and w.remind_days > 0
  where m.tenant_id = current_tenant() and m.state = 'planned' and ${localDay('m.starts_at')} > $2::date
    and ${localDay('m.starts_at')} - w.remind_days <= $2::date
    and not exists (select from outbox o where o.tenant_id = m.tenant_id and o.about_id = m.id and o.person_id = a.person_id
      and o.kind in ('meeting-planned', 'meeting-moved') and o.created_at > $1::timestamptz - interval '20 hours')
  ${onlyOnce}`;

/**
 * A professional has many tables, and reads it in the own week. Of anybody else it is this one: the rules for safe contact that
 * were written there hold, and who leads it calls or prints.
 */
const tableOf = `case p.kind when 'staff' then null else a.household_id end`;

/** Before the date of what somebody would do: one message for all of that date. */
const actions = `${columns}
  select distinct on (a.doer_person_id, a.due_on) a.tenant_id, gen_random_uuid(), 'action-soon', a.doer_person_id, ${tableOf}, null::uuid,
    a.due_on::text, 'action-soon:' || a.due_on || ':' || a.doer_person_id,
    case p.kind when 'staff' then '/mijn-week' else '/mijn-plan' end, $1::timestamptz, $1::timestamptz, ${startOfDay('a.due_on')}
  from action a
  join person p on p.tenant_id = a.tenant_id and p.id = a.doer_person_id
  join contact_way w on w.tenant_id = a.tenant_id and w.person_id = a.doer_person_id and w.remind_days > 0
  where a.tenant_id = current_tenant() and a.state in ('open', 'busy', 'stuck') and a.due_on > $2::date and a.due_on - w.remind_days <= $2::date
  order by a.doer_person_id, a.due_on, a.household_id
  ${onlyOnce}`;

/** Before the day to look at a goal again: one message for all of that day, to who leads the table. */
const reviews = `${columns}
  select distinct on (r.person_id, g.review_on) g.tenant_id, gen_random_uuid(), 'review-soon', r.person_id, null::uuid, null::uuid,
    g.review_on::text, 'review-soon:' || g.review_on || ':' || r.person_id,
    '/mijn-week', $1::timestamptz, $1::timestamptz, ${startOfDay('g.review_on')}
  from goal g
  join role_assignment r on r.tenant_id = g.tenant_id and r.household_id = g.household_id and r.until_date is null
  join contact_way w on w.tenant_id = r.tenant_id and w.person_id = r.person_id and w.remind_days > 0
  where g.tenant_id = current_tenant() and g.state = 'open' and g.review_on > $2::date and g.review_on - w.remind_days <= $2::date
  ${onlyOnce}`;

/** What is past its date, gently: once a week at most, and not of long ago. $3 the Monday of this week. */
const late = `${columns}
  select distinct on (a.doer_person_id) a.tenant_id, gen_random_uuid(), 'actions-late', a.doer_person_id, ${tableOf}, null::uuid, '',
    'actions-late:' || $3 || ':' || a.doer_person_id,
    case p.kind when 'staff' then '/mijn-week' else '/mijn-plan' end, $1::timestamptz, $1::timestamptz, $1::timestamptz + interval '2 days'
  from action a
  join person p on p.tenant_id = a.tenant_id and p.id = a.doer_person_id
  join contact_way w on w.tenant_id = a.tenant_id and w.person_id = a.doer_person_id and w.late_actions
  where a.tenant_id = current_tenant() and a.state in ('open', 'busy', 'stuck') and a.due_on between $2::date - 21 and $2::date - 2
  order by a.doer_person_id, a.household_id
  ${onlyOnce}`;

/** `meetings:due:late`, numbers only: what a message may tell of the week of a person. */
const weekNumbers = `(select count(*) from attendance a
      join meeting m on m.tenant_id = a.tenant_id and m.household_id = a.household_id and m.id = a.meeting_id
      where a.tenant_id = f.tenant_id and a.person_id = f.person_id and a.answer in ('asked', 'comes', 'perhaps') and m.state = 'planned'
        and ${localDay('m.starts_at')} between $2::date and $3::date + 6)
    || ':' || (select count(*) from action a where a.tenant_id = f.tenant_id and a.doer_person_id = f.person_id
      and a.state in ('open', 'busy', 'stuck') and a.due_on between $2::date and $3::date + 6)
    || ':' || (select count(*) from action a where a.tenant_id = f.tenant_id and a.doer_person_id = f.person_id
      and a.state in ('open', 'busy', 'stuck') and a.due_on < $2::date)`;

/** The week of a professional, on the first working day in it. $3 the Monday, $4 the weekday of today. */
const weeks = `${columns}
  select f.tenant_id, gen_random_uuid(), 'week-overview', f.person_id, null::uuid, null::uuid, ${weekNumbers}, 'week-overview:' || $3::text || ':' || f.person_id,
    '/mijn-week', $1::timestamptz, $1::timestamptz, $1::timestamptz + interval '1 day'
  from affiliation f
  join person p on p.tenant_id = f.tenant_id and p.id = f.person_id and p.kind = 'staff' and p.ended_at is null
  join contact_way w on w.tenant_id = f.tenant_id and w.person_id = f.person_id and w.week_overview
  where f.tenant_id = current_tenant() and $4 = any (f.working_days)
    and not exists (select from absence b where b.tenant_id = f.tenant_id and b.person_id = f.person_id
      and $2::date between b.from_date and b.until_date)
  ${onlyOnce}`;

/** A short question about a place to work, of employer and client apart; the way leads to the first page, which says no more. */
const checkIns = `${columns}
  select d.tenant_id, gen_random_uuid(), 'check-in', d.person_id, d.household_id, d.placement_id, '', 'check-in:' || d.key,
    case d.side when 'client' then '/mijn-plan' else '/uitnodigingen' end, $1::timestamptz, $1::timestamptz, $1::timestamptz + interval '14 days'
  from (${checkInsDue}) d
  ${onlyOnce}`;

/** The clients of a table hear of a look by the emergency route from when it is told; by the clock of the database, as the look. */
const looksTold = `${columns}
  select k.tenant_id, gen_random_uuid(), 'look-told', m.person_id, k.household_id, k.id, '', 'look-told:' || k.id || ':' || m.person_id,
    '/mijn-plan', $1::timestamptz, $1::timestamptz, $1::timestamptz + interval '14 days'
  from emergency_look k
  join member m on m.tenant_id = k.tenant_id and m.household_id = k.household_id and m.client
  where k.tenant_id = current_tenant() and k.opened_at is not null and k.tell_at between now() - interval '7 days' and now()
  ${onlyOnce}`;

/** The report of the month before, in the first week of the next: to every privacy officer. $2 this month. */
const months = `${columns}
  select p.tenant_id, gen_random_uuid(), 'review-month', p.id, null::uuid, null::uuid, '', 'review-month:' || $2 || ':' || p.id,
    '/beheer/logboek/maand', $1::timestamptz, $1::timestamptz, $1::timestamptz + interval '7 days'
  from person p where p.tenant_id = current_tenant() and 'privacy-officer' = any (p.duties) and p.ended_at is null
  ${onlyOnce}`;

/** What is thrown away in the end: a message that is done says nothing any more after a year. */
const old = `delete from outbox where tenant_id = current_tenant() and state not in ('waiting', 'to-print', 'to-call')
  and created_at < $1::timestamptz - interval '1 year'`;

/**
 * One round for a municipality: reminders that are due are written into the outbox. They are looked up, never stored ahead:
 * an action that was moved or done has none. Gives how many were written.
 */
export async function remind(database: pg.Pool, tenant: string, now: Date): Promise<number> {
  const today = calendarDay(now);
  const time = fieldTime(now);
  if (time < from || time >= until) return 0;
  const monday = addDays(today, 1 - weekday(today));
  return inTransaction(database, { tenant, errand: 'remind', day: today }, async ({ client }) => {
    await client.query({ name: 'outbox-old', text: old, values: [now] });
    const written = [
      await client.query({ name: 'remind-meetings', text: meetings, values: [now, today] }),
      await client.query({ name: 'remind-actions', text: actions, values: [now, today] }),
      await client.query({ name: 'remind-check-ins', text: checkIns, values: [now, today] }),
      await client.query({ name: 'remind-reviews', text: reviews, values: [now, today] }),
      await client.query({ name: 'remind-looks', text: looksTold, values: [now] }),
    ];
    if (today.slice(8) <= '07') {
      written.push(await client.query({ name: 'remind-months', text: months, values: [now, today.slice(0, 7)] }));
    }
    if (weekday(today) <= 5 && !isHoliday(today)) {
      written.push(await client.query({ name: 'remind-late', text: late, values: [now, today, monday] }));
      written.push(
        await client.query({ name: 'remind-weeks', text: weeks, values: [now, today, monday, weekday(today)] }),
      );
    }
    return written.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
  });
}

/** Looks every minute what is due; `wake` is called when there is something to send. */
export function keepReminding(options: {
  readonly database: pg.Pool;
  readonly log: Log;
  readonly clock: () => Date;
  readonly wake: () => void;
}): Rounds {
  const { database, log, clock, wake } = options;
  return rounds({ fault: 'reminders-failed', pauseMs, log }, async () => {
    const { rows } = await database.query<{ id: string }>('select id from municipality order by id');
    for (const { id } of rows) if ((await remind(database, id, clock())) > 0) wake();
  });
}
