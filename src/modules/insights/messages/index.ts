import type { Language } from '../../../kernel/i18n/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);
