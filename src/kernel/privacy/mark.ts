import type { Language } from '../i18n/language.ts';

/** Why something was destroyed. */
export type Why = 'retention' | 'deletion' | 'correction';

/**
 * What stands where a text stood: a code with the day and why, short enough for every column. It begins with a character
 * that no form lets in, so nobody can type one.
 */
const sign = '\u0091';
export const markOf = (why: Why, day: string): string => `${sign}${day}:${why}`;

const because: Record<Language, Record<Why, string>> = {
  nl: { retention: 'de bewaartijd is om', deletion: 'daarom is gevraagd', correction: 'het klopte niet' },
  en: { retention: 'its term is over', deletion: 'that was asked', correction: 'it was not right' },
};
const written = new RegExp(`${sign}(\\d{4})-(\\d{2})-(\\d{2}):(retention|deletion|correction)`, 'g');

/** The same text with every mark in the words of the reader's language. */
export function writeMarks(text: string, language: Language): string {
  if (!text.includes(sign)) return text;
  return text.replace(written, (_whole, year: string, month: string, day: string, why: Why) => {
    const on = `${day}-${month}-${year}`;
    return language === 'en'
      ? `removed on ${on}, because ${because.en[why]}`
      : `verwijderd op ${on}, want ${because.nl[why]}`;
  });
}
