import type { Ground } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, overdueFrom, type ReadingFacts, readingFacts, readingTableFrom } from '../../sharing/index.ts';
import { signalDays } from './signal-table.ts';
import { readsSignal, signalJson, type SignalRow } from './signals.ts';
import { tableFor } from './stand-in.ts';

/** A signal that nobody opened in time; never its words, because who sees this may have no place at that table. */
export interface DutyItem {
  readonly signalId: string;
  readonly householdId: string;
  readonly householdName: string;
  /** ISO instant. */
  readonly sentAt: string;
  readonly sentOn: string;
  /** The case manager now, or the starter: whom to remind. */
  readonly caseManagerId: string;
  readonly caseManager: string;
  readonly phone: string;
  /** Who stands in and can open it, or null: whom to call when the case manager does not answer. */
  readonly deputy: { readonly name: string; readonly phone: string } | null;
  /** 'deputy' when this actor stands in for the case manager and may open it, else 'team': that one sees whom to call. */
  readonly why: 'deputy' | 'team';
}

interface Row extends Omit<DutyItem, 'sentAt' | 'sentOn' | 'why'> {
  readonly sentAt: Date;
  readonly stands: boolean;
  readonly days: number;
}

/** What decides whether a deputy may open a signal. */
interface Opening {
  readonly facts: TableFacts;
  readonly grounds: Ground[];
  readonly signal: SignalRow;
  readonly reading: ReadingFacts | null;
}

/** Facts of one household ($1), read for the household of row `s`, this actor and today. */
const ofRow = (sql: string): string =>
  sql.replaceAll('$2', '@me').replaceAll('$1', 's.household_id').replaceAll('@me', '$1');

/** So many are on the list, those that wait longest: one that is opened makes room for the next. */
export const dutyMost = 10;

/**
 * For person $1 of organisation $2 on day $3. From the tables that colleagues lead to what waits there: nothing is
 * walked over that belongs to the rest of the municipality.
 */
const statement = `
  with leaders as materialized (
    select f.person_id from affiliation f
      where f.tenant_id = current_tenant() and f.organisation_id = $2 and f.person_id <> $1
    union select a.person_id from role_assignment a
      where a.tenant_id = current_tenant() and a.deputy_person_id = $1 and a.until_date is null
    union select b.person_id from stand_in b
      where b.tenant_id = current_tenant() and b.deputy_person_id = $1 and b.refused is null
        and $3::date between b.from_date and b.until_date
  ), led as materialized (
    select a.household_id, a.person_id as leader, a.deputy_person_id as deputy
    from leaders l join role_assignment a on a.tenant_id = current_tenant() and a.person_id = l.person_id
      and a.role = 'case-manager' and a.until_date is null
    union all
    select h.id, l.person_id, null
    from leaders l cross join lateral (select h.id from household h
      where h.tenant_id = current_tenant() and h.initiator_person_id = l.person_id offset 0) h
    where (select a.household_id from role_assignment a where a.tenant_id = current_tenant() and a.household_id = h.id
      and a.role = 'case-manager' and a.until_date is null) is null
  ), waiting as materialized (
    -- Opened by nobody who may; most of them cannot be overdue yet, and are left where they are.
    select distinct l.*, s.id, s.sent_at from led l
    cross join lateral (select r.signal_id from signal_reader r where r.tenant_id = current_tenant()
      and r.household_id = l.household_id and r.read_at is null and r.reason in ('case-manager', 'deputy') offset 0) r
    cross join lateral (select s.id, s.sent_at from signal s
      where s.tenant_id = current_tenant() and s.household_id = l.household_id and s.id = r.signal_id
        and s.sent_at < ($3::date - ${signalDays} + 1)::timestamp at time zone 'Europe/Amsterdam' offset 0) s
    where not exists (select from signal_reader o where o.tenant_id = current_tenant() and o.household_id = l.household_id
        and o.signal_id = s.id and o.reason in ('case-manager', 'deputy') and o.read_at is not null)
  ), ours as materialized (
    select w.*, w.deputy is not distinct from $1::uuid or exists (select from stand_in b
      where b.tenant_id = current_tenant() and b.household_id = w.household_id and b.person_id = w.leader
        and b.deputy_person_id = $1 and b.refused is null and $3::date between b.from_date and b.until_date) as mine
    from waiting w where w.household_id <> all ((select tables_of_other_hats())::uuid[])
  ), shown as materialized (
    select o.*, h.name, case when o.deputy is null then (select b.deputy_person_id from stand_in b
        where b.tenant_id = h.tenant_id and b.household_id = h.id and b.person_id = o.leader and b.refused is null
          and $3::date between b.from_date and b.until_date order by b.from_date limit 1)
      else o.deputy end as stands_in
    from ours o cross join lateral (select h.* from household h
      where h.tenant_id = current_tenant() and h.id = o.household_id and h.joined_into_id is null offset 0) h
    where o.mine or o.leader in (select f.person_id from affiliation f where f.tenant_id = current_tenant()
      and f.organisation_id = $2)
    order by o.sent_at, o.id limit ${dutyMost}
  )
  select s.id as "signalId", s.household_id as "householdId", o.name as "householdName", s.sent_at as "sentAt",
    p.id as "caseManagerId", trim(p.given_name || ' ' || p.surname) as "caseManager", p.phone,
    o.mine as stands, ${signalDays} as days, case when q.id is null then null else
      json_build_object('name', trim(q.given_name || ' ' || q.surname), 'phone', q.phone) end as deputy
  from shown o
  join signal s on s.tenant_id = current_tenant() and s.household_id = o.household_id and s.id = o.id
  join person p on p.tenant_id = current_tenant() and p.id = o.leader
  left join person q on q.tenant_id = current_tenant() and q.id = o.stands_in
  order by s.sent_at, s.id`;

