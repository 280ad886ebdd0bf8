import type { Language } from '../../../kernel/i18n/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

const all = { nl, en } as const;
/** The texts of diaries in one language. */
export const texts = (language: Language): typeof nl => all[language];
