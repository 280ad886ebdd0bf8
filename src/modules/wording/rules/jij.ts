import { jijInClause } from './jij-clause.ts';
import * as verbs from './jij-verbs.ts';
import { person } from './judged.ts';
import { openers } from './question.ts';
import type { Span, Word } from './text.ts';

/** Verbs whose stem ends in -t: before `je` and `jij` any other -t shows that these are no subject ("wat doet je man"). */
const stemOnT =
  /^(?:moet|weet|laat|zit|eet|vergeet|haat|praat|zet|rust|start|kost|wacht|vecht|zucht|let|schat|meet|slaat|past|test|fiets|vat|biedt|giet|sluit|fluit|groet|heet|meldt|wordt|vindt|houdt|liet|ontmoet|verlaat|bezit|besluit|schiet|stoot|spuit|wist|moest|had|mocht|kocht|bracht|dacht|zocht|deed|ging|sport|start)$/;

/**
 * A question that puts somebody alone before a task: what do you do, did you do, must you, can you. There "wij" is one
 * way to turn it. Not where only the person can answer (willen, vinden, voelen, nodig hebben) and not for being.
 * One mark a clause; also in the clause of a why ("ik vraag me af waarom je ...").
 */
export function jijIn(words: readonly Word[], text: string): Span[] {
  let clause = -1;
  const inClause = jijInClause(words, text);
  const asked = words.filter((word, at) => {
    const before = words[at - 1];
    if (before === undefined) return false;
    const together = /^\s+$/.test(text.slice(before.end, word.start));
    if (
      !/^\s+$/.test(text.slice(words[at - 2]?.end ?? 0, before.start)) ||
      /^(?:of|maar|en)$/.test(words[at - 2]?.low ?? '')
    )
      clause = -1;
    if (!together || clause !== -1 || !isSubject(word.low, before.low) || isSomebody(words, at - 1)) return false;
    clause = at;
    // "Kun je me vertellen waarom je ...": the act asked about is in the clause.
    if (inClause.length > 0 && words.slice(at + 1, at + 4).some(({ low }) => verbs.telling.test(low))) return false;
    return asksAct(words, at);
  });
  return [...asked, ...inClause].sort((one, other) => one.start - other.start);
}

/** Whether the verb before this subject, with what follows it, asks for an act. */
function asksAct(words: readonly Word[], at: number): boolean {
  const verb = words[at - 1]?.low ?? '';
  const rest = words.slice(at + 1).map((each) => each.low);
  const last = rest.at(-1) ?? '';
  // "Kan je zoon ...": somebody else's act.
  if (person.test(rest[0] ?? '') || isObject(words, at)) return false;
  if (isRequest(words, at) || isPlanned(words, at)) return true;
  if (verbs.being.test(verb)) return rest.some((each) => verbs.gone.test(each));
  // "Kun je slapen?", "moet je lachen?": not what somebody does, but what happens to somebody.
  if (verbs.able.test(verb) && verbs.undergoing.test(last)) return false;
  // "Wat kun je goed?": what somebody can is no task.
  if (/^(?:kun|kunt|kan|kon)$/.test(verb) && /^(?:goed|best|aan|beter)$/.test(last)) return false;
  if (/^(?:kun|kunt|kan|kon)$/.test(verb) && rest.includes('goed') && !rest.some((each) => /\p{L}{3}en$/u.test(each)))
    return false;
  if (/^(?:maak|maakt|maakte)$/.test(verb) && rest.includes('zorgen')) return false;
  if (/^kom(?:t)?$/.test(verb) && rest.includes('aanmerking')) return false;
  // "Hoe kwam u erachter?": it came to somebody.
  if (/^(?:kom|komt|kwam)$/.test(verb) && rest.some((each) => /^(?:er)?achter$/.test(each))) return false;
  return !verbs.own.test(verb) && !isState(verb, rest) && !isPlace(verb, rest);
}

