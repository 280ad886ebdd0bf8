import { capital } from '../../../kernel/i18n/capital.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { clockTime } from '../../../kernel/i18n/calendar.ts';
import { texts } from '../messages/index.ts';
import type { Minutes } from '../queries/minutes.ts';
import { nameIn } from './line-text.ts';
import { writeWhen } from './when.ts';

/** Where, from when until when, who chaired and who began. */
export function circumstances(cx: Cx, minutes: Minutes): string {
  const words = texts(cx.language).minutes;
  const { meeting, names, readerId } = minutes;
  const end = new Date(meeting.startsAt.getTime() + meeting.minutesLong * 60_000);
  const readerIsClient = names.get(readerId)?.client ?? false;
  return [
    meeting.place === '' ? '' : words.where(meeting.place),
    words.time(clockTime(meeting.startsAt), clockTime(end)),
    meeting.chair === null
      ? ''
      : meeting.chair === readerId
        ? words.youChaired
        : words.chaired(nameIn(cx, names, meeting.chair)),
    meeting.clientPassed ? (readerIsClient ? words.youPassed : words.passed) : '',
    meeting.spokeFirst === null
      ? ''
      : meeting.spokeFirst === readerId
        ? words.youBegan
        : words.began(nameIn(cx, names, meeting.spokeFirst)),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * When the table meets again, as it was said then; or the meeting that was planned elsewhere, and, in the words of who wrote
 * it down, why that was not known.
 */
export function nextWords(cx: Cx, { meeting, planned }: Minutes): string {
  const words = texts(cx.language).minutes;
  if (meeting.nextStartsAt === null) {
    const day = planned === null ? words.nextNone : words.nextPlanned(writeWhen(cx, planned.startsAt));
    return meeting.noNextReason === '' ? day : `${day} “${meeting.noNextReason}”`;
  }
  const when = writeWhen(cx, meeting.nextStartsAt);
  const where = meeting.nextPlace === '' ? '' : ` ${words.where(meeting.nextPlace)}`;
  return `${capital(when)}.${where}`;
}
