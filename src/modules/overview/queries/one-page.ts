import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { unpacked } from '../../../kernel/db/packed.ts';
import type { Ahead } from '../../../kernel/db/transaction.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import {
  type AwayAtTable,
  buildSheets,
  type DomainFlags,
  factsOn,
  type Looks,
  noteVisit,
  type PersonAtTable,
  type Representation,
  sheetServes,
  stands,
  tableAt,
  type Trajectory,
} from '../../households/index.ts';
import { moneyFrom, type RawMoney } from '../../finances/index.ts';
import { type RawWork, workFrom } from '../../employment/index.ts';
import { readableSignals, type SignalRow } from '../../intake/index.ts';
import { type EmergencyLook, tellableLooks } from '../../emergency/index.ts';
import { type Meeting, meetingsFrom } from '../../meetings/index.ts';
import { type ChangeLine, foldedOn, newsFrom, type Plan, planFrom } from '../../plan/index.ts';
import { type Consent, groundsOn, type ReadsWhen, readingTableFrom, readsWhen } from '../../sharing/index.ts';
import { type OpenPollFacts } from '../../scheduling/index.ts';
import { householdForm } from './household-form.ts';
import type { Sheet } from './household-sheet.ts';
import { knownSheets } from './known-sheets.ts';
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
  /** A proposal to join this table and another one waits for the yes of this client. */
  readonly joinWaits: boolean;
  /** Proposals to join this table and another one that are open. */
  readonly joins: number;
}

interface Row extends Looks {
  readonly id: string;
  /** Names the sheet that stands there for this reader; null: it has to be built. */
  readonly stamp: string | null;
  /** Null: it has to be built, or it is the one of which the stamp was sent along. */
  readonly packed: Buffer | null;
}

/**
 * Who reads: as said, or the person of the session when the statement travels ahead of everything that knows. In a
 * `select`, because row security lets no `coalesce` near an index.
 */
const person = '(select coalesce($2::uuid, current_person()))';

/**
 * Household $1, person $2, day $3 and $4, the stamp of the sheet that is known already. Each row is asked for by what was
 * chosen, as one value: a join would leave the planner free to walk over the rows of a municipality.
 */
const statement = (choose: string): string => `
  with chosen as materialized (select c.id, ${person} as person from (${choose}) c where ${person} is not null)
  select chosen.id, s.stamp, case when s.stamp = $4::uuid then null else s.packed end as packed, v.at as "seenAt", v.before_at as "beforeAt"
  from chosen
  left join household_sheet s on ${sheetServes(householdForm, '(select id from chosen)', '$3::date')}
  left join last_visit v on v.tenant_id = current_tenant() and v.household_id = (select id from chosen)
    and v.person_id = (select person from chosen)`;

const byId = statement('select $1::uuid as id');
const ofClient = statement(householdOfClient.replaceAll('$2', person));

const question = (householdId: string | null, personId: string | null, today: string, stamp: string | null): Ahead => ({
  name: householdId === null ? 'one-page-of-client' : 'one-page',
  text: householdId === null ? ofClient : byId,
  values: [householdId, personId, today, stamp],
});

const stampOf = (householdId: string | null, session: string | undefined): string | null =>
  householdId !== null
    ? knownSheets.stampOf({ household: householdId })
    : session === undefined
      ? null
      : knownSheets.stampOf({ session });

/** What `openOnePage` will ask, for a route to send ahead. */
export const onePageAhead = (householdId: string | null, now: Date, session: string): Ahead =>
  question(householdId, null, calendarDay(now), stampOf(householdId, session));

/** The sheet of a row: as it came, as it is known here, or built by this reader. */
async function sheetFrom(cx: Cx, { id, stamp, packed }: Row): Promise<Sheet> {
  const here = knownSheets.sheetOf(id, stamp);
  if (here !== null) return here;
  if (stamp !== null && packed !== null) {
    knownSheets.keep(id, stamp, packed);
    return JSON.parse(unpacked(packed)) as Sheet;
  }
  const [built] = await buildSheets(cx, [id], householdForm);
  if (built === undefined) throw new Error('a sheet is always one row');
  if (built.stamp !== null) knownSheets.keep(id, built.stamp, built.packed);
  return built.sheet;
}

/**
 * Reads one household for this actor and notes the visit in it; null when a client has none yet. One statement, one more
 * with the commit for a visit that is noted, and three more for the first reader after a change, who builds the sheet.
 * @param householdId null = the household of which the actor is a client
 * @throws not-found, forbidden: as `readingTableAt`
 */
export async function openOnePage(
  cx: Cx,
  householdId: string | null,
  action: HouseholdAction,
): Promise<OnePage | null> {
  const session = cx.session?.hash;
  const asked = question(householdId, cx.actor.personId, cx.today, stampOf(householdId, session));
  const rows = await cx.statement<Row>(asked.name, asked.text, asked.values);
  const row = rows[0];
  if (row === undefined) return null;
  if (row.stamp === null) await tableAt(cx, row.id, action);
  if (householdId === null && session !== undefined) knownSheets.noteSession(session, row.id);
  const sheet = await sheetFrom(cx, row);
  const facts = factsOn(sheet.seats, cx.actor.personId, cx.today, cx.actor.organisationId);
  const table = readingTableFrom(cx, row.id, facts, groundsOn(sheet.grounds, cx.today));
  if (!can(cx.actor, action, table)) throw forbidden();
  const since = noteVisit(cx, row.id, row);
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
    since,
    news: newsFrom(cx, table, { ...plan, changes: sheet.changes }, since),
    urgency: sheet.urgency,
    reference: sheet.references.find((each) => each.organisationId === cx.actor.organisationId)?.reference ?? '',
    requests: sheet.requests,
    joins: sheet.joins.length,
    joinWaits: table.positions.includes('client') && sheet.joins.some((yesOf) => !yesOf.includes(cx.actor.personId)),
    polls: sheet.polls,
  };
}
