import { adjectiveForms, withE } from './adjective-forms.ts';
import { careWords } from './hard-care.ts';
import { kindWords } from './hard-kinds.ts';
import { lawWords } from './hard-law.ts';
import { moneyWords } from './hard-money.ts';
import { officeWords } from './hard-offices.ts';
import { rareWords } from './hard-rare.ts';
import { shortWords } from './hard-short.ts';
import { smallWords } from './hard-small-words.ts';
import { verbs } from './hard-verbs.ts';
import { workWords } from './hard-work.ts';
import type { Span, Word } from './text.ts';
import { nounForms, separableForms, finiteForms, verbForms } from './word-forms.ts';

/** A word that many readers do not know, with plainer ones; none when we only see that it is rare. */
export interface HardWord extends Span {
  readonly word: string;
  readonly alternatives: readonly string[];
}
export type Kind = 'n' | 'v' | 's' | 'a' | 'x';
export interface Entry {
  readonly lemma: string;
  readonly kind: Kind;
  readonly alternatives: readonly string[];
  /** Forms that no rule makes. */
  readonly more: readonly string[];
}

/** Every word of the list. */
export const entries: readonly Entry[] = [
  smallWords,
  shortWords,
  verbs,
  moneyWords,
  lawWords,
  careWords,
  workWords,
  officeWords,
  kindWords,
  rareWords,
].flatMap((list) => list.trim().split('\n').map(read));

function read(line: string): Entry {
  const [, lemma = '', kind = '', rest = ''] = /^(.+?) ([nvsax]) (.+)$/.exec(line) ?? [];
  const [plain = '', more = ''] = rest.split(';');
  const split = (text: string): string[] =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  return { lemma, kind: kind as Kind, alternatives: split(plain), more: split(more) };
}

const shortened = new Set(
  shortWords
    .trim()
    .split('\n')
    .map((line) => read(line).lemma),
);
const single = new Map<string, Entry>();
const phrases = new Map<string, (readonly [parts: readonly string[], entry: Entry])[]>();
/** Finite forms of separable verbs, to the particle that must follow: `wijzen` with `af`. */
const parted = new Map<string, (readonly [particle: string, entry: Entry])[]>();
/** The verbs without their ending: waarborg, aanlever. */
const nouned = new Map<string, Entry>();
/** The nouns as the first part of a compound, and in each number as its last part. */
const firstParts = new Map<string, Entry>();
const lastParts = new Map<string, Entry>();

for (const entry of entries) {
  for (const form of formsOf(entry)) {
    const parts = form.split(' ');
    const [first = ''] = parts;
    if (parts.length === 1) {
      if (!single.has(form)) single.set(form, entry);
    } else phrases.set(first, [...(phrases.get(first) ?? []), [parts, entry]]);
  }
  if (entry.kind === 'n' && entry.lemma.length >= 5) {
    const part = entry.lemma.replaceAll('-', '');
    if (!firstParts.has(part)) firstParts.set(part, entry);
    if (part.length >= 6)
      for (const end of ['', 'en', 's']) lastParts.set(part + end, lastParts.get(part + end) ?? entry);
  }
  if (entry.kind === 'v' || entry.kind === 's') nouned.set(entry.lemma.replace('|', '').replace(/e?n$/, ''), entry);
  if (entry.kind !== 's') continue;
  const [particle = '', verb = ''] = entry.lemma.split('|');
  for (const form of finiteForms(verb)) parted.set(form, [...(parted.get(form) ?? []), [particle, entry]]);
}

function formsOf({ lemma, kind, more }: Entry): readonly string[] {
  if (kind === 'n') return [...nounForms(lemma), ...more];
  if (kind === 'v') return [...verbForms(lemma), ...more];
  if (kind === 'a') return [...adjectiveForms(lemma), ...more];
  if (kind === 'x') return [...phraseForms(lemma), ...more];
  const [particle = '', verb = ''] = lemma.split('|');
  return [...separableForms(particle, verb), ...more];
}

