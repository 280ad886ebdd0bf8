import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Ahead } from '../../../kernel/db/transaction.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import {
  type AwayAtTable,
  awayFacts,
  buildSheet,
  type DomainFlags,
  flagFacts,
  type PersonAtTable,
  peopleFacts,
  type Representation,
  representationFacts,
  sheetFacts,
  sheetForm,
  stands,
  type TableFacts,
  type Trajectory,
  tableFacts,
  tableFrom,
  trajectoryFacts,
} from '../../households/index.ts';
import { readableSignals, recentSignals, type SignalRow } from '../../intake/index.ts';
import { emergencyFacts, type EmergencyLook } from '../../emergency/index.ts';
import { type Meeting, type MeetingJson, meetingsFrom, meetingsJson } from '../../meetings/index.ts';
import {
  type ChangeLine,
  changesFrom,
  changesSinceRows,
  foldedOn,
  newestPerItem,
  type Plan,
  planFrom,
  planJson,
  type RawChanges,
  type RawPlan,
} from '../../plan/index.ts';
import {
  type Consent,
  consentFacts,
  groundsOn,
  groundsToKeep,
  type KeptGround,
  type ReadingFacts,
  type ReadsWhen,
  readingFacts,
  readingTableFrom,
  readsWhen,
} from '../../sharing/index.ts';
import { type OpenPollFacts, openPollFacts } from '../../scheduling/index.ts';
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
  readonly consents: readonly Consent[];
  readonly plan: Plan;
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

/** Everything of a household that is the same for every reader; each part is filtered for its reader before it is shown. */
interface Sheet {
  readonly people: PersonAtTable[];
  readonly away: AwayAtTable[];
  readonly representatives: Representation[];
  readonly emergencies: EmergencyLook[];
  readonly flags: DomainFlags[];
  readonly trajectory: Trajectory | null;
  readonly consents: Consent[];
  readonly grounds: KeptGround[];
  readonly polls: OpenPollFacts[];
  readonly plan: RawPlan;
  readonly meetings: MeetingJson[];
  readonly signals: SignalRow[];
  readonly reading: ReadingFacts | null;
  readonly urgency: OnePage['urgency'];
  readonly references: readonly { readonly organisationId: string; readonly reference: string }[];
  readonly requests: number;
}

interface Row {
  readonly id: string;
  readonly facts: TableFacts | null;
  readonly sheet: Sheet | null;
  readonly since: Date | null;
  readonly changes: RawChanges['changes'];
}

/** What the sheet of a household holds. What its reader is at the table is not in it, but read live beside it. */
export const householdSheet = sheetForm(`json_build_object(
  'people', ${peopleFacts}, 'away', ${awayFacts}, 'representatives', ${representationFacts}, 'emergencies', ${emergencyFacts},
  'flags', ${flagFacts}, 'trajectory', ${trajectoryFacts}, 'consents', ${consentFacts},
  'grounds', ${groundsToKeep}, 'polls', ${openPollFacts},
  'plan', ${planJson}, 'meetings', ${meetingsJson}, 'signals', ${recentSignals}, 'reading', ${readingFacts},
  'urgency', (select json_build_object('kind', k.urgency, 'words', k.urgency_words) from kitchen_talk k
    where k.tenant_id = current_tenant() and k.household_id = $1 and k.urgency <> 'none'),
  'references', (select coalesce(json_agg(json_build_object('organisationId', r.organisation_id, 'reference', r.reference)), '[]')
    from own_reference r where r.tenant_id = current_tenant() and r.household_id = $1),
  'requests', (select count(*)::int from table_request q
    where q.tenant_id = current_tenant() and q.household_id = $1 and q.answer is null))`);

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
  const since = here(changesSinceRows).replaceAll('$4::timestamptz', `coalesce((select since from past), 'infinity')`);
  return `
    with chosen as materialized (select c.id, ${person} as person from (${choose}) c where ${person} is not null),
      last as materialized (select l.at, l.before_at from last_visit l, chosen
        where l.tenant_id = current_tenant() and l.household_id = chosen.id and l.person_id = chosen.person),
      visit as (${visit}),
      past as materialized (select ${beforeVisit} as since)
    select chosen.id, ${here(tableFacts)} as facts, ${here(sheetFacts(householdSheet))} as sheet, past.since,
      ${since} as changes
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
 * Reads one household for this actor and notes the visit in it; null when a client has none yet. One statement, and one
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
  if (!can(cx.actor, action, tableFrom(cx, row.id, row.facts))) throw forbidden();
  const sheet = row.sheet ?? (await buildSheet<Sheet>(cx, row.id, householdSheet));
  const table = readingTableFrom(cx, row.id, row.facts, groundsOn(sheet.grounds, cx.today));
  const plan = foldedOn(sheet.plan, cx.today);
  return {
    householdId: row.id,
    name: row.facts?.name ?? '',
    table,
    people: sheet.people,
    away: sheet.away.filter((each) => each.until >= cx.today),
    representatives: sheet.representatives.filter(
      (each) => stands(each, cx.today) && (!table.positions.includes('client') || each.clientId === cx.actor.personId),
    ),
    emergencies: recentLooks(cx, table, sheet.emergencies),
    flags: sheet.flags,
    trajectory: sheet.trajectory,
    consents: sheet.consents,
    plan: planFrom(cx, table, plan),
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

const shownDays = 30;

/** What this reader may know of emergency looks; by the wall clock, as these are. Nobody is told of the own look. */
function recentLooks(cx: Cx, table: ReadingTable, looks: readonly EmergencyLook[]): EmergencyLook[] {
  const now = Date.now();
  const leads = can(cx.actor, 'emergency.tell', table);
  const told = (look: EmergencyLook) =>
    table.positions.includes('client') && new Date(look.tellAt ?? '9999-12-31').getTime() <= now;
  const recent = (look: EmergencyLook) => new Date(look.endsAt ?? 0).getTime() > now - shownDays * 86_400_000;
  return looks.filter((look) => look.personId !== cx.actor.personId && recent(look) && (leads || told(look)));
}