/** For person $1 on day $3: `Opening` of the signals $4, each of the household at the same place in $2. */
const openings = `
  select ${signalJson} as signal, ${ofRow(tableFacts)} as facts, ${ofRow(groundFacts)} as grounds, ${ofRow(readingFacts)} as reading
  from unnest($2::uuid[], $4::uuid[]) asked(household_id, id)
  cross join lateral (select s.* from signal s where s.tenant_id = current_tenant()
    and s.household_id = asked.household_id and s.id = asked.id offset 0) s`;

/**
 * Signals of other people's households that were not opened within two working days (`signalDays` of the municipality),
 * where the case manager works for this actor's organisation or has this actor as deputy: the `dutyMost` that wait longest.
 * Worked out while reading, never stored: opening the signal takes it off every list at once.
 */
export async function dutyList(cx: Cx): Promise<DutyItem[]> {
  const { overdue, opened } = await cx.onErrand('duty-list', async () => {
    const rows = await cx.statement<Row>('duty-list', statement, [
      cx.actor.personId,
      cx.actor.organisationId,
      cx.today,
    ]);
    const overdue = rows.filter((row) => overdueFrom(row.sentAt, row.days) <= cx.today);
    return {
      overdue,
      opened: await openingsOf(
        cx,
        overdue.filter(({ stands }) => stands),
      ),
    };
  });
  for (const row of overdue) {
    cx.record({
      action: 'signal.view',
      objectKind: 'signal',
      objectId: row.signalId,
      householdId: row.householdId,
      role: row.stands ? 'deputy' : 'team',
      reason: 'overdue',
    });
  }
  return overdue.map((row) => {
    const { signalId, householdId, householdName, sentAt, caseManagerId, caseManager, phone, deputy } = row;
    const about = { signalId, householdId, householdName, caseManagerId, caseManager, phone, deputy };
    const why = opens(cx, row, opened.get(signalId)) ? 'deputy' : 'team';
    return { ...about, sentAt: sentAt.toISOString(), sentOn: calendarDay(sentAt), why };
  });
}

/** By signal; asked for those alone where this actor stands in, because that is rare and the question is long. */
async function openingsOf(cx: Cx, rows: readonly Row[]): Promise<ReadonlyMap<string, Opening>> {
  if (rows.length === 0) return new Map();
  const found = await cx.statement<Opening>('duty-openings', openings, [
    cx.actor.personId,
    rows.map(({ householdId }) => householdId),
    cx.today,
    rows.map(({ signalId }) => signalId),
  ]);
  return new Map(found.map((opening) => [opening.signal.id, opening]));
}

/** Whether this deputy may open it: role and place, ground and audience decide here as on the page of the signal. */
function opens(cx: Cx, { days, householdId }: Row, opening: Opening | undefined): boolean {
  if (opening === undefined) return false;
  const { facts, grounds, reading, signal } = opening;
  try {
    const table = readingTableFrom(cx, householdId, facts, grounds);
    return readsSignal(cx, tableFor(cx, { table, reading, days }, signal), signal);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
