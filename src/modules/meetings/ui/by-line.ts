import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, writeDate } from '../../../kernel/i18n/calendar.ts';
import { texts } from '../messages/index.ts';
import type { MinutesChange } from '../queries/minutes-changes.ts';

/** `Daan, 28 november 2026. Mijn kijk.` */
export function byLine(cx: Cx, change: MinutesChange): string {
  const words = texts(cx.language).way;
  const who = change.byId === cx.actor.personId ? words.you : change.by;
  return [
    `${who}, ${writeDate(calendarDay(change.at), cx.language)}: ${words.kinds[change.kind]}.`,
    change.typedBy === null ? '' : words.typedBy(change.typedBy),
    change.reason === '' ? '' : words.because(change.reason),
  ]
    .filter(Boolean)
    .join(' ');
}
