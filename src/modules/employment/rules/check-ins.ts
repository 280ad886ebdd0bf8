import { addDays } from '../../../kernel/i18n/calendar.ts';
import { type CheckIn, checkInWeeks } from '../model.ts';

/** The short questions of a placement: to each side apart, so many weeks after the first day. */
export const checkInsFrom = (startsOn: string): Pick<CheckIn, 'weeks' | 'side' | 'dueOn'>[] =>
  checkInWeeks.flatMap((weeks) =>
    (['client', 'employer'] as const).map((side) => ({ weeks, side, dueOn: addDays(startsOn, weeks * 7) })),
  );
