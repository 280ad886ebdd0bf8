import { calendarDay, daysBetween } from '../../../kernel/i18n/calendar.ts';
import type { MeetingKind, MeetingState } from '../model.ts';

interface MeetingOfRhythm {
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly heldOn: string | null;
  readonly noNextReason: string;
}

/** Days from the first signal until the first joint meeting: it was, it comes, or there is none yet and they go on. */
export interface FirstMeeting {
  readonly state: 'held' | 'planned' | 'none';
  readonly days: number;
}

/** Planned, and not on a day that is past: one that nobody ended is no next one. */
const isToCome = ({ state, startsAt }: MeetingOfRhythm, today: string): boolean =>
  state === 'planned' && calendarDay(startsAt) >= today;

/** How long it took, takes or will take from the first signal to the first joint meeting: as early as possible (method, step 5). */
export function firstMeeting(startedOn: string, meetings: readonly MeetingOfRhythm[], today: string): FirstMeeting {
  const days = (on: string) => Math.max(0, daysBetween(startedOn, on));
  const held = meetings.flatMap(({ heldOn }) => heldOn ?? []).toSorted()[0];
  if (held !== undefined) return { state: 'held', days: days(held) };
  const planned = meetings
    .filter((meeting) => isToCome(meeting, today))
    .map((meeting) => calendarDay(meeting.startsAt))
    .toSorted()[0];
  return planned === undefined ? { state: 'none', days: days(today) } : { state: 'planned', days: days(planned) };
}

/**
 * Whether a next meeting is missing: people work together, no meeting is planned, and the last one was not the closing
 * one and did not end with a reason why there is no next date.
 */
export function needsNext(trajectory: string | null, meetings: readonly MeetingOfRhythm[], today: string): boolean {
  if (trajectory !== 'running' && trajectory !== 'agreed') return false;
  if (meetings.some((meeting) => isToCome(meeting, today))) return false;
  const last = meetings.findLast((meeting) => meeting.state === 'held');
  return last === undefined || (last.kind !== 'closing' && last.noNextReason === '');
}

/** The one in the middle, rounded up between two; null of nothing. */
export function middleOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  return high === undefined || low === undefined ? null : Math.ceil((low + high) / 2);
}