/** `sociaal netwerk` and `sociale netwerk`, `minnelijke schuldregelingen`. */
function phraseForms(lemma: string): readonly string[] {
  const [first = '', second = '', ...rest] = lemma.split(' ');
  if (second === '' || rest.length > 0 || !/(?:aal|ieel|elijk|ig|isch|uw)e?$/.test(first)) return [lemma];
  const base = first.replace(/ale$/, 'aal').replace(/(?<=lijk|isch|ig)e$/, '');
  return [base, withE(base)].flatMap((form) => nounForms(second).map((noun) => `${form} ${noun}`));
}

/** Words that everybody knows although they end like a rare one. */
const known = new Set(
  'consultatiebureau bankafschrift bankafschriften informatie situatie situaties gemotiveerd realistisch realistische egoïstisch optimistisch pessimistisch uitkering uitkeringen zorgverzekering zorgverzekeringen relatie relaties organisatie organisaties vakantie vakanties politie universiteit kwaliteit activiteit activiteiten identiteit generatie station operatie operaties reparatie reparaties reservering verzekering verzekeringen regering ervaring ervaringen herinnering herinneringen begroeting verandering veranderingen verbetering oefening combinatie combinaties sollicitatie sollicitaties elektriciteit vergadering vergaderingen rekening inboedelverzekering verantwoordelijkheid verantwoordelijkheden onverantwoordelijk onverantwoordelijke presentatie presentaties communicatie demonstratie demonstraties donatie irritatie irritaties locatie locaties ventilatie inspiratie nationaliteit ambulance ambulances toerisme autisme autistisch racisme negatieve creatieve seksuele levering bestelling ervaring'.split(
    ' ',
  ),
);
const rare =
  /(?:iteit|iteiten|isatie|isaties|isering|iseringen|istisch|istische|ologie|ologisch|ologische|isme|atief|atieve|ering|eringen|atie|aties|ance|antie|ueel|uele)$/;

/**
 * What offices make of other words, however new the word is: a duty, a right, a letter of law, a body, who shuns or is in
 * need of something, what is carried out.
 */
const formed =
  /(?:plicht(?:ig|en)?|gerechtigden?|bevoegd|behoeftig|mijdend|mijders?|orgaan|organen|schrift(?:en|uur)?|beding(?:en)?|baarheid|kundigen?|agoog|agogen|legging|trekking|tekening|overstijgend|overschrijdend|gericht|afhankelijk|merkt|vonnis|vordering(?:en)?|problematiek|systematiek|functionaris(?:sen)?|commissies?|beding)e?$/;
/** The same ends on words that everybody knows. */
const notFormed = /(?:tijd|hand|hoofd|op|ge|onder|bij)schrift|(?<!be)tekening|^on|opmerkt|gemerkt|bemerkt|vertrekking/;

/** Nouns of a verb in the list: waarborgen, waarborging; not those that everybody says. */
const saidByAll =
  /^(?:uitkering|verhoging|besparing|uitbetaling|overtreding|bewaking|verkenning|aantekening|verwerking|instelling|aanpassing|opmerking|verschuiving|mededeling|verzending)(?:en)?$/;
function nounOfVerb(low: string): readonly string[] | undefined {
  if (low.length < 9 || !/ing(?:en)?$/.test(low) || saidByAll.test(low)) return undefined;
  const stem = low.replace(/ing(?:en)?$/, '');
  return nouned.get(stem)?.alternatives;
}

/** A compound of a word that everybody knows: thuissituatie, schoolvakantie. */
const endsKnown = (bare: string): boolean =>
  Array.from({ length: Math.max(0, bare.length - 8) }, (_, at) => bare.slice(at + 3)).some((end) => known.has(end));

