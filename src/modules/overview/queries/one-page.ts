import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Ahead } from '../../../kernel/db/transaction.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import {
  type AwayAtTable,
  buildSheet,
  type DomainFlags,
  factsOn,
  type PersonAtTable,
  type Representation,
  sheetFacts,
  stands,
  tableAt,
  type Trajectory,
} from '../../households/index.ts';
import { moneyFrom, type RawMoney } from '../../finances/index.ts';
import { type RawWork, workFrom } from '../../employment/index.ts';
import { readableSignals, type SignalRow } from '../../intake/index.ts';
import { type EmergencyLook, tellableLooks } from '../../emergency/index.ts';
import { type Meeting, meetingsFrom } from '../../meetings/index.ts';
import {
  type ChangeLine,
  changesFrom,
  changesSinceRows,
  foldedOn,
  newestPerItem,
  type Plan,
  planFrom,
  type RawChanges,
} from '../../plan/index.ts';
import { type Consent, groundsOn, type ReadsWhen, readingTableFrom, readsWhen } from '../../sharing/index.ts';
import { type OpenPollFacts } from '../../scheduling/index.ts';
import { householdSheet, type Sheet } from './household-sheet.ts';
import { householdOfClient } from './own-household.ts';

/** Everything of one household for one reader: what Mijn plan and Huishouden are drawn from. */
export interface OnePage {
  readonly householdId: string;
  readonly name: string;
  readonly table: ReadingTable;
  /** Clients first, then in the order of the table; also who is asked, declined or left. */
  readonly people: readonly PersonAtTable[];
  /** Who is away, now or later, and who stands in. */
  readonly away: readonly AwayAtTable[];
  /** Who acts for a client here today. A client reads the own ones. */
  readonly representatives: readonly Representation[];
  /** Looks by the emergency route of the last month: for who leads all of them, for a client those that are told. */
  readonly emergencies: readonly EmergencyLook[];
  readonly flags: readonly DomainFlags[];
  readonly trajectory: Trajectory | null;
  /** The day of the first signal: from there the days until the first meeting count. */
  readonly startedOn: string;
  readonly consents: readonly Consent[];
  readonly plan: Plan;
  /** Debts and what presses, for who may know of money; else null. */
  readonly money: RawMoney | null;
  /** Steps to work, for who may know of work; else null. */
  readonly work: RawWork | null;
  /** In order of time. */
  readonly meetings: readonly Meeting[];
  /** Newest first. */
  readonly signals: readonly SignalRow[];
  readonly readsNow: ReadsWhen | null;
  /** The visit before this one; null on a first visit. */
  readonly since: Date | null;
  /** What others changed in the plan since then, newest first, one line per item. */
  readonly news: readonly ChangeLine[];
  readonly urgency: { readonly kind: string; readonly words: string } | null;
  readonly reference: string;
  /** Open searches for a date, with who did not answer yet. */
  readonly polls: readonly OpenPollFacts[];
  readonly requests: number;
}

interface Row {
  readonly id: string;
  readonly sheet: Sheet | null;
  readonly since: Date | null;
  readonly changes: RawChanges['changes'];
}

/**
 * A second look within half an hour is the same visit: what was new stays marked as new. Within a minute nothing is
 * written, so that reading a page again costs no write but the audit event.
 */
const visit = `
  insert into last_visit as v (tenant_id, household_id, person_id, at)
  select current_tenant(), chosen.id, chosen.person, $4::timestamptz from chosen
  where not exists (select from last where last.at > $4::timestamptz - interval '1 minute')
  on conflict (tenant_id, household_id, person_id) do update set
    before_at = case when v.at < excluded.at - interval '30 minutes' then v.at else v.before_at end,
    at = excluded.at
  returning before_at`;

/** The visit before this one: as just noted, else as it stood. */
const beforeVisit = 'coalesce((select before_at from visit), (select before_at from last))';

/**
 * Who reads: as said, or the person of the session when the statement travels ahead of everything that knows. In a
 * `select`, because row security lets no `coalesce` near an index.
 */
