import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';
import { type Audience, checkText } from './check.ts';
import { turnedQuestions } from './turned.ts';
import { wordsOf } from './text.ts';

/** What is said beside a text: first what was seen and why, then other ways to ask, then what to listen for. */
export interface Remarks {
  readonly seen: readonly string[];
  readonly turned: readonly string[];
  /** Asks after the reaction; only beside a question. */
  readonly reaction: string | null;
}

/** No more of one kind than somebody reads beside a field. */
const most = 4;

/** In words of `language`; a turned question is always Dutch, like the question. Empty when there is nothing to say. */
export function remarksOn(text: string, language: Language, audience: Audience = 'client'): Remarks {
  const words = texts(language);
  const checked = checkText(text, audience);
  const { marks, hardWords, longSentences, level } = checked;
  const told = new Set<string>();
  const seen = [
    ...marks.filter(({ rule }) => !told.has(rule) && told.add(rule)).map(({ rule, span }) => words.why[rule](span)),
    ...hardWords.slice(0, most).map(({ word, alternatives }) => words.hard(word, alternatives)),
    ...longSentences.slice(0, most).map(({ start, end }) => words.long(wordsOf(text.slice(start, end)).length)),
    ...(level === 'B2' || level === 'C1' ? [words.level(level)] : []),
  ];
  return { seen, turned: turnedQuestions(text, checked), reaction: marks.length === 0 ? null : words.reaction };
}
