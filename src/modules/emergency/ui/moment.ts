import { calendarDay, clockTime, writeDate } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';

/** A moment as people say it: day and time. */
export const momentOf = (language: Language, at: string | null): string =>
  at === null ? '' : `${writeDate(calendarDay(new Date(at)), language)}, ${clockTime(new Date(at))}`;
