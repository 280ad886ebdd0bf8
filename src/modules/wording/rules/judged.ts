/** What stands around an adjective: of whom or of what it is said. */

/** Somebody. */
export const person =
  /^(?:mens|mensen|kind(?:eren)?|jongens?|jongeren?|meisjes?|man(?:nen)?|vrouw(?:en)?|vader|moeder|ouders?|zoon|zoontje|dochter|dochtertje|broer|zus|partner|buur|buren|buurman|buurvrouw|huurders?|klant(?:en)?|cliënt(?:en)?|gezin|type|iemand|persoon|personen|leerling(?:en)?|werknemer|collega|vriend(?:en|in)?|vriendje|puber|gast|figuur|patiënt|bewoner|betaler|geval|baas|ventje|meid|opvoeder|eter|luisteraar|chauffeur|ex|opa|oma|tante|oom|mama|papa)$/;
/** Who somebody is to others: a good one is praise or blame. */
export const role =
  /^(?:vader|moeder|ouders?|mama|papa|opvoeders?|huurder|werknemer|partner|echtgenoot|echtgenote|leerling|burger|klant|patiënt|zoon|dochter|kind|buur|buurman|buurvrouw|collega|vrouw|man|mens|oma|opa)$/;
/** What somebody does, or how somebody is. */
export const act =
  /^(?:gedrag|houding|keuzes?|karakter|reacties?|opvoeding|manier(?:en)?|gewoontes?|gewoonten|instelling|mentaliteit|bui|actie|opmerking(?:en)?|smoes|smoezen|excuus|toon|invloed|voorbeeld|beslissing(?:en)?|besluit|levensstijl|gedoe|streken|aanpak|motivatie|inzet|cijfer|plan)$/;
/** Said of a thing, none of these judge the person: a weak light, dirty water. */
export const thing =
  /^(?:lucht|water|licht|kleur|weer|lijn|verbinding|smaak|geur|bus|trein|weg|straat|adres|nummer|uitslag|knie|rug|been|hoest|pijn|zon|wind|lamp|internet|computer|wifi|telefoon|stem|wond)$/;
/** What somebody has to do with and did not do: a bad night, a wrong letter. */
export const circumstance =
  /^(?:adres|bus|trein|tram|tijd(?:en|stip)?|nummer|bedrag|rekening|datum|naam|kant|deur|formulier|brief|brieven|medicijn(?:en)?|pil(?:len)?|dosis|maat|dag(?:en)?|week|weken|weekend|nacht(?:en)?|avond|ochtend|uur|maand(?:en)?|jaar|jaren|jeugd|periode|pas|ontvangst|station|huis|woning|kamer|flat|buurt|wijk|ogen|oog|oor|oren|hart|longen|gezondheid|conditie|nieuws|bed|matras|fiets|auto|ervaring(?:en)?|moment(?:en)?|begin|situatie|omstandigheden|dro(?:om|men)|bericht(?:en)?|kaart|sleutel|afloop|slaap|adem|film|boek|winter|zomer|markt|salaris|loon|contract|baan|klap|tekst|uitleg|papieren|pad|hoek|dingen|zaken|isolatie|gebit|tanden)$/;

export const you = new Set(['je', 'jij', 'u']);
export const being = /^(?:ben|bent|was|is|zijn|waren|blijf|blijft|word|wordt|werd)$/;
export const behaving =
  /^(?:doe|doet|deed|gedraag|gedraagt|gedroeg|reageer|reageert|reageerde|praat|praatte|klink|klinkt|klonk|overkom|handel|handelt|handelde)$/;
export const finding = /^v[io]nd(?:t|en)?$/;
/** Doing that can be done badly. */
export const handling =
  /^(?:omgaan|omgaat|omging|om|opvoeden|luisteren|luister|luistert|gedragen|gedraag|gedraagt|plannen|voorbereid|zorgen|meewerken|betalen|betaal|betaalt|opletten|regelen|opruimen|presteren|praten|reageren|reageer|verzorgen|verzorgd|verzorg|nakomen)$/;
/** Words that make more of it. */
export const more = new Set(
  "zo te altijd erg heel nogal behoorlijk weer steeds wel echt nou beetje gewoon niet geen best eigenlijk dan toch nu ook vaak zulke zulk zo'n soms wat misschien".split(
    ' ',
  ),
);

const somebody = /^(?:je|jij|u|hij|zij|ze|jullie|iemand)$/;
const found = /^(?:jezelf|uzelf|jouzelf|zichzelf|hem|haar|hen|mij|me)$/;
const whose = /^(?:je|jouw|uw|de|het|een|haar|zijn|die|dat|deze|jullie|onze)$/;

/** "Ben je ...", "je bent ...", "is je zoon ...", "doet hij ...", "vind je jezelf ...": the verb stands beside somebody. */
export function saidOf(words: readonly string[], verb: RegExp): boolean {
  return words.some((each, at) => {
    if (!verb.test(each)) return false;
    if (verb === finding) return words.slice(at + 1, at + 5).some((other) => found.test(other) || person.test(other));
    const next = words[at + 1] ?? '';
    if (whose.test(next) && words.slice(at + 2, at + 4).some((other) => person.test(other))) return true;
    // "Is je huis ...": not the person, but what belongs to the person.
    if (next === 'je' && (each === 'is' || each === 'zijn')) return false;
    if (next === 'je' && each === 'was') return words.slice(at + 2).every((other) => more.has(other));
    return somebody.test(next) || somebody.test(words[at - 1] ?? '');
  });
}
