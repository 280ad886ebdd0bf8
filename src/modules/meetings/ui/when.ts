import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, clockTime, whichOfTwo, writeDay, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { texts } from '../messages/index.ts';

/** `donderdag 26 november, 14.00 uur`; with the year when that is another one, and which of two when the clock goes back. */
export function writeWhen(cx: Pick<Cx, 'language' | 'today'>, at: Date): string {
  const words = texts(cx.language);
  const when = words.at(writeDay(calendarDay(at), cx.language, cx.today), clockTime(at));
  const which = whichOfTwo(at);
  return which === null ? when : `${when} (${words.ofTwo[which]})`;
}

/** `26 nov` for a picture. */
export const shortWhen = (cx: Cx, at: Date): string => {
  const day = writeShortDay(calendarDay(at), cx.language);
  return day.replace(/^\S+ /, '');
};

/** How the reader is called and how others are. */
export const nameFor = (cx: Cx, person: { readonly personId: string; readonly givenName: string }): string =>
  person.personId === cx.actor.personId ? texts(cx.language).you : person.givenName;

/** Who sits at the head of the table: the clients, "jij" for the reader. */
export const headOf = (
  cx: Cx,
  people: readonly { readonly personId: string; readonly givenName: string; readonly client: boolean }[],
): string =>
  nameList(
    people.filter(({ client }) => client).map((person) => nameFor(cx, person)),
    cx.language,
  );