/** The hard words of a sentence, in order. */
export function hardWordsIn(text: string, words: readonly Word[]): HardWord[] {
  const taken = new Set<Word>();
  const found: HardWord[] = [];
  const take = (parts: readonly Word[], alternatives: readonly string[]): void => {
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined || parts.some((part) => taken.has(part))) return;
    for (const part of parts) taken.add(part);
    found.push({ word: text.slice(first.start, last.end), start: first.start, end: last.end, alternatives });
  };
  words.forEach((_, at) => {
    const entry = longestPhrase(text, words, at);
    // "Wat dan wel?": here it ties nothing together.
    const tiesNothing = words[at]?.low === 'dan' && at + 2 >= words.length;
    if (entry !== undefined && !tiesNothing) take(words.slice(at, at + entry.length), entry.alternatives);
  });
  words.forEach((word, at) => {
    for (const [particle, entry] of parted.get(word.low) ?? []) {
      const end = words.find((each, later) => later > at && each.low === particle && closes(text, words, later));
      if (end === undefined || taken.has(word)) continue;
      take([word], entry.alternatives);
      take([end], entry.alternatives);
    }
  });
  for (const word of words) {
    const alternatives = known.has(word.low)
      ? undefined
      : (single.get(word.low)?.alternatives ?? nounOfVerb(word.low) ?? compound(word.low));
    if (alternatives !== undefined && !isName(word, words)) take([withDot(text, word)], alternatives);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The last dot of "m.b.t." and "evt." belongs to the word, as the dots before it do. */
function withDot(text: string, word: Word): Word {
  if (!shortened.has(word.low) || text[word.end] !== '.') return word;
  return { ...word, end: word.end + 1 };
}

/** The particle of a verb stands at the end of its clause. */
function closes(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return true;
  return (
    /[,;:.)?!]/.test(text.slice(word.end, next.start)) ||
    /^(?:en|of|maar|als|dat|omdat|zodat|voor|om|bij|met|aan|door|op|van|naar|tot|in|over)$/.test(next.low)
  );
}

function longestPhrase(text: string, words: readonly Word[], at: number) {
  const fits = (phrases.get(words[at]?.low ?? '') ?? []).filter(([parts]) =>
    parts.every((part, index) => words[at + index]?.low === part && (index === 0 || isBeside(text, words, at + index))),
  );
  const [parts, entry] = fits.sort((one, other) => other[0].length - one[0].length)[0] ?? [];
  return parts === undefined || entry === undefined
    ? undefined
    : { length: parts.length, alternatives: entry.alternatives };
}

function isBeside(text: string, words: readonly Word[], at: number): boolean {
  return /^\s+$/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
}

/** A compound with a hard part ("schuldhulpverleningstraject"), or a rare word: then nothing plainer is known. */
function compound(low: string): readonly string[] | undefined {
  if (!/^\p{L}[\p{L}-]+$/u.test(low)) return undefined;
  const bare = low.replaceAll('-', '');
  if (low.length >= 10 && low.length <= mostLetters) {
    const part = begins(bare) ?? endsIn(bare);
    if (part !== undefined) return part.alternatives;
  }
  if (bare.length >= 18 && !everyday.test(bare)) return [];
  if (bare.length >= 10 && formed.test(bare) && !notFormed.test(bare)) return [];
  return bare.length >= 9 && rare.test(bare) && !endsKnown(bare) ? [] : undefined;
}

/** Long, and read in one go all the same: a small thing, a part of a day. */
const everyday = /(?:tjes?|(?:dag|middag|avond|ochtend|nacht)(?:en)?|feest(?:en)?)$/;

/** No Dutch word that means something is longer. */
const mostLetters = 60;

/** The longest part says most. */
function begins(bare: string): Entry | undefined {
  for (let end = bare.length - 3; end >= 5; end -= 1) {
    const part = firstParts.get(bare.slice(0, end));
    if (part !== undefined) return part;
  }
  return undefined;
}

function endsIn(bare: string): Entry | undefined {
  for (let start = 3; start <= bare.length - 6; start += 1) {
    const part = lastParts.get(bare.slice(start));
    if (part !== undefined) return part;
  }
  return undefined;
}

/** A capital inside a sentence: the name of somebody or something. */
function isName(word: Word, words: readonly Word[]): boolean {
  return (
    word !== words[0] && /^\p{Lu}/u.test(word.text) && word.text !== word.text.toUpperCase() && !single.has(word.low)
  );
}
