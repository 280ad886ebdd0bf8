import type { Language } from '../../../kernel/i18n/language.ts';
import { planWords } from '../../plan/index.ts';
import { en } from './en.ts';
import { guideEn } from './guide-en.ts';
import { guideNl } from './guide-nl.ts';
import { linkEn } from './link-en.ts';
import { linkNl } from './link-nl.ts';
import { minutesEn } from './minutes-en.ts';
import { minutesNl } from './minutes-nl.ts';
import { nl } from './nl.ts';
import { roomEn } from './room-en.ts';
import { roomNl } from './room-nl.ts';

// States, answers and rhythms are called as in the plan.
const words = {
  nl: { ...nl, ...linkNl, ...roomNl, ...minutesNl, ...planWords('nl'), guide: guideNl },
  en: { ...en, ...linkEn, ...roomEn, ...minutesEn, ...planWords('en'), guide: guideEn },
};

export const texts = (language: Language): (typeof words)['nl'] => words[language];

/** The words of the form of a meeting, for the search for its date. */
export const planMeetingWords = (language: Language): (typeof nl)['plan'] => words[language].plan;
