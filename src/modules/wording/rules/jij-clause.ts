import * as verbs from './jij-verbs.ts';
import { person } from './judged.ts';
import { openers } from './question.ts';
import type { Span, Word } from './text.ts';

/** "... waarom je nooit opneemt", "wat is de reden dat u ...", "is het niet zo dat jij ...": a clause that asks for an account. */
const account = /^(?:waarom|hoezo|vanwaar)$/;
const auxiliary = /^(?:kunt|kan|kon|moet|moest|wil|wilt|wilde|zult|zou|gaat|ging|blijft|bleef|komt|kwam)$/;
/** How such a clause can end without a verb of doing. */
const states =
  /^(?:bent|was|had|hebt|heeft|bleef|blijft|werd|zit|zat|staat|stond|ligt|lag|schrok|huilde|lachte|sliep|woonde)$/;

/** What may be said after the verb all the same. */
const when = /^(?:gisteren?|eergisteren|vandaag|vanochtend|vanmiddag|vanavond|toen|weer|steeds|altijd)$/;

/** `je`, `jij` or `u` as the subject of an act in a clause that asks for an account: there the verb stands at the end. */
export function jijInClause(words: readonly Word[], text: string): Span[] {
  return words.filter((word, at) => {
    if (!/^(?:je|jij|u)$/.test(word.low) || !opensAccount(words, at)) return false;
    const clause = clauseFrom(words, at, text);
    return clause.length > 0 && !person.test(clause[0] ?? '') && tellsAct(clause);
  });
}

function opensAccount(words: readonly Word[], at: number): boolean {
  const [third = '', second = '', first = ''] = [-3, -2, -1].map((step) => words[at + step]?.low ?? '');
  if (account.test(first)) return true;
  // "Ik vraag me af of u ... heeft opgestuurd": the question begins at its opener; there `je` may be whose.
  if (at === 1 && (first === 'of' || (openers.has(first) && words[at]?.low !== 'je'))) return true;
  if (first !== 'dat') return false;
  return second === 'reden' || (second === 'zo' && /^(?:niet|wel|toch|is|het)$/.test(third));
}

/** The words after the subject, up to a comma. */
function clauseFrom(words: readonly Word[], at: number, text: string): string[] {
  const clause: string[] = [];
  for (let next = at + 1; next < words.length; next += 1) {
    if (/[,;:]/.test(text.slice(words[next - 1]?.end ?? 0, words[next]?.start ?? 0))) break;
    clause.push(words[next]?.low ?? '');
  }
  return clause;
}

/** "... bent gestopt met de cursus": what follows the verbs at the end belongs to them. */
function withoutTail(clause: readonly string[]): readonly string[] {
  const tail = clause.findIndex(
    (each, at) => preposition.test(each) && clause.slice(Math.max(0, at - 2), at).some((verb) => helping.test(verb)),
  );
  return tail === -1 ? clause : clause.slice(0, tail);
}
const preposition = /^(?:met|van|voor|over|naar|aan|bij|uit|tegen|op|in)$/;
const helping = /^(?:bent|was|hebt|heeft|had)$/;

/** The verbs at the end: "nooit opneemt", "hebt ingediend", "niet kon komen". */
function tellsAct(clause: readonly string[]): boolean {
  const told = withoutTail(clause);
  const last = told.findLast((each) => !when.test(each)) ?? '';
  const ends = told.slice(-4);
  const helper = ends.find((each) => verbs.having.test(each) || /^(?:bent|was)$/.test(each));
  if (helper !== undefined)
    return verbs.having.test(helper) ? verbs.tellsOfAct(ends) : ends.some((each) => verbs.gone.test(each));
  if (ends.some((each) => /^(?:laat|liet)$/.test(each))) return true;
  if (ends.some((each) => auxiliary.test(each)))
    return !verbs.undergoing.test(last) && !/^(?:wil|wilt|wilde)$/.test(last);
  return !verbs.own.test(last) && !states.test(last) && /(?:t|de|te|m|p|k|g|f|s|eed)$/.test(last);
}
