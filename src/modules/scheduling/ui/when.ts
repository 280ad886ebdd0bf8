import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullName, nameList } from '../../../kernel/i18n/names.ts';
import { texts } from '../messages/index.ts';
import type { AskedPerson } from '../queries/poll.ts';

/** `dinsdag 2 februari, 14.00 tot 15.00 uur`. */
export function writeMoment(cx: AnonymousCx | Cx, language: Language, startsAt: Date, minutesLong: number): string {
  const end = new Date(startsAt.getTime() + minutesLong * 60_000);
  return texts(language).moment(
    writeDay(calendarDay(startsAt), language, cx.today),
    clockTime(startsAt),
    clockTime(end),
  );
}

/** People in a sentence: clients by first name, professionals also by what they are at the table; the reader is "jij". */
export function writePeople(cx: Cx, people: readonly AskedPerson[]): string {
  const names = people.map((person) => {
    if (person.personId === cx.actor.personId) return texts(cx.language).you;
    return person.client || person.as === '' ? person.givenName : `${fullName(person)} (${person.as})`;
  });
  return nameList(names, cx.language);
}
