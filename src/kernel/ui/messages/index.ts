import type { Language } from '../../i18n/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The building blocks' own texts in one language. */
export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);
