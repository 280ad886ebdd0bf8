import { getHeapStatistics } from 'node:v8';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import {
  buildSheets,
  childrenOn,
  factsOn,
  type KeptSeats,
  positionsOf,
  sheetServes,
  type TableFacts,
  type Trajectory,
} from '../../households/index.ts';
import { type SignalRow, waitingSignals } from '../../intake/index.ts';
import type { MeetingJson } from '../../meetings/index.ts';
import { actionsOfStaff, type OpenAction, type RawChanges, type RawPlan } from '../../plan/index.ts';
import { type GroundOfMany, groundsOfReader, groundsTogether } from '../../sharing/index.ts';
import { householdSheet, type Sheet } from './household-sheet.ts';
import { knownSheets } from './known-sheets.ts';
import { frozen, Stamped } from './stamped.ts';

/** What the lists over many households need of each: a fifth of its sheet, not yet filtered for a reader. */
export interface Gist {
  readonly seats: KeptSeats;
  readonly grounds: readonly GroundOfMany[];
  readonly startedOn: string;
  readonly trajectory: Trajectory['state'] | null;
  readonly requests: number;
  readonly audiences: RawPlan['audiences'];
  /** What professionals still have to do. */
  readonly actions: readonly OpenAction[];
  /** With a day to look at them again. */
  readonly goals: readonly Pick<
    RawPlan['goals'][number],
    'id' | 'words' | 'review_on' | 'audience_id' | 'domain_code'
  >[];
  /** Which somebody has not opened yet, or answered. */
  readonly signals: readonly SignalRow[];
  /** In order of time. */
  readonly meetings: readonly Pick<MeetingJson, 'kind' | 'state' | 'startsAt' | 'heldOn' | 'noNextReason'>[];
  /** The newest few changes, and who made them. */
  readonly news: Pick<RawChanges, 'changes' | 'people'>;
}

/** A list tells the newest change, and that there is more. */
const newsAtMost = 8;

/** @param sheet is left as it is */
function gistOf(sheet: Sheet): Gist {
  const changes = sheet.changes.slice(0, newsAtMost);
  const changers = new Set(changes.map(({ by }) => by));
  return {
    seats: sheet.seats,
    grounds: groundsTogether(sheet.grounds),
    startedOn: sheet.startedOn,
    trajectory: sheet.trajectory?.state ?? null,
    requests: sheet.requests,
    audiences: sheet.plan.audiences,
    actions: actionsOfStaff(sheet.plan),
    goals: sheet.plan.goals
      .filter(({ state, review_on: day }) => state === 'open' && day !== null)
      .map(({ id, words, review_on, audience_id, domain_code }) => ({
        id,
        words,
        review_on,
        audience_id,
        domain_code,
      })),
    signals: waitingSignals(sheet.signals),
    meetings: sheet.meetings.map(({ kind, state, startsAt, heldOn, noNextReason }) => {
      return { kind, state, startsAt, heldOn, noNextReason };
    }),
    news: { changes, people: sheet.plan.people.filter(({ id }) => changers.has(id)) },
  };
}

/** Those of this process; a thirty-second of what it may use. */
const known = new Stamped<Gist>(getHeapStatistics().heap_size_limit / 32);

const statement = `
  select asked.id, s.stamp, v.at as "visitedAt"
  from unnest((select seats())) asked(id)
  left join household_sheet s on ${sheetServes(householdSheet, 'asked.id', '$2::date')}
  left join last_visit v on v.tenant_id = current_tenant() and v.household_id = asked.id and v.person_id = $1`;

const contents = `
  select s.household_id as id, s.stamp, s.content::text as text
  from unnest($1::uuid[]) asked(id) join household_sheet s on ${sheetServes(householdSheet, 'asked.id', '$2::date')}`;

/** One of the own tables of somebody. */
export interface OwnGist extends Gist {
  readonly id: string;
  readonly facts: TableFacts;
  readonly table: ReadingTable;
  /** As case manager, as starter while there is none, or for one of these. */
  readonly leads: boolean;
  /** The last visit of this reader. */
  readonly visitedAt: Date | null;
}

/** So many sheets are built in one statement. */
const together = 50;

/**
 * The gist of every household where this actor has a place today: one statement, and two more for what changed since this process
 * read it. Row security says which those are, and whether this actor may read the sheet; what of it may be shown is for `can` to say.
 */
export async function ownGists(cx: Cx): Promise<OwnGist[]> {
  const rows = await cx.statement<{ id: string; stamp: string | null; visitedAt: Date | null }>(
    'own-gists',
    statement,
    [cx.actor.personId, cx.today],
  );
  const gists = new Map<string, Gist>();
  for (const { id, stamp } of rows) {
    const gist = known.of(id, stamp);
    if (gist !== null) gists.set(id, gist);
  }
  const take = (id: string, stamp: string | null, sheet: Sheet): void => {
    const gist = frozen(gistOf(sheet));
    gists.set(id, gist);
    if (stamp !== null) known.keep(id, stamp, gist, JSON.stringify(gist).length);
  };
  const missing = () => rows.filter(({ id }) => !gists.has(id));
  for (const { id, stamp } of missing()) {
    const sheet = knownSheets.sheetOf(id, stamp);
    if (sheet !== null) take(id, stamp, sheet);
  }
  const ready = missing().flatMap(({ id, stamp }) => (stamp === null ? [] : [id]));
  if (ready.length > 0) {
    const read = await cx.statement<{ id: string; stamp: string; text: string }>('own-sheets', contents, [
      ready,
      cx.today,
    ]);
    for (const { id, stamp, text } of read) take(id, stamp, JSON.parse(text) as Sheet);
  }
  const unbuilt = missing().map(({ id }) => id);
  for (let from = 0; from < unbuilt.length; from += together) {
    const built = await buildSheets(cx, unbuilt.slice(from, from + together), householdSheet);
    for (const { id, stamp, text } of built) take(id, stamp, JSON.parse(text) as Sheet);
  }
  const { personId, organisationId } = cx.actor;
  return rows.flatMap(({ id, visitedAt }) => {
    const gist = gists.get(id);
    if (gist === undefined) return [];
    const facts = factsOn(gist.seats, personId, cx.today, organisationId);
    const table: ReadingTable = {
      householdId: id,
      positions: positionsOf(facts),
      clientIds: facts.clients,
      children: childrenOn(facts.children, cx.today),
      readOnly: facts.joined,
      grounds: groundsOfReader(gist.grounds, cx.actor, cx.today),
    };
    const leads = table.positions.some((position) => position === 'case-manager' || position === 'starter');
    return [{ ...gist, id, facts, table, leads, visitedAt }];
  });
}