/** "Wat spreekt u aan", "wat maakte je blij", "wat heeft u geholpen": `je` and `u` are whom it was done to. */
function isObject(words: readonly Word[], at: number): boolean {
  const verb = words[at - 1]?.low ?? '';
  const rest = words.slice(at + 1).map((each) => each.low);
  const beside = words[at - 2]?.low === 'wat';
  if (beside && /^(?:spreekt|bevalt|raakt|helpt|hielp|interesseert|trekt)$/.test(verb)) return true;
  if (beside && verbs.causing.test(verb) && rest.some((each) => verbs.caused.test(each))) return true;
  return words.slice(0, at).some((each) => each.low === 'wat') && rest.some((each) => verbs.doneTo.test(each));
}

/** "Wil je voortaan op tijd bellen?" */
const isRequest = (words: readonly Word[], at: number): boolean =>
  at === 1 && /^(?:wil|wilt|zou)$/.test(words[0]?.low ?? '') && verbs.requested.test(words[2]?.low ?? '');

/** "Hoe denk je dat te gaan betalen?" */
function isPlanned(words: readonly Word[], at: number): boolean {
  if (!verbs.planned.test(words[at - 1]?.low ?? '') || words[at - 2]?.low !== 'hoe') return false;
  const rest = words.slice(at + 1).map((each) => each.low);
  return rest.includes('te') && !verbs.undergoing.test(rest.at(-1) ?? '');
}

/** "De wijkagent je", "Fatima je": what stands before is somebody, and no verb. */
function isSomebody(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || at === 0) return false;
  const named = /^\p{Lu}\p{Ll}/u.test(word.text) && !openers.has(words[at - 1]?.low ?? '');
  return named || /^(?:de|het|een|mijn|je|jouw|uw|haar|ons|onze|hun|deze|dit)$/.test(words[at - 1]?.low ?? '');
}

/** Whether `je`, `jij` or `u` is the subject that follows its verb. */
function isSubject(low: string, verb: string): boolean {
  if (!['je', 'jij', 'u'].includes(low) || noFinite.test(verb) || openers.has(verb)) return false;
  if (low === 'u')
    return /[td]$|^(?:had|was|ging|deed|kwam|sloeg|nam|liep|kreeg|zag|heb|ben|kan|zal|zou|wil|mag|\p{L}+(?:de|te))$/u.test(
      verb,
    );
  return !verb.endsWith('t') || stemOnT.test(verb);
}

const isState = (verb: string, rest: readonly string[]): boolean => verbs.having.test(verb) && !verbs.tellsOfAct(rest);

/** "Hoe lang sta je al ingeschreven", "zit je goed": how it is; "hoe laat sta je op" is an act. */
const isPlace = (verb: string, rest: readonly string[]): boolean =>
  /^(?:sta|staat|stond|zit|zat|lig|ligt|lag)$/.test(verb) &&
  !/^(?:op|aan|uit|af|klaar|voor|bij)$/.test(rest.findLast((each) => !person.test(each)) ?? '');

/** What can stand before `je` or `u` and is no finite verb with it. */
const noFinite =
  /^(?!(?:ben|leen|meen|verleen|\p{L}{0,6}(?:ging|hing|ving|zing|dwing|dring|spring))$)(?:je|jij|u|is|zijn|waren|tegenover|jegens|buiten|binnen|rond|vanaf|vanuit|behalve|tijdens|wegens|ik|we|wij|hij|zij|ze|het|er|men|als|dat|of|omdat|zodat|doordat|nadat|voordat|totdat|zodra|terwijl|die|met|voor|van|aan|bij|naar|op|om|over|en|maar|zoals|toen|in|dan|nu|ook|nog|wel|zo|dit|de|een|toch|eens|altijd|zelf|samen|dank|tegen|tussen|achter|naast|zonder|door|uit|tot|na|onder|volgens|namens|sinds|eerst|niet|niemand|iemand|iedereen|niets|niks|iets|alles|want|dus|hoewel|tenzij|\p{L}+(?:en|heid|ing|tje|lijk|ig))$/u;
