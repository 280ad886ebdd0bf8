import { addDays, calendarDay, fieldTime, instantOf, isHoliday, weekday } from './calendar.ts';

/** When somebody works: weekdays (1 = Monday) and days away. */
export interface WorkingDays {
  readonly workingDays: readonly number[];
  readonly absences: readonly { readonly from: string; readonly until: string }[];
}

/** A message at work comes within these hours, or on the next working day at their start. */
const opens = '08:30';
const closes = '17:30';
/** Further ahead nobody looks: a diary without any working day ends there. */
const daysAhead = 60;

const isWorkingDay = ({ workingDays, absences }: WorkingDays, day: string): boolean =>
  workingDays.includes(weekday(day)) &&
  !isHoliday(day) &&
  !absences.some(({ from, until }) => from <= day && day <= until);

/** Now, when it is within the hours of a working day; else the start of the next working day. */
export function nextWorkingMoment(now: Date, diary: WorkingDays): Date {
  const today = calendarDay(now);
  const time = fieldTime(now);
  if (isWorkingDay(diary, today) && time < closes) return time >= opens ? now : instantOf(today, opens);
  for (let ahead = 1; ahead <= daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    if (isWorkingDay(diary, day)) return instantOf(day, opens);
  }
  return now;
}
