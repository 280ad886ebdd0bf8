import type { Language } from '../../i18n/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Which message; each has a text here, in every language. */
export type MessageKind = keyof typeof nl.kinds;

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);
