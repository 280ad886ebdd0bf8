import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type ReadingFacts, readingFacts } from '../../sharing/index.ts';
import type { SignalRow } from './signals.ts';

/**
 * What a sender was told of who reads a signal and when: with the absences that held on the day of sending. Checks no
 * right: read the signal first.
 */
export async function promiseOf(
  cx: Cx,
  signal: Pick<SignalRow, 'householdId' | 'sentAt'>,
): Promise<ReadingFacts | null> {
  const rows = await cx.statement<{ promised: ReadingFacts | null }>(
    'promise-of',
    `select ${readingFacts.replaceAll('$3', '$2')} as promised`,
    [signal.householdId, calendarDay(new Date(signal.sentAt))],
  );
  return rows[0]?.promised ?? null;
}
