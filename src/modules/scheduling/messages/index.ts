import type { Language } from '../../../kernel/i18n/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

const all = { nl, en } as const;
/** The texts of scheduling in one language. */
export const texts = (language: Language): typeof nl => all[language];

/** What other screens say of a search that waits for an answer. */
export const pollWords = (language: Language) => ({
  ...all[language].answer,
  waitsYou: all[language].poll.waitsYou,
  open: all[language].list.answer,
  stop: all[language].stop,
  waitsUntil: all[language].list.waitsUntil,
});
