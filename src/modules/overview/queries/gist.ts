import type { RawMoney } from '../../finances/index.ts';
import { declinedLast, type KeptSeats, type Trajectory } from '../../households/index.ts';
import { type SignalRow, waitingSignals } from '../../intake/index.ts';
import type { MeetingJson } from '../../meetings/index.ts';
import { actionsOfStaff, newestEach, type OpenAction, type RawChanges, type RawPlan } from '../../plan/index.ts';
import { type GroundOfMany, groundsTogether } from '../../sharing/index.ts';
import type { Sheet } from './household-sheet.ts';

/** What the lists over many households need of each: a fifth of its sheet, not yet filtered for a reader. */
export interface Gist {
  readonly seats: KeptSeats;
  readonly grounds: readonly GroundOfMany[];
  readonly startedOn: string;
  readonly trajectory: Trajectory['state'] | null;
  readonly requests: number;
  /** Who was asked last and cannot come, while nobody else was asked since. */
  readonly declined: string | null;
  /** Open proposals to join this table and another one. */
  readonly joins: number;
  readonly audiences: RawPlan['audiences'];
  /** What professionals still have to do. */
  readonly actions: readonly OpenAction[];
  /** With a day to look at them again. */
  readonly goals: readonly Pick<
    RawPlan['goals'][number],
    'id' | 'words' | 'review_on' | 'audience_id' | 'domain_code'
  >[];
  /** What presses about money and is not solved yet, also once the table is closed: its client still reads whom to call. */
  readonly crises: RawMoney['crises'];
  /** Which somebody has not opened yet, or answered. */
  readonly signals: readonly SignalRow[];
  /** In order of time. */
  readonly meetings: readonly Pick<MeetingJson, 'kind' | 'state' | 'startsAt' | 'heldOn' | 'noNextReason'>[];
  /** The newest few changes of each audience and life domain, and who made them. */
  readonly news: Pick<RawChanges, 'changes' | 'people'>;
}

/**
 * The newest few per audience and life domain: a list tells the newest change that its reader may see, and that there is
 * more. What is for others pushes nothing out.
 */
function newestOf(changes: Sheet['changes']): Sheet['changes'] {
  const taken = new Map<string, number>();
  return changes.filter(({ audience_id: audience, domain }) => {
    const before = taken.get(`${audience} ${domain}`) ?? 0;
    taken.set(`${audience} ${domain}`, before + 1);
    return before < newestEach;
  });
}

/** Another one whenever `gistOf` makes something else of a sheet: those that stand in the database are then made anew. */
export const gistNumber = 5;

/** @param sheet is left as it is */
export function gistOf(sheet: Sheet): Gist {
  const changes = newestOf(sheet.changes);
  const changers = new Set(changes.map(({ by }) => by));
  return {
    seats: sheet.seats,
    grounds: groundsTogether(sheet.grounds),
    startedOn: sheet.startedOn,
    trajectory: sheet.trajectory?.state ?? null,
    requests: sheet.requests,
    declined: declinedLast(sheet.people)?.givenName ?? null,
    joins: sheet.joins.length,
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
    crises: sheet.money.crises,
    signals: waitingSignals(sheet.signals),
    meetings: sheet.meetings.map(({ kind, state, startsAt, heldOn, noNextReason }) => {
      return { kind, state, startsAt, heldOn, noNextReason };
    }),
    news: { changes, people: sheet.plan.people.filter(({ id }) => changers.has(id)) },
  };
}
