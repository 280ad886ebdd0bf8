import { capital } from '../../../kernel/i18n/capital.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDay, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import type { MarkState } from '../../../kernel/ui/index.ts';
import { actionStates, goalStates, namesOf, typedName } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { MinutesLine, NameInMinutes } from '../queries/minutes-lines.ts';

type Names = ReadonlyMap<string, NameInMinutes>;

/** How somebody is called in minutes: the reader "jij", others by first name. */
export function nameIn(cx: Cx, names: Names, personId: string | null): string {
  if (personId === null) return '';
  return personId === cx.actor.personId ? texts(cx.language).you : (names.get(personId)?.givenName ?? '');
}

/** "samen met Fatima", as typed; the reader is 'jou'. Empty when somebody does it alone. */
export function withWhom(cx: Cx, names: Names, line: MinutesLine): string {
  if (line.with === '') return '';
  const people = [...names.values()].map(({ personId, givenName, surname }) => ({ id: personId, givenName, surname }));
  const words = texts(cx.language).minutes;
  const isReader = namesOf(cx.actor.personId, people).has(typedName(line.with));
  return words.with(isReader ? words.withYou : line.with);
}

/** `vr 27 nov`, `elke week`, or nothing. */
export function lineWhen(cx: Cx, line: MinutesLine): string {
  if (line.dueOn !== null) return writeShortDay(line.dueOn, cx.language);
  const { rhythms } = texts(cx.language);
  return line.rhythm !== null && Object.hasOwn(rhythms, line.rhythm)
    ? rhythms[line.rhythm as keyof typeof rhythms]
    : '';
}

/** The mark of a line: new, the state it got, or that it goes on. */
export function lineMark(cx: Cx, line: MinutesLine): { state: MarkState; word: string } {
  const { marks, actionStates: words, goalStates: goals } = texts(cx.language);
  if (line.itemKind === 'option') {
    return line.chosen ? { state: 'done', word: marks.chosen } : { state: 'open', word: marks.weighed };
  }
  if (line.itemKind === 'goal') {
    const state = goalStates.find((each) => each === line.state) ?? 'open';
    if (state !== 'open') return { state: state === 'reached' ? 'done' : 'dropped', word: goals[state] };
    return line.isNew ? { state: 'new', word: marks.new } : { state: 'busy', word: marks.same };
  }
  const state = actionStates.find((each) => each === line.state) ?? 'open';
  if (line.isNew && state === 'open') return { state: 'new', word: marks.new };
  return { state, word: state === 'open' ? marks.same : words[state] };
}

/** What only an authority grants: that it is asked, and by when is decided, or the decision. Empty when it is nobody's to grant. */
export function authorityOf(cx: Cx, { authority, decidesBy, decision, decidedOn, state }: MinutesLine): string {
  const words = texts(cx.language).minutes;
  if (authority === '') return '';
  if (decidedOn !== null) {
    return `${words.granted(capital(authority), writeDay(decidedOn, cx.language, cx.today))} ${decision}`;
  }
  // Stopped knowingly: nobody waits for a decision any more.
  if (state === 'dropped') return '';
  const asked = state === 'done' ? words.requested : words.requesting;
  const by =
    decidesBy === null
      ? words.decides(capital(authority))
      : words.decidesBy(capital(authority), writeDay(decidesBy, cx.language, cx.today));
  return `${asked} ${by}`;
}

/** Every action that was new or looked at, the client's first. */
export function actionsOf({ lines, names }: { lines: readonly MinutesLine[]; names: Names }): MinutesLine[] {
  const actions = lines.filter((line) => line.itemKind === 'action');
  const isClient = (line: MinutesLine) => names.get(line.doerId ?? '')?.client ?? false;
  return [...actions.filter(isClient), ...actions.filter((line) => !isClient(line))];
}
