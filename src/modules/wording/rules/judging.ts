import { adjectiveForms } from './adjective-forms.ts';
import * as lexicon from './judging-words.ts';
import {
  act,
  behaving,
  being,
  circumstance,
  finding,
  handling,
  more,
  person,
  role,
  saidOf,
  thing,
  you,
} from './judged.ts';
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
const praise = formsOf(lexicon.praise);
const wrong = formsOf(lexicon.wrong);
const neutral = new Set(
  [lexicon.neutralOn, lexicon.neutralLoos, lexicon.neutralEndings].flatMap((each) => [...formsOf(each).keys()]),
);

/** What makes a word stronger: superlui, hartstikkedom, oerdom. */
const stronger =
  /^(?:super|mega|oer|aarts|bere|poep|stront|knetter|bloed|ras|over|kei|klote|ultra|dood|spuug|stok|half|vet|kut|eeuwig)-?/;

/** The shapes by which Dutch makes a judgement of a trait, with -e and comparison. */
const endings = '(?:e|er|ere|s|st|ste)?';
const shapes = [
  // ongemotiveerd, onbeleefd, onverzorgd
  `on(?:ge|be|ver)\\p{L}{2,}(?:d|t|en)${endings}`,
  // onhandig, onverantwoordelijk, onbetrouwbaar, ongehoorzaam, onattent, onaardig, oneerlijk, onnozel, onvolwassen
  `on(?!der|tz|tv|tst)\\p{L}{2,}(?:ig|lijk|baar|bar|zaam|zam|isch|ent|ant|ief|iev|aal|al|sch|oord|zel|wassen|rijp)${endings}`,
  `on(?:wijs|fris|zuiver|nodig|zinnig|trouw|wetend|willend)${endings}`,
  // onnadenkend, onoplettend
  `on(?!t|der)\\p{L}{4,}end${endings}`,
  // domweg, botweg, zwakjes
  `(?:dom|bot|grof|lomp|bruut|slap|zwak|slow|matig|luchtig)(?:weg|jes)`,
  `\\p{L}{3,}(?:loos|loz)${endings}`,
  `\\p{L}{3,}(?:achtig|erig|zuchtig|ziek)${endings}`,
].map((shape) => new RegExp(`^${shape}$`, 'u'));

const good = /^(?:goede|goeie|betere|beste|echte)$/;
/** Every word that may judge, before we look at what stands around it. */
const known = new Set(
  [always, ofPersons, praise, wrong, inExcess, verdicts, doubted, ofActs].flatMap((each) => [...each.keys()]),
);

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
    if (!known.has(low) && !good.test(low) && !shapes.some((shape) => shape.test(low))) return false;
    const place = {
      low,
      before: lows.slice(0, at),
      after: lows.slice(at + 1),
      last: lows[at - 1] ?? '',
      next: lows[at + 1] ?? '',
    };
    if (asksOwnView(place)) return false;
    return isTrait(place) || judgesPerson(place) || isWrong(place) || isTooMuch(place) || judgesAct(place);
  });
}

/** "Wat vind je stom aan school?": the judgement is asked for, and of something else than the person. */
function asksOwnView({ before }: Place): boolean {
  const opener = before.findIndex((each) => /^(?:wat|welke?|wie|waar)$/.test(each));
  const finds = before.findIndex((each) => finding.test(each));
  return opener !== -1 && finds > opener && !before.some((each) => /^(?:jezelf|uzelf|zichzelf|dat)$/.test(each));
}

function isTrait({ low, before, last, next }: Place): boolean {
  if (neutral.has(low) || thing.test(next)) return false;
  if (low === 'onvoldoende' && !before.some((each) => you.has(each))) return false;
  const lemma = always.get(low) ?? always.get(low.replace(stronger, ''));
  if (lemma === undefined) return shapes.some((shape) => shape.test(low));
  // "Vies van" and "een fout" say something else.
  if (lemma === 'vies' && (next === 'van' || before.some((each) => /^(?:ruikt|smaakt|wond)$/.test(each)))) return false;
  return lemma !== 'fout' || !/^(?:een|de|geen|uw|die|welke|jouw|het)$/.test(last) || person.test(next);
}

