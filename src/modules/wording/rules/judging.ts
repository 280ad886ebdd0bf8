import { adjectiveForms } from './adjective-forms.ts';
import * as lexicon from './judging-words.ts';
import type { Span, Word } from './text.ts';

/** Without the signs that people leave out when they type: naïef, naief. */
function plain(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Every form of the words, to its base form. */
const formsOf = (lemmas: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map([...lemmas].flatMap((lemma) => adjectiveForms(lemma).map((form) => [plain(form), lemma] as const)));
const always = formsOf(lexicon.always);
const ofPersons = formsOf(lexicon.ofPersons);
const inExcess = formsOf(lexicon.inExcess);
const verdicts = formsOf(lexicon.verdicts);
const doubted = formsOf(lexicon.doubted);
const ofActs = formsOf(lexicon.ofActs);
const neutral = new Set(
  [lexicon.neutralOn, lexicon.neutralLoos, lexicon.neutralEndings].flatMap((each) => [...formsOf(each).keys()]),
);

/** The shapes by which Dutch makes a judgement of a trait, with -e and comparison. */
const endings = '(?:e|er|ere|s|st|ste)?';
const shapes = [
  // ongemotiveerd, onbeleefd, onverzorgd
  `on(?:ge|be|ver)\\p{L}{2,}(?:d|t|en)${endings}`,
  // onhandig, onverantwoordelijk, onbetrouwbaar, ongehoorzaam, onattent, onaardig, oneerlijk, onnozel, onvolwassen
  `on(?!der|tz|tv|tst)\\p{L}{2,}(?:ig|lijk|baar|bar|zaam|zam|isch|ent|ant|ief|iev|aal|al|sch|oord|zel|wassen|rijp)${endings}`,
  `on(?:juist|wijs|fris|zuiver|nodig|zinnig)${endings}`,
  `\\p{L}{3,}(?:loos|loz)${endings}`,
  `\\p{L}{3,}(?:achtig|erig|zuchtig|ziek)${endings}`,
].map((shape) => new RegExp(`^${shape}$`, 'u'));

/** Somebody, or what somebody does: what stands behind the adjective. */
const person =
  /^(?:mens|mensen|kind(?:eren)?|jongens?|jongeren?|meisjes?|man(?:nen)?|vrouw(?:en)?|vader|moeder|ouders?|zoon|dochter|broer|zus|partner|buur|buren|buurman|buurvrouw|huurders?|klant(?:en)?|cliënt(?:en)?|gezin|type|iemand|persoon|personen|leerling(?:en)?|werknemer|collega|vriend(?:en)?|puber|gast|figuur|patiënt|bewoner|betaler|geval|baas|ventje|meid|opvoeder|eter|luisteraar|chauffeur)$/;
const act =
  /^(?:gedrag|houding|keuzes?|karakter|reacties?|opvoeding|manier(?:en)?|gewoontes?|gewoonten|instelling|mentaliteit|bui|actie|opmerking(?:en)?|smoes|smoezen|excuus|toon|invloed|voorbeeld|beslissing(?:en)?|besluit|levensstijl|gedoe|streken|aanpak|motivatie|inzet|cijfer|plan)$/;
const you = new Set(['je', 'jij', 'u']);
const being = /^(?:ben|bent|was|is|zijn|waren|blijf|blijft|word|wordt|werd)$/;
const behaving = /^(?:doe|doet|deed|gedraag|gedraagt|gedroeg)$/;
/** Doing that can be done badly. */
const handling =
  /^(?:omgaan|omgaat|omging|om|opvoeden|luisteren|luister|luistert|gedragen|gedraag|gedraagt|plannen|voorbereid|zorgen|meewerken|betalen|opletten|regelen|opruimen|presteren|praten|reageren|reageer|verzorgen)$/;
/** Words that make more of it. */
const more = new Set(
  "zo te altijd erg heel nogal behoorlijk weer steeds wel echt nou beetje gewoon niet geen best eigenlijk dan toch nu ook vaak zulke zulk zo'n".split(
    ' ',
  ),
);

/** Every word that may judge, before we look at what stands around it. */
const known = new Set([always, ofPersons, inExcess, verdicts, doubted, ofActs].flatMap((each) => [...each.keys()]));

/** One adjective with what stands around it. */
interface Place {
  readonly low: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly last: string;
  readonly next: string;
}

/** Adjectives in a question that judge the person or what the person did; also as an adverb ("zo slordig omgaan met"). */
export function judgingIn(words: readonly Word[]): Span[] {
  const lows = words.map((word) => word.low);
  return words.filter((word, at) => {
    const low = plain(word.low);
    if (!known.has(low) && !shapes.some((shape) => shape.test(low))) return false;
    const place = {
      low,
      before: lows.slice(0, at),
      after: lows.slice(at + 1),
      last: lows[at - 1] ?? '',
      next: lows[at + 1] ?? '',
    };
    if (asksOwnView(place)) return false;
    return isTrait(place) || judgesPerson(place) || isTooMuch(place) || judgesAct(place);
  });
}

/** "Wat vind je stom aan school?": the judgement is asked for, and of something else than the person. */
function asksOwnView({ before }: Place): boolean {
  const opener = before.findIndex((each) => /^(?:wat|welke?|wie|waar)$/.test(each));
  const finds = before.findIndex((each) => /^v[io]nd(?:t|en)?$/.test(each));
  return opener !== -1 && finds > opener && !before.some((each) => /^(?:jezelf|uzelf|zichzelf|dat)$/.test(each));
}

function isTrait({ low, last, next }: Place): boolean {
  if (neutral.has(low)) return false;
  const lemma = always.get(low);
  if (lemma === undefined) return shapes.some((shape) => shape.test(low));
  // "Vies van" and "een fout" say something else.
  if (lemma === 'vies' && next === 'van') return false;
  return lemma !== 'fout' || !/^(?:een|de|geen|je|uw|die|welke|jouw|het)$/.test(last);
}

function judgesPerson(place: Place): boolean {
  const { low, before, after, last, next } = place;
  const lemma = ofPersons.get(low);
  if (lemma === undefined || (lemma === 'gek' && /^(?:op|van)$/.test(next)) || (lemma === 'zwak' && next === 'voor'))
    return false;
  if (person.test(next) || act.test(next)) return true;
  if (
    /^(?:zulke|zo'n)$/.test(last) &&
    before.some((each) => you.has(each)) &&
    !/^(?:week|dag|nacht|tijd|jaar|maand|periode|moment|baan|brief)/.test(next)
  )
    return true;
  const said = more.has(last) || after.length === 0;
  if (said && (saidOfYou(before, behaving) || saidOfYou(before, being))) return next !== 'voor' || last === 'zo';
  const badly = /^(?:slecht|matig|beroerd)/.test(lemma);
  return badly && before.some((each) => you.has(each)) && [...before, ...after].some((each) => handling.test(each));
}

/** "Ben je ...", "je bent ...", "doe je ...", "gedraagt u zich ...". */
function saidOfYou(before: readonly string[], verb: RegExp): boolean {
  return before.some((each, at) => verb.test(each) && (you.has(before[at + 1] ?? '') || you.has(before[at - 1] ?? '')));
}

/** "Ben je te trots om ...", "ben je altijd zo streng?". */
function isTooMuch({ low, before, last }: Place): boolean {
  if (!inExcess.has(low)) return false;
  if (last === 'te') return before.some((each) => you.has(each));
  if (/^(?:zulke|zo'n)$/.test(last)) return before.some((each) => you.has(each));
  const often = before.some((each) => /^(?:altijd|waarom|weer|steeds|hoezo)$/.test(each));
  return last === 'zo' && often && (saidOfYou(before, being) || saidOfYou(before, behaving));
}

/** "Is dat wel verstandig?", "vind je dat normaal?", "een verstandige keuze", "ben je wel serieus?". */
function judgesAct({ low, before, last, next }: Place): boolean {
  // "Ben je wel een goede vader?"
  if (/^(?:goede|betere|echte)$/.test(low) && person.test(next))
    return /^(?:wel|niet)$/.test(before.at(-2) ?? '') && saidOfYou(before, being);
  if (ofActs.has(low) && low.endsWith('e') && (person.test(next) || act.test(next))) return true;
  if (low.endsWith('e') || (last === 'om' && next === '')) return false;
  if (low === 'normaal' && (next === 'doen' || before.some((each) => each === 'doe'))) return true;
  const that = before.some((each) => /^(?:dat|dit|het|zoiets)$/.test(each));
  const valued = before.some((each) => /^(?:is|was|vind|vindt|vond|lijkt|leek|klinkt|noem|noemt|zou)$/.test(each));
  if (verdicts.has(low) && that && valued) return true;
  const doubts =
    /^(?:wel|niet|nou)$/.test(last) ||
    (/^(?:zo|erg|echt|heel)$/.test(last) && before.some((each) => /^(?:wel|niet|nou)$/.test(each)));
  if (!doubts || !(doubted.has(low) || verdicts.has(low))) return false;
  return (that && valued) || saidOfYou(before, being) || before.includes('wel');
}
