import type { Language } from './language.ts';

/** Dutch surnames: prefixes stand before the name and are left out when names are sorted or compared. */
const prefixes =
  /^(?:(?:van|von|de|den|der|het|ter|ten|te|op|in|aan|bij|uit|voor|onder|over|la|le|du|el|al|d|t|s)[\s'’.-]+)+/;

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’`´]/g, "'").trim();

/** `van der Berg` and `Berg` both give `berg`: no case, accents, prefixes, hyphens or spaces. */
export function surnameKey(surname: string): string {
  const name = plain(surname).replace(/^'/, '');
  const rest = name.replace(prefixes, '');
  return (rest === '' ? name : rest).replace(/[^\p{L}\p{N}]/gu, '');
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** A sorted copy, by surname the Dutch way: `De Boer` stands between `Blom` and `Bos`. Those with the same keep their order. */
export function bySurname<T>(all: readonly T[], nameOf: (each: T) => string): T[] {
  // A key is made once for each: made in the comparison, a list of fifty would make three hundred.
  return all
    .map((each) => ({ each, name: nameOf(each), key: surnameKey(nameOf(each)) }))
    .sort((one, other) => collator.compare(one.key, other.key) || collator.compare(one.name, other.name))
    .map(({ each }) => each);
}

/** Given name and surname as people write them; who has no surname here goes by the given name. */
export const fullName = (person: { readonly givenName: string; readonly surname: string }): string =>
  `${person.givenName} ${person.surname}`.trim();

/** Several in one sentence: `Daan, Noor en Fatima`. */
export function nameList(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${language === 'en' ? 'and' : 'en'} ${last}`;
}