const person = '(select coalesce($2::uuid, current_person()))';

/**
 * The fragments of the modules speak of household $1, person $2, day $3 and an instant $4; here household and person are
 * those that were chosen, and the instant is the visit before this one.
 */
function statement(choose: string): string {
  const here = (fragment: string) =>
    fragment.replaceAll('$1', '(select id from chosen)').replaceAll('$2', '(select person from chosen)');
  const since = here(changesSinceRows).replaceAll('$4::timestamptz', `(select coalesce(since, 'infinity') from past)`);
  return `
    with chosen as materialized (select c.id, ${person} as person from (${choose}) c where ${person} is not null),
      last as materialized (select l.at, l.before_at from last_visit l, chosen
        where l.tenant_id = current_tenant() and l.household_id = chosen.id and l.person_id = chosen.person),
      visit as (${visit}),
      past as materialized (select ${beforeVisit} as since)
    select chosen.id, ${here(sheetFacts(householdSheet))} as sheet, past.since, ${since} as changes
    from chosen, past`;
}

const byId = statement('select $1::uuid as id');
const ofClient = statement(householdOfClient.replaceAll('$2', person));

const question = (householdId: string | null, personId: string | null, today: string, now: Date): Ahead => ({
  name: householdId === null ? 'one-page-of-client' : 'one-page',
  text: householdId === null ? ofClient : byId,
  values: [householdId, personId, today, now],
});

/** What `openOnePage` will ask, for a route to send ahead. */
export const onePageAhead = (householdId: string | null, now: Date): Ahead =>
  question(householdId, null, calendarDay(now), now);

/**
 * Reads one household for this actor and notes the visit in it; null when a client has none yet. One statement, and two
 * more for the first reader after a change, who builds the sheet.
 * @param householdId null = the household of which the actor is a client
 * @throws not-found, forbidden: as `readingTableAt`
 */
export async function openOnePage(
  cx: Cx,
  householdId: string | null,
  action: HouseholdAction,
): Promise<OnePage | null> {
  const { name, text, values } = question(householdId, cx.actor.personId, cx.today, cx.now);
  const rows = await cx.statement<Row>(name, text, values);
  const row = rows[0];
  if (row === undefined) return null;
  if (row.sheet === null) await tableAt(cx, row.id, action);
  const sheet = row.sheet ?? (await buildSheet<Sheet>(cx, row.id, householdSheet));
  const facts = factsOn(sheet.seats, cx.actor.personId, cx.today);
  const table = readingTableFrom(cx, row.id, facts, groundsOn(sheet.grounds, cx.today));
  if (!can(cx.actor, action, table)) throw forbidden();
  const plan = foldedOn(sheet.plan, cx.today);
  return {
    householdId: row.id,
    name: facts.name,
    table,
    people: sheet.people,
    away: sheet.away.filter((each) => each.until >= cx.today),
    representatives: sheet.representatives.filter(
      (each) => stands(each, cx.today) && (!table.positions.includes('client') || each.clientId === cx.actor.personId),
    ),
    emergencies: tellableLooks(cx, table, sheet.emergencies),
    flags: sheet.flags,
    trajectory: sheet.trajectory,
    startedOn: sheet.startedOn,
    consents: sheet.consents,
    plan: planFrom(cx, table, plan),
    money: moneyFrom(cx, table, sheet.money),
    work: workFrom(cx, table, sheet.work),
    meetings: meetingsFrom(cx, table, sheet.meetings),
    signals: readableSignals(cx, table, sheet.signals),
    readsNow: readsWhen(sheet.reading, cx.now),
    since: row.since,
    news: newestPerItem(changesFrom(cx, table, { ...plan, changes: row.changes })),
    urgency: sheet.urgency,
    reference: sheet.references.find((each) => each.organisationId === cx.actor.organisationId)?.reference ?? '',
    requests: sheet.requests,
    polls: sheet.polls,
  };
}
