import { person } from './judged.ts';
import { openers } from './question.ts';
import type { Span, Word } from './text.ts';

/** What only the person can say: wish, feeling, thought, experience, knowledge. There "wij" would take the word away. */
const own =
  /^(?:wil|wilt|wilde|wou|zou|zoudt|vind|vindt|vond|voel|voelt|voelde|denk|denkt|dacht|hoop|hoopt|wens|wenst|mis|mist|weet|wist|merk|merkt|ervaar|ervaart|geniet|droom|droomt|mag|mocht|krijg|krijgt|woon|woont|heet|zie|ziet|slaap|slaapt|voorkom|verwacht|schrik|schrikt|bedoel|bedoelt|zag|voelt|word|wordt|verblijf|lach|lacht|huil|huilt|hoor|hoort|hoorde|snap|snapt|snapte|begrijp|begrijpt|begreep|hoef|hoeft|herken|herkent|ken|kent|kende|geloof|gelooft|durf|durft|ruik|ruikt|schrok|slaapt|noem|noemt|merkte|bedoelde|droomde|hoopte|wenste|ervoer)$/;
/** Being or having something is nobody's act; having been somewhere or having done something is. */
const being = /^(?:ben|bent|was|waren)$/;
const having = /^(?:heb|hebt|heeft|had|hebben)$/;
const participle = /^(?:\p{L}{0,6}ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t|en)|gedaan|gezien)$/u;
/** What somebody got, felt or went through is no act: "heb je een slechte nacht gehad", "heeft u de brief ontvangen". */
const undergone =
  /^(?:gehad|gekregen|ontvangen|geweest|gehoord|gemerkt|ervaren|gevoeld|gewild|gedacht|gehoopt|gemist|meegemaakt|beleefd|verloren|geërfd|gevonden|geslapen|gedroomd|gewoond|verwacht|begrepen|geschrokken|gekend)$/;
/** "Wat heeft u het meest geholpen?": here `u` and `je` are whom it was done to. */
const doneTo =
  /^(?:geholpen|geraakt|gesteund|verrast|getroost|opgelucht|gerustgesteld|aangesproken|tegengehouden|dwarsgezeten)$/;
/** An act that is told with "zijn": bent u gestopt, ben je gekomen. */
const gone =
  /^(?:\p{L}{0,6}ge(?:stopt|gaan|komen|lopen|vlucht|keerd|stapt|trokken|reden|fietst|vlogen|sprongen)|begonnen|vertrokken|verschenen|verhuisd|vergeten)$/u;
const able = /^(?:kun|kunt|kan|kon|moet|moest|zul|zult|ga|gaat|ging)$/;
const undergoing =
  /^(?:slapen|wonen|lachen|huilen|wennen|voelen|merken|horen|zien|denken|dromen|genieten|geloven|begrijpen|herkennen|schrikken|ademen|blijven|hebben|worden|herinneren|voorstellen|rusten)$/;
/** Verbs whose stem ends in -t: before `je` and `jij` any other -t shows that these are no subject ("wat doet je man"). */
const stemOnT =
  /^(?:moet|weet|laat|zit|eet|vergeet|haat|praat|zet|rust|start|kost|wacht|vecht|zucht|let|schat|meet|slaat|past|test|fiets|vat|biedt|giet|sluit|fluit|groet|heet|meldt|wordt|vindt|houdt|liet|ontmoet|verlaat|bezit|besluit|schiet|stoot|spuit|wist|moest|had|mocht|kocht|bracht|dacht|zocht|deed|ging|sport|start)$/;

/**
 * A question that puts somebody alone before a task: what do you do, did you do, must you, can you. There "wij" is one
 * way to turn it. Not where only the person can answer (willen, vinden, voelen, nodig hebben) and not for being.
 * One mark a clause.
 */
export function jijIn(words: readonly Word[], text: string): Span[] {
  let clause = -1;
  return words.filter((word, at) => {
    const before = words[at - 1];
    if (before === undefined) return false;
    const together = /^\s+$/.test(text.slice(before.end, word.start));
    if (
      !/^\s+$/.test(text.slice(words[at - 2]?.end ?? 0, before.start)) ||
      /^(?:of|maar|en)$/.test(words[at - 2]?.low ?? '')
    )
      clause = -1;
    if (!together || clause !== -1 || !isSubject(word.low, before.low)) return false;
    clause = at;
    const rest = words.slice(at + 1).map((each) => each.low);
    // "Kan je zoon ...", "wat spreekt u aan": somebody else's act.
    if (
      person.test(rest[0] ?? '') ||
      (/^(?:spreekt|bevalt|raakt|helpt|hielp|interesseert|trekt)$/.test(before.low) && words[at - 2]?.low === 'wat')
    )
      return false;
    if (words.slice(0, at).some((each) => each.low === 'wat') && rest.some((each) => doneTo.test(each))) return false;
    if (being.test(before.low)) return rest.some((each) => gone.test(each));
    // "Kun je slapen?", "moet je lachen?": not what somebody does, but what happens to somebody.
    if (able.test(before.low) && undergoing.test(rest.at(-1) ?? '')) return false;
    return !own.test(before.low) && !isState(before.low, rest) && !isPlace(before.low, rest);
  });
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

const isState = (verb: string, rest: readonly string[]): boolean =>
  having.test(verb) && !rest.some((each) => participle.test(each) && !undergone.test(each));

/** "Hoe lang sta je al ingeschreven", "zit je goed": how it is; "hoe laat sta je op" is an act. */
const isPlace = (verb: string, rest: readonly string[]): boolean =>
  /^(?:sta|staat|stond|zit|zat|lig|ligt|lag)$/.test(verb) &&
  !/^(?:op|aan|uit|af|klaar|voor|bij)$/.test(rest.at(-1) ?? '');

/** What can stand before `je` or `u` and is no finite verb with it. */
const noFinite =
  /^(?:je|jij|u|is|zijn|waren|tegenover|jegens|buiten|binnen|rond|vanaf|vanuit|behalve|tijdens|wegens|ik|we|wij|hij|zij|ze|het|er|men|als|dat|of|omdat|zodat|doordat|nadat|voordat|totdat|zodra|terwijl|die|met|voor|van|aan|bij|naar|op|om|over|en|maar|zoals|toen|in|dan|nu|ook|nog|wel|zo|dit|de|een|toch|eens|altijd|zelf|samen|dank|tegen|tussen|achter|naast|zonder|door|uit|tot|na|onder|volgens|namens|sinds|eerst|niet|want|dus|hoewel|tenzij|\p{L}+(?:en|heid|ing|tje|lijk|ig))$/u;
