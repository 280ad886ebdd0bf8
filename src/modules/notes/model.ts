import { addDays } from '../../kernel/i18n/calendar.ts';

/** A working note is destroyed after so many days, when no joint meeting came before. */
const keptDays = 30;

/** The first day on which a note is no longer there, when no meeting comes before. */
export const lastsUntil = (writtenOn: string): string => addDays(writtenOn, keptDays);

/** What a note can become. */
export const itemKinds = ['signal', 'topic', 'action'] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * SQL: the note `n` is over on day $1. A joint meeting is one that was held on the day it was written or later; one that is
 * entered afterwards and was held before does not count.
 */
export const isOver = `(n.written_on <= $1::date - ${keptDays} or exists (
  select from meeting m where m.tenant_id = n.tenant_id and m.household_id = n.household_id and m.state = 'held'
    and m.recorded_at > n.written_at and m.held_on >= n.written_on))`;
