import { type HardWord, hardWordsIn } from './hard-words.ts';
import { jijIn } from './jij.ts';
import { judgingIn } from './judging.ts';
import { isLong, type Level, levelOf } from './level.ts';
import { negationIn } from './negation.ts';
import { asksFrom, isLeading } from './question.ts';
import { citedIn, outside, piecesOf, type Sentence, sentencesOf, type Span } from './text.ts';
import { whyIn } from './why.ts';

export const rules = ['why', 'negation', 'judging-adjective', 'jij-question'] as const;
export type Rule = (typeof rules)[number];
export type { HardWord, Level, Span };

/** For whom a text is meant: only questions to a client are marked. */
export type Audience = 'client' | 'team';

export interface Mark extends Span {
  readonly rule: Rule;
  /** The marked text itself. */
  readonly span: string;
}
/** What the check saw; offsets in UTF-16 units, `end` exclusive. */
export interface Checked {
  readonly marks: readonly Mark[];
  readonly hardWords: readonly HardWord[];
  readonly longSentences: readonly Span[];
  readonly level: Level;
}

/** Looks at a Dutch text: the Vraagkanteling rules on its questions to a client, and how hard it reads. Never refuses anything. */
export function checkText(text: string, audience: Audience): Checked {
  const sentences = sentencesOf(text);
  const hardWords = sentences.flatMap((sentence) =>
    piecesOf(sentence.words).flatMap((words) => hardWordsIn(text, words)),
  );
  return {
    marks: audience === 'client' ? marksIn(text, sentences) : [],
    hardWords,
    longSentences: sentences.filter(isLong).map(({ start, end }) => ({ start, end })),
    level: levelOf(sentences, hardWords.length),
  };
}

function marksIn(text: string, sentences: readonly Sentence[]): Mark[] {
  const marks = sentences
    .flatMap((sentence) => questionMarks(text, sentence))
    .sort((one, other) => one.start - other.start);
  return outside(marks, citedIn(text));
}

function questionMarks(text: string, sentence: Sentence): Mark[] {
  const from = asksFrom(sentence);
  if (from === -1 || isLeading(sentence)) return [];
  return piecesOf(sentence.words.slice(from)).flatMap((words) => {
    const found: readonly (readonly [Rule, readonly Span[]])[] = [
      ['why', whyIn(words)],
      ['negation', negationIn(words, text.slice(0, sentence.end))],
      ['judging-adjective', judgingIn(words)],
      ['jij-question', jijIn(words, text)],
    ];
    return found.flatMap(([rule, spans]) =>
      spans.map(({ start, end }) => ({ rule, span: text.slice(start, end), start, end })),
    );
  });
}
