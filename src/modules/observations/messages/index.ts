import type { Language } from '../../../kernel/i18n/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);

/** What a link to looking back is called, and what it is about. */
export const lookingBackWords = (language: Language): string[] => [texts(language).title, texts(language).about];
