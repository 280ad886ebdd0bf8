import { oneSlipFrom } from './slips.ts';
import type { Span, Word } from './text.ts';

const reals = new Set(['daarom', 'waarop', 'waar', 'warm', 'waarvan', 'waarin']);
/** Somebody comes or goes from a place. */
const travel = /^(?:vertrek|kom|kwam|gekomen|reis|rijd|rijdt|loop|ga|gaat|ging|stap)/;
/** Asking for a reason: a reason is an account of oneself. */
const reason =
  /^(?:(?:om|met) (?:welke|wat voor) reden(?:en)?|wat (?:is|was|zijn|waren) (?:(?:dan|daarvan|daar|hier|voor (?:jou|u|je)) )?(?:de|je|jouw|uw) (?:\p{L}+ )?reden(?:en)?|welke reden(?:en)? (?:had|heb|heeft|hebt))(?= |$)/u;

/**
 * "Waarom" and what asks for the same account of oneself: hoezo, vanwaar, om welke reden, wat is de reden, and the split
 * "waar doe je dat om". "Hoe komt het dat" and "wat maakt dat" ask for what happened, not for a justification: they are
 * the way out that people are taught, so they are not marked.
 */
export function whyIn(words: readonly Word[]): Span[] {
  let asked = -1;
  return words.flatMap((word, at): Span[] => {
    if (at <= asked) return [];
    if (isWhy(word, words[at - 1])) return [word];
    if (word.low === 'vanwaar' && !words.some((each) => travel.test(each.low))) return [word];
    const phrase = /^(?:om|met|wat|welke)$/.test(word.low)
      ? reason.exec(lowsOf(words.slice(at, at + 8)))?.[0]
      : undefined;
    const last = phrase === undefined ? undefined : words[at + phrase.split(' ').length - 1];
    if (last !== undefined && phrase !== undefined) {
      asked = at + phrase.split(' ').length - 1;
      return [{ start: word.start, end: last.end }];
    }
    return split(words, at);
  });
}

const lowsOf = (words: readonly Word[]): string => words.map((each) => each.low).join(' ');

function isWhy({ low }: Word, before: Word | undefined): boolean {
  if (low === 'hoezo' || low === 'wrm') return true;
  // "Het waarom" is a thing to talk about.
  if (low === 'waarom') return before?.low !== 'het';
  return low.length >= 5 && !reals.has(low) && oneSlipFrom('waarom', low);
}

/** "Waar doe je dat om": with other verbs ("waar gaat het om", "waar lach je om") it asks what, not why. */
function split(words: readonly Word[], at: number): Span[] {
  if (words[at]?.low !== 'waar' || !/^(?:doe|doet|deed|deden|liet|laat)$/.test(words[at + 1]?.low ?? '')) return [];
  const om = words.slice(at + 2).find((each, index, rest) => each.low === 'om' && index === rest.length - 1);
  const waar = words[at];
  return om === undefined || waar === undefined ? [] : [waar, om];
}
