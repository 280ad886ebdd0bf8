import { daysBetween, nearDay, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';
import { isOpen, type PlanAction, type PlanPerson } from '../model.ts';

/** When an action is due: "morgen", "was vr 20 nov", "elke week, 2 keer gelukt"; '' without a day. */
export function whenOf(
  language: Language,
  action: Pick<PlanAction, 'state' | 'dueOn' | 'rhythm'> & { readonly ticks?: PlanAction['ticks'] },
  today: string,
): string {
  const words = texts(language);
  if (action.rhythm !== null) {
    const count = action.ticks?.count ?? 0;
    return count === 0 ? words.rhythms[action.rhythm] : `${words.rhythms[action.rhythm]}, ${words.times(count)}`;
  }
  if (action.dueOn === null) return '';
  if (!isOpen(action.state)) return writeShortDay(action.dueOn, language);
  return daysBetween(action.dueOn, today) > 0
    ? words.was(writeShortDay(action.dueOn, language))
    : nearDay(action.dueOn, today, language);
}

/** Due today or tomorrow. */
export const isSoon = (action: Pick<PlanAction, 'dueOn'>, today: string): boolean =>
  action.dueOn !== null && daysBetween(today, action.dueOn) >= 0 && daysBetween(today, action.dueOn) <= 1;

/** Who does it: "jij", a name, or that nobody does since somebody left. */
export const doerName = (
  language: Language,
  action: Pick<PlanAction, 'doer'> & { readonly noDoer?: boolean },
  readerId: string,
): string => (action.noDoer ? texts(language).noDoer : nameFor(language, action.doer, readerId));

/** "jij" for the reader, else the given name. */
export function nameFor(language: Language, person: PlanPerson | null, readerId: string): string {
  if (person === null) return texts(language).somebody;
  return person.id === readerId ? texts(language).you : person.givenName;
}
