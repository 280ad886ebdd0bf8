/** Days and times as people in the Netherlands read them. `dueOn` and the like are `YYYY-MM-DD`; instants are Date. */
import type { Language } from './language.ts';

const zone = 'Europe/Amsterdam';
const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
const timeOf = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const locale: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

function formats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return {
    nl: new Intl.DateTimeFormat(locale.nl, { timeZone: 'UTC', ...options }),
    en: new Intl.DateTimeFormat(locale.en, { timeZone: 'UTC', ...options }),
  };
}
const longDay = formats({ weekday: 'long', day: 'numeric', month: 'long' });
const longDayYear = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = formats({ weekday: 'short', day: 'numeric', month: 'short' });
const plainDay = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const longMonth = formats({ month: 'long', year: 'numeric' });

const minute = 60_000;
const hour = 3_600_000;

/**
 * What `make` gives for a key, remembered: a page says the same few days many times, and the platform's formats cost more
 * than the rest of the line. Emptied when full, so that it never grows with the years that people ask for.
 */
function remembered<Key extends string | number, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= 2000) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

// The day can only change on the hour, in any zone of whole hours, summer time included.
const dayOfHour = remembered((start: number) => dayOf.format(new Date(start * hour)));

/** The calendar day of an instant in the Netherlands. */
export const calendarDay = (at: Date): string => dayOfHour(Math.floor(at.getTime() / hour));

const timeOfMinute = remembered((start: number) => timeOf.format(new Date(start * minute)));

/** `14:00` for a time field. */
export const fieldTime = (at: Date): string => timeOfMinute(Math.floor(at.getTime() / minute));

/** `14.00`, in the Netherlands. */
export const clockTime = (at: Date): string => fieldTime(at).replace(':', '.');

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The days of a format in words, each made once. */
const daysIn = (format: Record<Language, Intl.DateTimeFormat>, trim = (text: string): string => text) => ({
  nl: remembered((day: string) => trim(format.nl.format(noon(day)))),
  en: remembered((day: string) => trim(format.en.format(noon(day)))),
});
const longDays = daysIn(longDay);
const longDaysYear = daysIn(longDayYear);
const plainDays = daysIn(plainDay);
const shortDays = daysIn(shortDay, (text) => text.replaceAll('.', '').replace(',', ''));

const dayNumber = remembered((day: string) => Math.floor(noon(day).getTime() / 86_400_000));

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** `day` moved by a number of days. */
export function addDays(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** `day` moved by a number of months; from the end of a long month to the end of a short one. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last), 12)).toISOString().slice(0, 10);
}

/** 1 = Monday ... 7 = Sunday. */
export const weekday = (day: string): number => noon(day).getUTCDay() || 7;

/** Easter Sunday of a year: the Gregorian reckoning as Meeus, Jones and Butcher wrote it down. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = Math.floor((a + 11 * e + 22 * f) / 451);
  const month = Math.floor((e + f - 7 * g + 114) / 31);
  const day = ((e + f - 7 * g + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const holidaysOf = remembered((year: number) => {
  const sunday = easter(year);
  const king = weekday(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`;
  const moving = [-2, 0, 1, 39, 49, 50].map((days) => addDays(sunday, days));
  return [`${year}-01-01`, king, `${year}-12-25`, `${year}-12-26`, ...moving].join(' ');
});

/** A day on which most people in the Netherlands are free: New Year, Easter with Good Friday, King's Day, Ascension, Whitsun, Christmas. */
export const isHoliday = (day: string): boolean => holidaysOf(Number(day.slice(0, 4))).includes(day);

/** `donderdag 26 november`; with the year when it is another year than `today`'s. */
export function writeDay(day: string, language: Language, today?: string): string {
  const other = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
  return (other ? longDaysYear : longDays)[language](day);
}

/** `26 november 2026`. */
export const writeDate = (day: string, language: Language): string => plainDays[language](day);

/** `november 2026`, of any day in it. */
export const writeMonth = (day: string, language: Language): string => longMonth[language].format(noon(day));

/** `do 26 nov`. */
export const writeShortDay = (day: string, language: Language): string => shortDays[language](day);

/** `vandaag`, `morgen`, `nog 3 dagen`, `gisteren`, `3 dagen geleden`; a date when it is more than two weeks away. */
export function nearDay(day: string, today: string, language: Language): string {
  const days = daysBetween(today, day);
  const nl = language === 'nl';
  if (days === 0) return nl ? 'vandaag' : 'today';
  if (days === 1) return nl ? 'morgen' : 'tomorrow';
  if (days === -1) return nl ? 'gisteren' : 'yesterday';
  if (days > 1 && days <= 14) return nl ? `nog ${days} dagen` : `${days} days left`;
  if (days < -1 && days >= -14) return nl ? `${-days} dagen geleden` : `${-days} days ago`;
  return writeShortDay(day, language) + (day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`);
}

/** The two clocks of the Netherlands, the earlier instant first: summer time is ahead. */
const offsets = [2 * hour, hour];

/** The instants at which a clock in the Netherlands shows this: one; none in the hour that is left out; two in the hour that comes twice. */
function instantsOf(day: string, time: string): Date[] {
  const wall = Date.parse(`${day}T${time}:00Z`);
  return offsets
    .map((offset) => new Date(wall - offset))
    .filter((at) => fieldTime(at) === time && calendarDay(at) === day);
}

/**
 * The instant of a wall-clock time (`14:00`) on a day in the Netherlands, summer time included. The hour that comes
 * twice in autumn is the first one; a time that is left out in spring is as far after three as it was after two
 * (RFC 5545 3.3.5 says both).
 */
export const instantOf = (day: string, time: string): Date =>
  instantsOf(day, time)[0] ?? new Date(Date.parse(`${day}T${time}:00Z`) - hour);

/** What the change of the clock does to a time: it is left out, it comes twice, or nothing (null). */
export function clockChange(day: string, time: string): 'left-out' | 'twice' | null {
  const { length } = instantsOf(day, time);
  return length === 0 ? 'left-out' : length === 2 ? 'twice' : null;
}

/** Which of two: an instant in the hour that comes twice is in summer time, or in winter time; null at any other hour. */
export function whichOfTwo(at: Date): 'summer' | 'winter' | null {
  const instants = instantsOf(calendarDay(at), fieldTime(at));
  if (instants.length < 2) return null;
  return Math.floor(at.getTime() / minute) === Math.floor((instants[0]?.getTime() ?? 0) / minute) ? 'summer' : 'winter';
}

/** Whole months from one day to another, as the study counts a duration: 2019-01-15 to 2019-11-14 is 9. */
export function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
