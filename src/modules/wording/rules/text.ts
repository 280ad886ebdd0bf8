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
 * do not, nor does a dot or question mark inside quotes after which the sentence goes on in a small letter. One walk
 * over the text, however long it is.
 */
export function sentencesOf(text: string): Sentence[] {
  const words = wordsOf(text);
  const found: Sentence[] = [];
  let from = 0;
  let next = 0;
  const close = (end: number, signs: string): void => {
    const first = words[from];
    const last = words[next - 1];
    if (first !== undefined && last !== undefined && next > from)
      found.push({ start: first.start, end, words: words.slice(from, next), ends: endOf(signs) });
    from = next;
  };
  for (const mark of text.matchAll(/[.?!…]+["'”’»)\]]*|\n+/g)) {
    while (next < words.length && (words[next]?.end ?? 0) <= mark.index) next += 1;
    if (!endsHere(text, mark, words[next - 1])) continue;
    const last = words[next - 1]?.end ?? 0;
    close(
      mark[0].startsWith('\n') ? Math.max(last, textEnd(text, last, mark.index)) : mark.index + mark[0].length,
      mark[0],
    );
  }
  next = words.length;
  const last = words.at(-1)?.end ?? 0;
  close(textEnd(text, last, text.length), text.slice(last));
  return found;
}

const endOf = (signs: string): string => (signs.includes('?') ? '?' : (/[!.…]/.exec(signs)?.[0] ?? ''));

/** Where the text before `end` ends, without the white space behind it. */
const textEnd = (text: string, start: number, end: number): number => start + text.slice(start, end).trimEnd().length;

const space = /\s/y;
const smallLetter = /\s+\p{Ll}/uy;
const fits = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

function endsHere(text: string, mark: RegExpExecArray, before: Word | undefined): boolean {
  const signs = mark[0];
  if (signs.startsWith('\n')) return true;
  const after = mark.index + signs.length;
  if (after < text.length && !fits(space, text, after)) return false;
  const goesOn = fits(smallLetter, text, after);
  if (goesOn && /["'”’»]/.test(signs)) return false;
  if (goesOn && /^(?:\.\.+|…)/.test(signs)) return false;
  if (signs !== '.' || before === undefined || before.end !== mark.index) return true;
  return !shortened.has(before.low) && !/^\p{Lu}$/u.test(before.text);
}

/**
 * What somebody else said, between quotes inside a longer text: `U zei: "Waarom altijd ik?"`. A text that is nothing but
 * a quote, and one or two words in quotes, are the writer's own.
 */
export function citedIn(text: string): Span[] {
  const quotes = /(?<![\p{L}\p{N}])(["'“„‘«])(.{1,600}?)(["'”’»])(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(quotes)]
    .filter((found) => {
      const before = text.slice(Math.max(0, found.index - 3), found.index).trimEnd();
      const after = text.slice(found.index + found[0].length, found.index + found[0].length + 20).trimStart();
      if (wordsOf(found[2] ?? '').length <= 2 && !/[.?!]$/.test(found[2] ?? '')) return false;
      return /[\p{L}\p{N},:]$/u.test(before) || /^,?\s*(?:zei|vroeg|riep|dacht|schreef|zegt|vraagt)\b/.test(after);
    })
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** Those that lie in none of `spans`; both in the order of the text. */
export function outside<Piece extends Span>(pieces: readonly Piece[], spans: readonly Span[]): Piece[] {
  let at = 0;
  return pieces.filter(({ start, end }) => {
    while (at < spans.length && (spans[at]?.end ?? 0) < end) at += 1;
    return start < (spans[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** A run of words without any stop is read in pieces: no rule looks further than this. */
export function piecesOf(words: readonly Word[], size = 120): Word[][] {
  return Array.from({ length: Math.ceil(words.length / size) }, (_, at) => words.slice(at * size, (at + 1) * size));
}
