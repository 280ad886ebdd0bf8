import { createHash } from 'node:crypto';
import type { InstrumentAnswer, ProfileDraft, ShownProfile, Talent, WorkWish } from '../model.ts';
import { privateWord } from './private-words.ts';
import { skillCodes } from './skills.ts';

interface Beside {
  readonly talents: readonly Talent[];
  readonly wishes: readonly WorkWish[];
  readonly answers: readonly InstrumentAnswer[];
}

/** Another number for everything that reads otherwise: what a form to show it was filled in on. */
export const printOf = (shown: ShownProfile): number =>
  Number.parseInt(createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 7), 16);

/** What left the list stays as the words it had. */
const isListed = (skill: string | null): skill is string => skill !== null && skillCodes.has(skill);

/**
 * The profile as an employer reads it: the chosen talents in their order, and of the wishes only the parts that were chosen.
 * Own words stay as they were typed; what comes from a list goes as its code, so that each reads it in the own language.
 */
export function shownProfile(draft: ProfileDraft, beside: Beside): ShownProfile {
  const chosen = beside.talents.filter(({ id, adultId }) => adultId === draft.adultId && draft.talents.includes(id));
  const wish = beside.wishes.find(({ adultId }) => adultId === draft.adultId);
  const goes = (part: ProfileDraft['parts'][number]): boolean => draft.parts.includes(part);
  return {
    called: draft.called,
    headline: draft.headline,
    strengths: chosen.filter(({ skill }) => !isListed(skill)).map(({ words }) => words),
    skills: chosen.flatMap(({ skill }) => (isListed(skill) ? [skill] : [])),
    learning: draft.learning,
    hours: goes('hours') ? (wish?.hours ?? '') : '',
    days: goes('days') ? (wish?.days ?? []) : [],
    travel: goes('travel') ? (wish?.travel ?? '') : '',
    helps: goes('helps') ? (wish?.helps ?? '') : '',
    instruments: goes('instruments')
      ? beside.answers
          .filter(({ adultId, state }) => adultId === draft.adultId && (state === 'applied' || state === 'in-place'))
          .map(({ instrument }) => instrument)
      : [],
  };
}

/** The first word in any part of a profile that an employer need not know; null: none. */
export function privateWordIn(shown: ShownProfile): string | null {
  const { called, headline, strengths, learning, hours, travel, helps } = shown;
  for (const text of [called, headline, ...strengths, learning, hours, travel, helps]) {
    const found = privateWord(text);
    if (found !== null) return found;
  }
  return null;
}
