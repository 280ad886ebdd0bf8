import type { Language } from '../../../kernel/i18n/language.ts';

/** `Fatima, Lotte en Omar`. */
export function joinNames(names: readonly string[], language: Language): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  if (names.length === 1) return last;
  return `${names.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`;
}
