import { oneDoubled, oneLeftOut, twoSwapped } from './slips.ts';
import type { Span, Word } from './text.ts';

const negations =
  'niet|nie|geen|geeneen|nooit|niemand|niets|niks|nix|nergens|noch|nimmer|geenszins|evenmin|nauwelijks|amper'.split(
    '|',
  );
const all = new Set([...negations, 'noit', 'niemnd']);
const typed = ['niet', 'nooit', 'niemand', 'niets', 'niks', 'nergens', 'geen'];
/** Words of their own that are one slip from a negation. */
const reals = new Set(['gene', 'nite', 'nits', 'geneen', 'net', 'noot', 'nies', 'nis', 'gen']);

/** Sayings in which the word denies nothing; the number says which word of it is the negation. */
const sayings: readonly (readonly [saying: string, at: number])[] = [
  ['niet te vergeten', 0],
  ['maar nooit', 1],
  ['dan niets', 1],
  ['voor niets', 1],
  ['nu of nooit', 2],
  ['niet om het een of ander', 0],
  ['om niet', 1],
  ['in het niet', 2],
  ['weet niet of', 1],
  ['weet niet hoe', 1],
  ['weet niet wat', 1],
  ['geen idee', 0],
];

/**
 * Words that deny: niet, geen, nooit, niemand and their kind, also mistyped. Not: "niet alleen ... maar ook", a choice
 * ("of niet", "wel of geen", "al dan niet"), a tag at the end (", niet?"), sayings. "Zonder" and `on-` stay out: they
 * say how something is, and do not tell somebody what was left undone.
 */
export function negationIn(words: readonly Word[], text: string): Span[] {
  return words.filter((word, at) => denies(word.low) && !harmless(words, at, text));
}

function denies(low: string): boolean {
  if (all.has(low)) return true;
  return (
    !reals.has(low) && typed.some((meant) => [twoSwapped, oneDoubled, oneLeftOut].some((slip) => slip(meant, low)))
  );
}

function harmless(words: readonly Word[], at: number, text: string): boolean {
  const low = (offset: number): string => words[at + offset]?.low ?? '';
  const word = words[at];
  if (word === undefined) return true;
  if (/^(?:alleen|enkel|slechts|zozeer|uitsluitend)$/.test(low(1))) {
    return words.slice(at + 2).some((each) => each.low === 'maar') && !/^(?:voel|bent?)/.test(words[0]?.low ?? '');
  }
  const closes = !/^\s*[\p{L}\p{N}]/u.test(text.slice(word.end));
  // "Of liever niet": the other side of a choice.
  if (closes && low(-2) === 'of' && /^(?:liever|toch|beter|juist|helemaal|maar)$/.test(low(-1))) return true;
  if (low(-1) === 'of' && (closes || /^(?:wel|al)$/.test(low(-2)))) return true;
  if (low(-1) === 'dan' && low(-2) === 'al') return true;
  // Also said the other way round: "niet of wel".
  if (low(1) === 'of' && low(2) === 'wel') return true;
  // "Niet over, maar met" is the name of the method.
  if (low(1) === 'over' && low(2) === 'maar' && low(3) === 'met') return true;
  // A tag: ", niet?" and ", toch niet?"
  const tag =
    low(-1) === 'toch' &&
    words[at - 2] !== undefined &&
    /,\s*$/.test(text.slice(words[at - 2]?.end, words[at - 1]?.start))
      ? at - 1
      : at;
  if (/,\s*$/.test(text.slice(words[tag - 1]?.end ?? word.start, words[tag]?.start)) && tagEnds(words, at)) return true;
  if (low(-1) === 'zo' && /^\s*,/.test(text.slice(word.end)) && at === 1) return true;
  return sayings.some(([saying, place]) => said(words, at - place, saying));
}

const tagEnds = (words: readonly Word[], at: number): boolean =>
  words.length === at + 1 || (words.length === at + 2 && /^(?:waar|dan|soms|dan\b)$/.test(words[at + 1]?.low ?? ''));

function said(words: readonly Word[], from: number, saying: string): boolean {
  const parts = saying.split(' ');
  // The speaker's own not knowing: "ik weet niet of". "Weet je niet of" is another matter.
  if (saying.startsWith('weet') && words[from - 1]?.low !== 'ik') return false;
  if (saying === 'geen idee' && !words.slice(0, from).some((each) => each.low === 'ik')) return false;
  return from >= 0 && parts.every((part, index) => words[from + index]?.low === part);
}
