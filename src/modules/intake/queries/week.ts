import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { addDays, calendarDay } from '../../../kernel/i18n/calendar.ts';
import { readableSignals, type SignalRow } from './signals.ts';

export interface WeekSignal extends SignalRow {
  readonly householdName: string;
  /** Not yet opened by this reader. */
  readonly unread: boolean;
}

/** How long an unanswered signal stays on the list of who leads after it was read. */
const answerableDays = 30;

/** Signals that may wait for somebody: not answered, or not opened by one of those it went to. */
export const waitingSignals = (signals: readonly SignalRow[]): SignalRow[] =>
  signals.filter(({ answeredAt, readers }) => answeredAt === null || readers.some(({ readAt }) => readAt === null));

/**
 * Of the signals of one household those that wait for this actor: not opened, or to be answered as who leads there today.
 * @param leads as case manager, as starter while there is none, or for one of these
 */
export function signalsForMe(
  cx: Cx,
  table: ReadingTable,
  household: { readonly name: string; readonly leads: boolean },
  signals: readonly SignalRow[],
): WeekSignal[] {
  const { personId } = cx.actor;
  const since = addDays(cx.today, -answerableDays);
  const toAnswer = (signal: SignalRow): boolean =>
    household.leads &&
    signal.answeredAt === null &&
    signal.fromId !== personId &&
    calendarDay(new Date(signal.sentAt)) >= since;
  return readableSignals(cx, table, signals).flatMap((signal) => {
    const mine = signal.readers.find((reader) => reader.id === personId);
    if (!(mine !== undefined && mine.readAt === null) && !toAnswer(signal)) return [];
    return [{ ...signal, householdName: household.name, unread: mine === undefined || mine.readAt === null }];
  });
}

/** What still asks for an answer first; newest first. */
export const bySent = (a: SignalRow, b: SignalRow): number =>
  Number(a.answeredAt !== null) - Number(b.answeredAt !== null) ||
  new Date(b.sentAt).getTime() - new Date(a.sentAt).getTime() ||
  a.id.localeCompare(b.id);
