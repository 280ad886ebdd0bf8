import type { Language } from '../../../kernel/i18n/language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);

/** The words of states, answers and rhythms: the same on every screen, in other modules too. */
export const planWords = (language: Language) => {
  const { action, states, goalStates, answers, rhythms, moneyReason, change } = texts(language);
  const { decision, decisionHint, decidedOn } = action;
  return {
    actionStates: states,
    goalStates,
    standings: answers,
    rhythms,
    moneyReason,
    moneyFirst: change.moneyFirst,
    decision: { label: decision, hint: decisionHint, day: decidedOn },
  };
};
