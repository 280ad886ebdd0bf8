import { writeDate } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import {
  type DeclineCode,
  declineCodes,
  type Expertise,
  expertises,
  groupsOfScope,
  isDomainCode,
  type RepresentationKind,
  type Role,
} from '../model.ts';
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

/** What a representative is called: bewindvoerder, mentor, ... */
export const representationName = (language: Language, kind: RepresentationKind): string =>
  texts(language).representation.kinds[kind];

/** For which part of life somebody acts, as people say it: "geld en werk", or "alles". */
export function scopeName(language: Language, codes: readonly string[] | null): string {
  const words = texts(language).representation;
  const groups = groupsOfScope(codes);
  return groups === null
    ? words.everything
    : nameList(
        groups.map((group) => words.groups[group]),
        language,
      );
}

/** "Over geld, tot en met 1 mei 2027." */
export const scopeLine = (
  language: Language,
  found: { readonly domains: readonly string[] | null; readonly untilDate: string },
): string =>
  texts(language).representation.scope(scopeName(language, found.domains), writeDate(found.untilDate, language));

/** Words that other modules use too: ways back, sides, where a chair and a trajectory stand, what people know much of. */
export const tableWords = (language: Language) => {
  const { back, sides, states, trajectory } = texts(language).pages;
  const known: Readonly<Record<string, string>> = texts(language).pages.expertises;
  return { back, sides, states, trajectoryStates: trajectory.states, expertises: known };
};

/** Kinds of knowledge whose name begins with what somebody typed: "schuld" means schulden. */
export function expertiseMeant(language: Language, typed: string): Expertise[] {
  const plain = typed.trim().toLowerCase();
  if (plain.length < 3) return [];
  return expertises.filter((code) => texts(language).pages.expertises[code].toLowerCase().startsWith(plain));
}
