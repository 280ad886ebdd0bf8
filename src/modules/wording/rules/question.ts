import type { Sentence, Word } from './text.ts';

/** Words that open a question. */
export const openers = new Set(
  'waarom|hoezo|vanwaar|hoe|wat|wie|waar|wanneer|welk|welke|waarvoor|waarmee|waardoor|waarover|waaraan|waarin|waaruit|waarop|waarvan|hoeveel|hoelang'.split(
    '|',
  ),
);
const you = new Set(['je', 'jij', 'u']);
/** Before one of these, `je` or `u` is no subject that follows its verb. */
const noVerb = new Set(
  'als|dat|of|omdat|doordat|zodat|nadat|voordat|totdat|zodra|terwijl|toen|hoewel|tenzij|die|en|maar|want|dus|met|voor|van|aan|bij|naar|in|op|om|over|door|tot|uit|tegen|zonder|na|ook|dank|bedank|zoals|dan|tussen|achter|naast|volgens'.split(
    '|',
  ),
);
/** First words of a yes-or-no question that cannot be a request as well (`pak je tas` is one). */
const asking = new Set(
  'heb|hebt|heeft|had|ben|bent|was|kun|kunt|kan|kon|zou|zul|zult|moet|moest|mag|mocht|wil|wilt|wou|kom|weet|wist|vind|vindt|gaat|komt|doet|ziet|neemt|krijgt|voelt|woont|werkt'.split(
    '|',
  ),
);
const greetings = new Set(
  'en|maar|dus|nou|zeg|hallo|hoi|dag|oké|ok|goed|mevrouw|meneer|want|trouwens|nu|dan'.split('|'),
);

/** A statement that asks all the same: "ik vraag me af waarom ...", "vertel eens hoe ...". */
const indirect =
  /\b(?:vraag (?:me|mij)|vragen (?:ons)|vroeg (?:me|mij)|benieuwd|nieuwsgierig|(?:hoor|horen) graag|(?:zou|wil|wilde|willen) (?:wel )?(?:graag|eens) (?:willen )?(?:weten|horen|begrijpen)|(?:snap|begrijp) (?:(?:echt|nog|ook|eigenlijk|alleen) )?niet (?:(?:goed|helemaal|precies|zo) ){0,2}(?=waarom|hoezo|wrm))\b/;
const request = /^(?:vertel|zeg|beschrijf|leg|noem|schrijf)\b/;

/** Where the question of this sentence begins, as an index of its words; -1 when the sentence asks nothing. */
export function asksFrom(sentence: Sentence): number {
  const { words } = sentence;
  const asked = indirectFrom(words);
  if (asked !== -1) return asked;
  if (sentence.ends === '?') return 0;
  if (sentence.ends === '!') return -1;
  return isUnpunctuated(words) ? 0 : -1;
}

function indirectFrom(words: readonly Word[]): number {
  const line = words.map((each) => each.low).join(' ');
  const said = indirect.exec(line);
  const asks = said !== null || request.test(line);
  if (!asks) return -1;
  const from = said === null ? 0 : line.slice(0, said.index + said[0].length).split(' ').length - 1;
  const opener = words.findIndex((each, at) => at >= from && (openers.has(each.low) || each.low === 'of'));
  return opener;
}

/** A question without its mark: the verb stands before `je`, `jij` or `u`, early in the sentence. */
function isUnpunctuated(all: readonly Word[]): boolean {
  const words = all.slice(all.findIndex((each) => !greetings.has(each.low)));
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  if (openers.has(first.low)) {
    if (you.has(second.low)) return false;
    return words
      .slice(2, 6)
      .some(
        (each, at) =>
          you.has(each.low) && !noVerb.has(words[at + 1]?.low ?? '') && !openers.has(words[at + 1]?.low ?? ''),
      );
  }
  const condition = words.some((each, at) => at > 1 && each.low === 'dan' && words.at(-1) !== each);
  return you.has(second.low) && asking.has(first.low) && !condition;
}

/** "Hoe zou jij geholpen zijn?" is the leading question of the method: nothing in it is ever marked. */
export function isLeading({ words }: Sentence): boolean {
  return /\bhoe (?:zou|zouden|zoudt) (?:jij|je|u|jullie)\b.*\bgeholpen (?:zijn|worden|kunnen)/.test(
    words
      .slice(0, 60)
      .map((each) => each.low)
      .join(' '),
  );
}
