import { addDays, weekday } from '../../kernel/i18n/calendar.ts';
import type { Stage } from '../act.ts';
import type { Staff } from '../town.ts';

/** What every household of today is built from. */
export interface Today {
  readonly stage: Stage;
  readonly staff: Staff;
  /** The day of loading moved by a number of days. */
  readonly day: (offset: number) => string;
  /** The same, or the Monday after it: people do not meet at the table in a weekend. */
  readonly workday: (offset: number) => string;
}

export const around = (stage: Stage, staff: Staff, today: string): Today => ({
  stage,
  staff,
  day: (offset) => addDays(today, offset),
  workday: (offset) => {
    const day = addDays(today, offset);
    return weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day;
  },
});

/** A birth date that makes somebody so many years old today, and a few months. */
export const bornYearsAgo = (today: string, years: number, months = 4): string => {
  const day = addDays(today, -months * 30);
  return `${Number(day.slice(0, 4)) - years}-${day.slice(5, 7)}-${day.slice(8) === '29' ? '28' : day.slice(8)}`;
};
