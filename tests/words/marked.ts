/** The marked questions of this folder, and how well the rules find the marks. */
import { readFileSync } from 'node:fs';
import { type Audience, checkText, type Level, type Rule } from '../../src/modules/wording/index.ts';
import { rules } from '../../src/modules/wording/testing.ts';

const letters: Readonly<Record<string, Rule | 'hard-word'>> = {
  w: 'why',
  n: 'negation',
  a: 'judging-adjective',
  j: 'jij-question',
  h: 'hard-word',
};
export const everyRule = [...rules, 'hard-word'] as const;

export interface Expected {
  readonly text: string;
  readonly audience: Audience;
  /** `rule start-end`. */
  readonly marks: readonly string[];
  /** The level and how many sentences are long, where the writer said so: `c=B1~0 ...`. */
  readonly read?: { readonly level: Level; readonly long: number };
}

/** Of each part `docs/wording.md` says who wrote it, and whether its misses were looked at. */
export const parts = [
  'building',
  'fresh',
  'held-out',
  'unseen',
  'offices',
  'offices-unseen',
  'levels',
  'levels-unseen',
  'as-typed',
  'as-typed-unseen',
  'polite',
  'everyday',
  'letters',
  'letters-unseen',
] as const;
export type Part = (typeof parts)[number];

/** The questions of one part: `c Waarom ...` with `{w:Waarom}` around what should be marked. */
export function marked(part: Part): Expected[] {
  return readFileSync(new URL(`${part}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^[ct][ =]/.test(line))
    .map((line) => expectedOf(line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))));
}

function expectedOf(line: string, head: string): Expected {
  let text = '';
  let at = 0;
  const marks: string[] = [];
  for (const found of line.matchAll(/\{([wnajh]):([^}]*)\}/g)) {
    text += line.slice(at, found.index);
    const words = found[2] ?? '';
    marks.push(`${letters[found[1] ?? '']} ${text.length}-${text.length + words.length}`);
    text += words;
    at = found.index + found[0].length;
  }
  const read = /=(A2|B1|B2|C1)~(\d)/.exec(head);
  return {
    text: text + line.slice(at),
    audience: head.startsWith('c') ? 'client' : 'team',
    marks,
    ...(read === null ? {} : { read: { level: read[1] as Level, long: Number(read[2]) } }),
  };
}

/** What the product marks, in the same form. */
function found({ text, audience }: Expected): string[] {
  const { marks, hardWords } = checkText(text, audience);
  return [
    ...marks.map(({ rule, start, end }) => `${rule} ${start}-${end}`),
    ...hardWords.map(({ start, end }) => `hard-word ${start}-${end}`),
  ];
}

export interface Score {
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of each rule; a mark counts when rule, begin and end are the expected ones. */
export function scores(questions: readonly Expected[]): Record<(typeof everyRule)[number], Score> {
  const count = new Map(everyRule.map((rule) => [rule as string, { right: 0, missed: 0, extra: 0 }]));
  for (const question of questions) {
    const got = found(question);
    const ruleOf = (mark: string) => count.get(mark.split(' ')[0] ?? '');
    for (const mark of got) {
      const rule = ruleOf(mark);
      if (rule === undefined) continue;
      if (question.marks.includes(mark)) rule.right += 1;
      else rule.extra += 1;
    }
    for (const mark of question.marks) {
      const rule = ruleOf(mark);
      if (rule !== undefined && !got.includes(mark)) rule.missed += 1;
    }
  }
  const scoreOf = ({ right = 0, missed = 0, extra = 0 } = {}): Score => {
    const precision = right / Math.max(1, right + extra);
    const recall = right / Math.max(1, right + missed);
    return {
      expected: right + missed,
      precision,
      recall,
      f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    };
  };
  return Object.fromEntries(everyRule.map((rule) => [rule, scoreOf(count.get(rule))])) as Record<
    (typeof everyRule)[number],
    Score
  >;
}
