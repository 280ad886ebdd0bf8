const vowel = /[aeiouy]/;

/**
 * The forms of a Dutch adjective: lui, luie, luis, luier, luiere, luist, luiste. Spelling follows the open and closed
 * syllable: dom - domme, traag - trage, boos - boze, naïef - naïeve. What does not exist does no harm.
 */
export function adjectiveForms(lemma: string): string[] {
  const e = withE(lemma);
  const more = lemma.endsWith('r') ? [`${lemma}der`, `${lemma}dere`] : [`${e}r`, `${e}re`];
  const most = lemma.endsWith('s') ? [`${lemma}t`, `${lemma}te`] : [`${lemma}st`, `${lemma}ste`];
  return [...new Set([lemma, e, `${e}n`, lemma.endsWith('s') ? lemma : `${lemma}s`, ...more, ...most])];
}

/** The form with -e: `een domme vraag`. */
export function withE(lemma: string): string {
  if (lemma.endsWith('e')) return lemma;
  const last = lemma.at(-1) ?? '';
  if (vowel.test(last)) return last === 'i' || last === 'u' ? `${lemma}e` : `${lemma}ë`;
  return `${opened(lemma)}e`;
}

/** The stem before an ending that begins with a vowel. */
export function opened(stem: string): string {
  const last = stem.at(-1) ?? '';
  const before = stem.slice(0, -1);
  if (/(aa|ee|oo|uu)$/.test(before)) return before.slice(0, -1) + voiced(last);
  if (/(ie|eu|oe|ui|ij|ei|ou|au|ië|ïe)$/.test(before)) return before + voiced(last);
  if (/[lr]$/.test(before) && last === 'f') return `${before}v`;
  if (doubles(stem)) return stem + last;
  return stem;
}

const voiced = (letter: string): string => ({ s: 'z', f: 'v' })[letter] ?? letter;

/** A short vowel with one consonant at the end of a stressed syllable. */
function doubles(stem: string): boolean {
  const [, start = '', , last = ''] = /^(.*?)([aeiou])([bdfgklmnprst])$/.exec(stem) ?? [];
  if (last === '' || /[aeiouïë]$/.test(start)) return false;
  const oneSyllable = !/[aeiouyïëé]/.test(start);
  // Unstressed endings do not double: onnozel, dronken, lastig, slordig, koppig, ander.
  return oneSyllable || !/(?:el|er|en|em|ig|ik|es|et|is|us|um|or|it)$/.test(stem);
}
