import { addDays } from '../../kernel/i18n/calendar.ts';
import type { Stage } from '../act.ts';
import type { Staff } from '../town.ts';

/** What every household of today is built from. */
export interface Today {
  readonly stage: Stage;
  readonly staff: Staff;
  /** The day of loading moved by a number of days. */
  readonly day: (offset: number) => string;
}

export const around = (stage: Stage, staff: Staff, today: string): Today => ({
  stage,
  staff,
  day: (offset) => addDays(today, offset),
});

/** A birth date that makes somebody so many years old today, and a few months. */
export const bornYearsAgo = (today: string, years: number, months = 4): string => {
  const day = addDays(today, -months * 30);
  return `${Number(day.slice(0, 4)) - years}-${day.slice(5, 7)}-${day.slice(8) === '29' ? '28' : day.slice(8)}`;
};
