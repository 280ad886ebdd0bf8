import { opened } from './adjective-forms.ts';

const unstressed = /^(?:be|ge|ver|ont|her|er|mis)/;

/** Singular and plural of a Dutch noun by its spelling: termijn, termijnen; criterium by its own list; procedure, procedures. */
export function nounForms(lemma: string): string[] {
  if (lemma.endsWith('heid')) return [lemma, `${lemma.slice(0, -4)}heden`];
  const forms = [lemma, `${lemma}s`, `${lemma}'s`, `${lemma}n`];
  const stem = opened(lemma);
  forms.push(`${lemma}en`, `${stem}en`, `${lemma}${lemma.at(-1) ?? ''}en`);
  if (/(?:ie|ee)$/.test(lemma)) forms.push(`${lemma}ën`);
  return forms;
}

/** The forms of a regular verb: verstrekken, verstrek, verstrekt, verstrekte, verstrekten, verstrekkend(e). */
export function verbForms(infinitive: string): string[] {
  return [
    infinitive,
    ...finiteForms(infinitive),
    participleOf(infinitive),
    `${participleOf(infinitive)}e`,
    `${infinitive}d`,
    `${infinitive}de`,
  ];
}

/** Verbs on -eren with the stress before it: lever, vorder. Loan words have it on -eer: informeer. */
const native = /(?:lever|vorder|belemmer|herinner|weiger|verander|verbeter|verduister|zeker)en$/;

/** Stem, second and third person, past. */
export function finiteForms(infinitive: string): string[] {
  const stem = stemOf(infinitive);
  const past = pastOf(infinitive, stem);
  return [infinitive, stem, stem.endsWith('t') ? stem : `${stem}t`, `${stem}${past}e`, `${stem}${past}en`];
}

export function participleOf(infinitive: string): string {
  const stem = stemOf(infinitive);
  const end = pastOf(infinitive, stem);
  const closed = stem.endsWith(end) ? stem : `${stem}${end}`;
  // A trema keeps the sounds apart: geëvalueerd, geïnformeerd.
  const trema = closed
    .replace(/^e(?!i)/, 'ë')
    .replace(/^i/, 'ï')
    .replace(/^u(?!i)/, 'ü');
  return unstressed.test(infinitive) ? closed : `ge${trema}`;
}

/** `verstrek` of verstrekken, `neem` of nemen, `geef` of geven, `reis` of reizen. */
function stemOf(infinitive: string): string {
  const stem = infinitive.replace(/e?n$/, '');
  if (/([bdfgklmnprstz])\1$/.test(stem)) return stem.slice(0, -1);
  const long = /^(.*?)([aeou])([bdfgklmnprstvz])$/.exec(stem);
  const single =
    long !== null &&
    (!/(?:aa|ee|oo|uu|ie|oe|eu|ui|ei|au|ou)$/.test(`${long[1] ?? ''}${long[2] ?? ''}`) || infinitive.endsWith('eren'));
  const stressed = infinitive.endsWith('eren')
    ? !native.test(infinitive)
    : !/ig$|[aeiou].*el$|(?:teken|reken|oefen|open)$/.test(stem);
  const closed = single && stressed ? lengthened(stem) : stem;
  return closed.replace(/z$/, 's').replace(/v$/, 'f');
}

const lengthened = (stem: string): string => stem.replace(/([aeou])([bdfgklmnprstvz])$/, '$1$1$2');

/** `t` after the sounds of 't kofschip, else `d`. */
function pastOf(infinitive: string, stem: string): 't' | 'd' {
  const last = infinitive.replace(/e?n$/, '').at(-1) ?? stem.at(-1) ?? '';
  return /[tkfshpcx]/.test(last) ? 't' : 'd';
}

/** A separable verb with its parts together: aanleveren, aangeleverd, aan te leveren, aanlevert in a clause. */
export function separableForms(particle: string, verb: string): string[] {
  const finite = finiteForms(verb).map((form) => particle + form);
  return [
    ...finite,
    `${particle}${participleOf(verb)}`,
    `${particle}${participleOf(verb)}e`,
    `${particle}${verb}d`,
    `${particle}${verb}de`,
    `${particle}te${verb}`,
    `${particle} te ${verb}`,
  ];
}