/** Moeilijk, streng, eerlijk: of a moment, a letter or a wish they tell; of somebody they judge. */
function judgesPerson(place: Place): boolean {
  const { low, before, last, next } = place;
  const lemma = ofPersons.get(low) ?? praise.get(low);
  if (lemma === undefined || (lemma === 'gek' && /^(?:op|van)$/.test(next)) || (lemma === 'zwak' && next === 'voor'))
    return false;
  // Grown-up children are a fact.
  if (person.test(next) || act.test(next)) return lemma !== 'volwassen' || /^(?:gedrag|houding|manier)/.test(next);
  const such =
    /^(?:zulke|zo'n)$/.test(last) &&
    before.some((each) => you.has(each)) &&
    ofPersons.has(low) &&
    !circumstance.test(next);
  // "Wie is bij jullie het strengst?": of somebody, whoever it is.
  const most =
    last === 'het' && low.endsWith('st') && before.includes('wie') && before.some((each) => being.test(each));
  return such || most || isSaid(place, being) || isSaid(place, behaving) || isSaid(place, finding) || isWished(place);
}

/** "Ben je altijd zo streng?", "was je ruw tegen haar?", "omdat je zoon zo moeilijk is". */
function isSaid({ low, before, after, last, next }: Place, verb: RegExp): boolean {
  if (praise.has(low) && before.some((each) => /^(?:wat|waar|waarin|hoe)$/.test(each))) return false;
  const ends = after.length === 0 || more.has(last) || said.test(next);
  if (
    !ends ||
    (next === 'voor' && last !== 'zo') ||
    next === 'ter' ||
    (low === 'vreemd' && next === 'in') ||
    (low.endsWith('e') && !said.test(next) && next !== '')
  )
    return false;
  // "Kan het zijn dat u te streng bent?": what stands before "dat" says nothing of who it is about.
  const inside = subjectOf(before);
  if (verb === being && being.test(next) && inside.length > 0 && inside.length < before.length)
    return saidOf([next, ...inside], being);
  if (before.some((each) => /^(?:het|dat|dit|er|wat|waarin|iets)$/.test(each)) && verb !== behaving)
    return saidOf(before.slice(before.findLastIndex((each) => verb.test(each))), verb);
  return saidOf(before, verb) || (verb === being && being.test(next) && saidOf([next, ...subjectOf(before)], being));
}
/** What may follow an adjective that was said of somebody. */
const said =
  /^(?:in|met|tegen|tegenover|naar|over|bij|op|als|om|of|en|omdat|tijdens|voor|thuis|soms|vaak|altijd|geweest|geworden|gedaan|genoeg|zijn|doen|worden|vandaag|gisteren|bent|ben|is|was)$/;

/** The words between "omdat", "dat", "of" and the adjective: who it is about. */
function subjectOf(before: readonly string[]): readonly string[] {
  const from = before.findLastIndex((each) => /^(?:omdat|dat|of|als|doordat|wanneer|waarom|waardoor)$/.test(each));
  return before.slice(from + 1).filter((each) => !more.has(each));
}

/** "Kun je wat beleefder zijn?", "zou je je volwassener kunnen gedragen?" */
function isWished({ low, before, after }: Place): boolean {
  if (!praise.has(low) && !ofPersons.has(low)) return false;
  return (
    before.some((each) => you.has(each)) &&
    before.some((each) => /^(?:kun|kunt|kan|zou|zoudt|wil|wilt|moet|moest|mag|ga|gaat|probeer|probeert)$/.test(each)) &&
    after.slice(0, 2).some((each) => /^(?:zijn|doen|gedragen|worden|reageren|overkomen|optreden)$/.test(each)) &&
    !before.some((each) => /^(?:het|dat|dit|wat)$/.test(each) && before.indexOf(each) <= 1)
  );
}

/** "Die slechte gewoonte", "de verkeerde vrienden", "ga je slecht om met geld"; not a bad night or a wrong address. */
function isWrong(place: Place): boolean {
  const { low, before, after, last, next } = place;
  const lemma = wrong.get(low);
  if (lemma === undefined || circumstance.test(next) || thing.test(next)) return false;
  if (low.endsWith('e')) return next !== '' && !said.test(next);
  const line = [...before, ...after];
  if (lemma === 'verkeerd')
    return (
      line.some((each) => you.has(each)) &&
      line.some((each) => /^(?:doe|doet|deed|gedaan|aangepakt|is|was|vind|vindt|bezig)$/.test(each)) &&
      !before.includes('ik')
    );
  if (isSaid(place, being) && next !== 'bij') return true;
  return line.some((each) => you.has(each)) && line.some((each) => handling.test(each)) && !(last === 'niet');
}

/** "... of dat het wel ...": what the clause is about is an act that was named. */
const isThat = (before: readonly string[]): boolean => {
  const [who = ''] = subjectOf(before);
  return before.length > subjectOf(before).length && /^(?:het|dat|dit)$/.test(who);
};

const subject = /^(?:je|jij|u|ik|wij|we|hij|zij|ze|het|er|dat|dit|wat)$/;

/** "Ben je te trots om ...", "ben je altijd zo streng?". */
function isTooMuch(place: Place): boolean {
  const { low, before, last, next } = place;
  if (!inExcess.has(low)) return false;
  // "Omdat het te druk was": not somebody.
  const [who = ''] = subjectOf(before);
  if (being.test(next) && /^(?:het|er|dat|dit)$/.test(who)) return false;
  const ofSomebody =
    saidOf(before, being) ||
    saidOf(before, behaving) ||
    (being.test(next) && saidOf([next, ...subjectOf(before)], being));
  if (last === 'te') return you.has(before.findLast((each) => subject.test(each)) ?? '') || ofSomebody;
  if (/^(?:zulke|zo'n)$/.test(last)) return before.some((each) => you.has(each));
  return last === 'zo' && ofSomebody && before.some((each) => /^(?:altijd|waarom|weer|steeds|hoezo)$/.test(each));
}

/** "Is dat wel verstandig?", "vind je dat normaal?", "een verstandige keuze", "een goede moeder". */
function judgesAct({ low, before, after, last, next }: Place): boolean {
  if (good.test(low) && role.test(next)) return true;
  // "Kun je geen normale planning maken?": what the person does is not what it should be.
  if (
    /^(?:geen|eens)$/.test(before.at(-1) ?? '') &&
    low.endsWith('e') &&
    (ofActs.has(low) || verdicts.has(low)) &&
    before.some((each) => you.has(each))
  )
    return !circumstance.test(next);
  if (ofActs.has(low) && low.endsWith('e') && (person.test(next) || act.test(next))) return true;
  // "Hoe verstandig is dat", "hoe eerlijk ben je geweest": how much of it somebody has.
  if (last === 'hoe' && verdicts.has(low) && being.test(next)) return true;
  if (last === 'hoe' && praise.has(low) && /^(?:ben|bent|was)$/.test(next)) return you.has(after[1] ?? '');
  // "Vindt u uw gedrag normaal?"
  if (verdicts.has(low) && before.some((each) => finding.test(each)) && before.some((each) => act.test(each)))
    return true;
  // "Denkt u dat het verstandig is om ...?"
  if (verdicts.has(low) && /^(?:is|was)$/.test(next) && before.some((each) => you.has(each)) && isThat(before))
    return true;
  if (low.endsWith('e') || (last === 'om' && next === '')) return false;
  if (low === 'normaal' && (next === 'doen' || before[0] === 'doe')) return true;
  const that = before.some((each) => /^(?:dat|dit|het|zoiets|er)$/.test(each));
  const valued = before.some((each) => /^(?:is|was|vind|vindt|vond|lijkt|leek|klinkt|noem|noemt|zou)$/.test(each));
  if (verdicts.has(low) && that && valued) return true;
  const doubts =
    /^(?:wel|niet|nou)$/.test(last) ||
    (/^(?:zo|erg|echt|heel)$/.test(last) && before.some((each) => /^(?:wel|niet|nou)$/.test(each)));
  if (!doubts || !(doubted.has(low) || verdicts.has(low))) return false;
  return (that && valued) || saidOf(before, being) || before.includes('wel');
}
