import { syllablesOf } from './syllables.ts';
import type { Sentence } from './text.ts';

export const levels = ['A2', 'B1', 'B2', 'C1'] as const;
export type Level = (typeof levels)[number];

/** A sentence of more words is long. */
const mostWords = 15;

export const isLong = (sentence: Sentence): boolean => sentence.words.length > mostWords;

/** Flesch-Douma: 206,84 - 0,93 x words per sentence - 77 x syllables per word; 100 very easy, 0 very hard. */
function fleschDouma(sentences: readonly Sentence[]): number {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) return 100;
  // The same words come back in a long text: each is counted once.
  const counts = new Map<string, number>();
  const syllables = words.reduce((sum, { text }) => {
    const count = counts.get(text) ?? syllablesOf(text);
    counts.set(text, count);
    return sum + count;
  }, 0);
  return 206.84 - (0.93 * words.length) / sentences.length - (77 * syllables) / words.length;
}

/** A sentence of more words is no A2 any more, however short its words: the same bound as for our own pages. */
const mostForA2 = 12;

/** Below so many words the formula leaps about: then it says A2 or B1, and hard words and long sentences say the rest. */
const enoughWords = 30;

/**
 * An estimate, no test: the band of Flesch-Douma (80, 60, 40), and a level up for each trouble that the formula does not
 * see: a hard word; one in ten words hard; a long sentence.
 */
export function levelOf(sentences: readonly Sentence[], hard: number): Level {
  const score = fleschDouma(sentences);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const band = score >= 80 ? 0 : score >= 60 ? 1 : score >= 40 ? 2 : 3;
  const least = sentences.some((sentence) => sentence.words.length > mostForA2) ? 1 : 0;
  const base = Math.min(band, words < enoughWords ? 1 : 2);
  const up = (hard > 0 ? 1 : 0) + (hard > 1 && hard * 10 > words ? 1 : 0) + (sentences.some(isLong) ? 1 : 0);
  return levels[Math.min(Math.max(least, base + up), levels.length - 1)] ?? 'C1';
}
