/** A piece of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
/** A word with its place; `low` is the word in lower case with straight apostrophes. */
export interface Word extends Span {
  readonly text: string;
  readonly low: string;
}
/** A sentence: its words, and what it ends with (`?`, `!`, `.`, or nothing). */
export interface Sentence extends Span {
  readonly words: readonly Word[];
  readonly ends: string;
}

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Shortened words after which a sentence goes on. */
const shortened = new Set(
  'aant|afd|alg|art|bijv|bijz|blz|bv|ca|dhr|div|dr|drs|e.d|e.v|enz|etc|evt|excl|gem|i.o|i.p.v|i.v.m|incl|ing|ir|jl|lid|m.a.w|m.b.t|m.b.v|m.i.v|m.u.v|max|mej|mevr|mr|min|mnd|mw|n.a.v|nl|nr|o.a|o.i|o.v.v|p.m|p.w|pag|prof|resp|s.v.p|st|t.a.v|t.b.v|t.o.v|t/m|tel|v.a|w.o|zgn|z.s.m|d.w.z|a.u.b|d.m.v|b.v'.split(
    '|',
  ),
);

/** The words of a text with their offsets. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((found) => ({
    text: found[0],
    low: found[0].toLowerCase().replaceAll('’', "'"),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/**
 * The sentences of a text as people type it: a full stop may be missing, a line may end a sentence, `bijv.` and `12.30`
 * do not, nor does a dot or question mark inside quotes after which the sentence goes on in a small letter.
 */
export function sentencesOf(text: string): Sentence[] {
  const words = wordsOf(text);
  const ends = [...text.matchAll(/[.?!…]+["'”’»)\]]*|\n+/g)].filter((found) => endsHere(text, found, words));
  const found: Sentence[] = [];
  let start = 0;
  for (const mark of [...ends, null]) {
    const end = mark === null ? text.length : mark.index + mark[0].length;
    const inside = words.filter((each) => each.start >= start && each.end <= end);
    const first = inside[0];
    const last = inside.at(-1);
    if (first !== undefined && last !== undefined) {
      const signs = mark === null ? text.slice(last.end, end) : mark[0];
      found.push({
        start: first.start,
        end: Math.max(last.end, end - (text.slice(0, end).length - text.slice(0, end).trimEnd().length)),
        words: inside,
        ends: signs.includes('?') ? '?' : (/[!.…]/.exec(signs)?.[0] ?? ''),
      });
    }
    start = end;
  }
  return found;
}

function endsHere(text: string, mark: RegExpMatchArray, words: readonly Word[]): boolean {
  const at = mark.index ?? 0;
  const signs = mark[0];
  if (signs.startsWith('\n')) return true;
  const after = text.slice(at + signs.length);
  if (after !== '' && !/^\s/.test(after)) return false;
  const goesOn = /^\s+\p{Ll}/u.test(after);
  if (goesOn && /["'”’»]/.test(signs)) return false;
  if (goesOn && /^(?:\.\.+|…)/.test(signs)) return false;
  if (signs !== '.') return true;
  const before = words.findLast((each) => each.end === at);
  if (before === undefined) return true;
  return !shortened.has(before.low) && !/^\p{Lu}$/u.test(before.text);
}

/**
 * What somebody else said, between quotes inside a longer text: `U zei: "Waarom altijd ik?"`. A text that is nothing but
 * a quote, and one or two words in quotes, are the writer's own.
 */
export function citedIn(text: string): Span[] {
  const quotes = /(?<![\p{L}\p{N}])(["'“„‘«])(.+?)(["'”’»])(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(quotes)]
    .filter((found) => {
      const before = text.slice(0, found.index).trimEnd();
      const after = text.slice(found.index + found[0].length).trimStart();
      if (wordsOf(found[2] ?? '').length <= 2 && !/[.?!]$/.test(found[2] ?? '')) return false;
      return /[\p{L}\p{N},:]$/u.test(before) || /^,?\s*(?:zei|vroeg|riep|dacht|schreef|zegt|vraagt)\b/.test(after);
    })
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

export const inside = (span: Span, spans: readonly Span[]): boolean =>
  spans.some((each) => span.start >= each.start && span.end <= each.end);
