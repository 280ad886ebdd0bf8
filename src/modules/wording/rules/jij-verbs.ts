/** What a verb says about its subject: an act, or something that only the person can tell. */

/** What only the person can say: wish, feeling, thought, experience, knowledge. There "wij" would take the word away. */
export const own =
  /^(?:wil|wilt|wilde|wou|zou|zoudt|vin|vind|vindt|vond|voel|voelt|voelde|denk|denkt|dacht|hoop|hoopt|wens|wenst|mis|mist|weet|wist|merk|merkt|ervaar|ervaart|geniet|droom|droomt|mag|mocht|krijg|krijgt|kreeg|ontvang|ontvangt|ontving|woon|woont|heet|zie|ziet|slaap|slaapt|voorkom|verwacht|schrik|schrikt|bedoel|bedoelt|zag|word|wordt|verblijf|lach|lacht|huil|huilt|hoor|hoort|hoorde|snap|snapt|snapte|begrijp|begrijpt|begreep|hoef|hoeft|herken|herkent|ken|kent|kende|geloof|gelooft|durf|durft|ruik|ruikt|schrok|noem|noemt|merkte|bedoelde|droomde|hoopte|wenste|ervoer|red|redt|meen|meent)$/;
/** Being or having something is nobody's act; having been somewhere or having done something is. */
export const being = /^(?:ben|bent|was|waren)$/;
export const having = /^(?:heb|hebt|heeft|had|hebben)$/;

const participle =
  /^(?:\p{L}{0,6}ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her|er|onder|over|door|mis|weer|om|aanver|aanbe|voorbe)\p{L}{3,}(?:d|t|en)|gedaan|gezien)$/u;
/** What ends like a participle and is a noun or an adverb. */
const noParticiple =
  /^(?:verdriet|verstand|bericht|geduld|geluid|gebed|gebied|gebit|gewicht|overgewicht|ondergewicht|gezicht|gedachten|gewoonten|gebreken|verband|verbod|beleid|bewijzen|besluiten|berichten|geest|gemeenten|omdat|onderaan|overleed|overleden|overlast|overdag|\p{L}+(?:ingen|heden))$/u;
/** What somebody got, felt or went through is no act: "heb je een slechte nacht gehad", "heeft u de brief ontvangen". */
const undergone =
  /^(?:gehad|gekregen|ontvangen|geweest|gehoord|gemerkt|ervaren|gevoeld|gewild|gedacht|gehoopt|gemist|meegemaakt|beleefd|verloren|geërfd|gevonden|geslapen|gedroomd|gewoond|verwacht|begrepen|geschrokken|gekend)$/;
/** Whether one of the words tells what somebody did. */
export function tellsOfAct(words: readonly string[]): boolean {
  const from = words.findIndex((each, at) => aside.test(each) || (each === 'om' && words.slice(at).includes('te')));
  const main = from === -1 ? words : words.slice(0, from);
  if (main.includes('nodig')) return false;
  return (
    main.some(
      (each, at) =>
        // "Bij het budgetteren" is the name of something.
        main[at - 1] !== 'het' && participle.test(each) && !undergone.test(each) && !noParticiple.test(each),
    ) || main.includes('laten')
  );
}
/** From here on it is about something else: "heb je gebeld toen je vader ziek werd". */
const aside = /^(?:toen|omdat|als|terwijl|sinds|zodat|voordat|nadat|doordat)$/;

/** "Wat heeft u het meest geholpen?": here `u` and `je` are whom it was done to. */
export const doneTo =
  /^(?:geholpen|geraakt|gesteund|verrast|getroost|opgelucht|gerustgesteld|aangesproken|tegengehouden|dwarsgezeten)$/;
/** An act that is told with "zijn": bent u gestopt, ben je gekomen, ben je komen opdagen. */
export const gone =
  /^(?:\p{L}{0,6}ge(?:stopt|gaan|komen|lopen|vlucht|keerd|stapt|trokken|reden|fietst|vlogen|sprongen)|begonnen|vertrokken|verschenen|verhuisd|vergeten|opdagen)$/u;
export const able = /^(?:kun|kunt|kan|kon|moet|moest|zul|zult|ga|gaat|ging)$/;
export const undergoing =
  /^(?:slapen|wonen|lachen|huilen|wennen|voelen|merken|horen|zien|denken|dromen|genieten|geloven|begrijpen|herkennen|schrikken|ademen|blijven|hebben|worden|herinneren|voorstellen|rusten|zijn|terecht|rondkomen)$/;
/** What somebody is asked to do in a talk. */
export const telling = /^(?:vertellen|uitleggen|zeggen|aangeven|noemen|omschrijven|beschrijven|toelichten)$/;

/** With these a question that begins with "wil je" is a request, and no question about a wish. */
export const requested = /^(?:voortaan|alsjeblieft|alstublieft|aub|a\.u\.b|even|eens|meteen|direct|alvast)$/;
/** "Hoe denk je dat te betalen?": what is asked is the act, not the thought. */
export const planned = /^(?:denk|denkt|dacht|verwacht|hoop|hoopt)$/;
/** "Wat maakte je aan het lachen", "wat gaf je rust", "wat brengt u hier": here `je` is whom it was done to. */
export const causing =
  /^(?:maakte?|maakt|gaf|geeft|bracht|brengt|hield|houdt|kostte|kost|stoorde|stoort|dreef|drijft|ergerde|ergert|verraste|troostte|troost)$/;
export const caused =
  /^(?:rust|kracht|moed|hoop|energie|pijn|bezig|overeind|lachen|huilen|hier|blij|boos|bang|verdrietig|rustig|trots|moe|wakker|zorgen|tegen|moeite|op)$/;
