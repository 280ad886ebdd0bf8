import type { Language } from '../../../kernel/i18n/language.ts';
import { type DeclineCode, declineCodes, type Expertise, expertises, isDomainCode, type Role } from '../model.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);

/** The name of a life domain; an unknown code as it is. */
export const domainName = (language: Language, code: string): string =>
  isDomainCode(code) ? texts(language).domains[code] : code;

export interface ObjectionAnswer {
  readonly code: DeclineCode;
  readonly says: string;
  readonly answer: string;
}

/** The reasons to decline, each with our answer that stands beside it. */
export const objectionAnswers = (language: Language): ObjectionAnswer[] =>
  declineCodes.map((code) => ({ code, ...texts(language).objections[code] }));

/** A role as people call it: casemanager, coördinator. */
export const roleName = (language: Language, role: Role): string => texts(language).roles[role];

/** Words that other modules use too: ways back, sides, where a chair and a trajectory stand. */
export const tableWords = (language: Language) => {
  const { back, sides, states, trajectory } = texts(language).pages;
  return { back, sides, states, trajectoryStates: trajectory.states };
};

/** Kinds of knowledge whose name begins with what somebody typed: "schuld" means schulden. */
export function expertiseMeant(language: Language, typed: string): Expertise[] {
  const plain = typed.trim().toLowerCase();
  if (plain.length < 3) return [];
  return expertises.filter((code) => texts(language).pages.expertises[code].toLowerCase().startsWith(plain));
}
