import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { nextWorkingMoment, type WorkingDays } from '../../../kernel/i18n/working-hours.ts';
import { daysFrom, enqueue, type Message } from '../../../kernel/mail/outbox.ts';
import type { ReadingFacts } from '../../sharing/index.ts';
import { signalPath } from '../paths.ts';

/** Where what came in outside working hours is waiting. */
const weekPath = '/mijn-week';
const officeDays: WorkingDays = { workingDays: [1, 2, 3, 4, 5], absences: [] };

/**
 * Tells who has to read a signal: at once within working hours, with all others of that night or weekend in one message at
 * the start of the next working day. The deputy instead of a case manager who is away.
 */
export async function tellReaders(
  cx: Cx,
  signal: { readonly householdId: string; readonly id: string },
  readers: readonly string[],
  reading: ReadingFacts | null,
): Promise<void> {
  await enqueue(cx, ...readers.map((personId) => messageTo(cx, signal, personId, diaryOf(reading, personId))));
}

const diaryOf = (reading: ReadingFacts | null, personId: string): WorkingDays =>
  reading?.diaries.find((each) => each.personId === personId) ?? officeDays;

function messageTo(
  cx: Cx,
  { householdId, id }: { readonly householdId: string; readonly id: string },
  personId: string,
  diary: WorkingDays,
): Message {
  const at = nextWorkingMoment(cx.now, diary);
  if (at <= cx.now) {
    const path = signalPath(householdId, id);
    const once = `signal-new:${id}:${personId}`;
    return { kind: 'signal-new', personId, householdId, aboutId: id, path, once, dropAfter: daysFrom(cx.now, 7) };
  }
  const once = `signals-new:${calendarDay(at)}:${personId}`;
  return {
    kind: 'signals-new',
    personId,
    householdId: null,
    path: weekPath,
    once,
    sendAfter: at,
    dropAfter: daysFrom(at, 7),
  };
}
