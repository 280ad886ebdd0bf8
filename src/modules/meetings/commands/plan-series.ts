import type { Cx } from '../../../kernel/cx.ts';
import { type Repeat, seriesDays } from '../model.ts';
import { planMeeting, type PlanMeetingInput } from './plan-meeting.ts';

/** Planned, all of them, or none: with the day that stands in the way. */
export type PlanSeriesOutcome =
  | { readonly meetingIds: readonly string[] }
  | { readonly refused: 'past' | 'before-start' | 'left-out' | 'needs-reason'; readonly day: string };

/**
 * Plans a series: meetings at the same time on the wall, each of which can be moved or called off alone. Only the last one
 * can be the closing one. A refusal leaves none of them, because the page that shows it rolls back.
 */
export async function planSeries(
  cx: Cx,
  householdId: string,
  input: PlanMeetingInput,
  series: { readonly repeat: Repeat; readonly times: number },
): Promise<PlanSeriesOutcome> {
  const days = seriesDays(input.date, series.repeat, series.times);
  const meetingIds: string[] = [];
  for (const day of days) {
    const kind = day === days.at(-1) ? (input.kind ?? null) : null;
    const planned = await planMeeting(cx, householdId, { ...input, date: day, kind });
    if ('refused' in planned) return { refused: planned.refused, day };
    meetingIds.push(planned.meetingId);
  }
  return { meetingIds };
}
