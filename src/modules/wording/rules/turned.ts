import type { Checked, Rule } from './check.ts';
import { sentencesOf, type Word, wordsOf } from './text.ts';

/** Instead of the word that denies, the one that leaves room. */
const opposites: Readonly<Record<string, string>> = {
  niet: '',
  nooit: 'weleens',
  niemand: 'iemand',
  niets: 'iets',
  niks: 'iets',
  nergens: 'ergens',
};
/** The verb after its subject: heb je - je hebt. */
const turnedVerbs: Readonly<Record<string, string>> = {
  heb: 'hebt',
  ben: 'bent',
  kun: 'kunt',
  kan: 'kunt',
  zul: 'zult',
  wil: 'wilt',
  ga: 'gaat',
  doe: 'doet',
  sta: 'staat',
  sla: 'slaat',
  zie: 'ziet',
};
const particles = new Set('op af aan in uit mee weg terug over door na voor bij om toe tegen thuis langs'.split(' '));
const nonFinite =
  /^(?:\p{L}{0,6}ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her)\p{L}{3,}(?:d|t|en)|\p{L}{3,}en|gaan|staan|zien|doen)$/u;

/** What to offer when the sentence itself cannot be turned word by word; the first rule that was found says which. */
const open: Readonly<Record<Rule, string>> = {
  why: 'Wat gebeurde er, en hoe was dat voor jou?',
  negation: 'Wat lukt er al wel?',
  'judging-adjective': 'Wat gebeurt er dan, en wat helpt jou?',
  'jij-question': 'Hoe kunnen wij dit samen doen?',
};
const whyAndNot = 'Wat zat er in de weg, en wat zou helpen?';

/**
 * Other ways to ask what was asked, at most two, in Dutch: word by word where the language allows it ("Waarom kom je
 * later?" - "Wat maakt dat je later komt?"), else an open question. What is offered has no mark of its own but "jij".
 */
export function turnedQuestions(text: string, { marks }: Pick<Checked, 'marks'>): string[] {
  const rules = new Set(marks.map((mark) => mark.rule));
  if (rules.size === 0) return [];
  const [first] = marks;
  const sentence = sentencesOf(text).find(({ end }) => first !== undefined && first.end <= end);
  const asked = text.slice(sentence?.start ?? 0, sentence?.end ?? text.length);
  const alone = (rule: Rule): boolean =>
    rules.has(rule) && [...rules].every((each) => each === rule || each === 'jij-question');
  const turned = alone('why') ? withoutWhy(asked) : alone('negation') ? withoutNegation(asked) : null;
  const more = [
    ...(rules.has('why') && rules.has('negation') ? [whyAndNot] : []),
    ...(['why', 'negation', 'judging-adjective'] as const).filter((rule) => rules.has(rule)).map((rule) => open[rule]),
  ];
  const offered = turned === null ? more.slice(0, 1) : [turned];
  return [...offered, ...(rules.has('jij-question') || offered.length === 0 ? [open['jij-question']] : [])].slice(0, 2);
}

/** "Waarom belt u later op?" - "Wat maakt dat u later opbelt?"; null when the sentence is built otherwise. */
function withoutWhy(asked: string): string | null {
  const [why, verb, who, ...rest] = wordsOf(asked);
  if (why?.low !== 'waarom' || verb === undefined || who === undefined || !/^(?:je|jij|u)$/.test(who.low)) return null;
  if (/[,;:]/.test(asked)) return null;
  const finite = who.low === 'u' ? verb.text : turnedVerb(verb.low);
  const words = rest.map((each) => each.text);
  const last = rest.at(-1);
  if (last !== undefined && particles.has(last.low)) words.splice(-1, 1, `${last.low}${finite}`);
  else words.splice(last !== undefined && nonFinite.test(last.low) ? -1 : words.length, 0, finite);
  return `Wat maakt dat ${who.text} ${words.join(' ')}?`;
}

function turnedVerb(low: string): string {
  return turnedVerbs[low] ?? (/(?:t|de|te|was|had|zou|mag|moest|kon|ging|kwam)$/.test(low) ? low : `${low}t`);
}

/** "Neemt u de pillen niet elke dag?" - "Neemt u de pillen elke dag?" */
function withoutNegation(asked: string): string | null {
  const words = wordsOf(asked);
  const denied = words.filter((word) => Object.hasOwn(opposites, word.low));
  const [word] = denied;
  if (
    word === undefined ||
    denied.length > 1 ||
    words.some((each) => /^(?:geen|nauwelijks|amper|noch)$/.test(each.low))
  )
    return null;
  return replaced(asked, word);
}

function replaced(asked: string, word: Word): string {
  const text = `${asked.slice(0, word.start)}${opposites[word.low] ?? ''}${asked.slice(word.end)}`;
  const clean = text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ (?=[?.,!])/g, '')
    .trim();
  return clean.slice(0, 1).toUpperCase() + clean.slice(1);
}
