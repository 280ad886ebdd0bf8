import type { Language } from '../../../kernel/i18n/language.ts';
import { columnsEn } from './columns-en.ts';
import { columnsNl } from './columns-nl.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);

/** What tables, columns and choices are called for whom they are about. */
export const columnWords = (language: Language): typeof columnsNl => (language === 'en' ? columnsEn : columnsNl);
