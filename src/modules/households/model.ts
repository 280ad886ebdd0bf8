import { addDays } from '../../kernel/i18n/calendar.ts';

/**
 * The life domains that a first talk asks about. Codes are data in the database; names stand in the messages.
 * The first six are those of the published study (001 table 1). `side` is the side of the question: money and work, or
 * care and welfare. `group` is one of the five groups in which a client chooses who reads what.
 */
export const domains = [
  { code: 'money', side: 'work', group: 'money' },
  { code: 'work', side: 'work', group: 'work' },
  { code: 'physical-health', side: 'care', group: 'health' },
  { code: 'mental-health', side: 'care', group: 'health' },
  { code: 'relations-at-home', side: 'care', group: 'home' },
  { code: 'social-relations', side: 'care', group: 'contacts' },
  { code: 'housing', side: 'care', group: 'home' },
  { code: 'children', side: 'care', group: 'home' },
  { code: 'daily-life', side: 'care', group: 'home' },
  { code: 'day-activities', side: 'work', group: 'work' },
  { code: 'learning', side: 'work', group: 'work' },
  { code: 'language', side: 'work', group: 'work' },
  { code: 'addiction', side: 'care', group: 'health' },
  { code: 'safety', side: 'care', group: 'home' },
  { code: 'justice', side: 'care', group: 'contacts' },
  { code: 'meaning', side: 'care', group: 'contacts' },
] as const;

export type DomainCode = (typeof domains)[number]['code'];
export const domainCodes = domains.map((domain) => domain.code) as [DomainCode, ...DomainCode[]];

const sideOf = new Map<string, 'work' | 'care'>(domains.map((domain) => [domain.code, domain.side]));

/** Whether a code is one of ours. */
export const isDomainCode = (code: string): code is DomainCode => sideOf.has(code);

/**
 * Whether to propose the joint way of working (method, step 1): several life domains have a question, at least one on
 * the money/work side and one on the care/welfare side. A suspicion counts as a question.
 */
export function joinsSides(codesWithQuestion: readonly string[]): boolean {
  const found = new Set(codesWithQuestion.map((code) => sideOf.get(code)));
  return found.has('work') && found.has('care');
}

export const trajectoryStates = [
  'proposed',
  'agreed',
  'running',
  'closed',
  'not-started',
  'stopped',
  'paused',
] as const;
export type TrajectoryState = (typeof trajectoryStates)[number];

/** Which state may follow which; a paused trajectory returns to where it was running. */
const followers: Record<TrajectoryState, readonly TrajectoryState[]> = {
  proposed: ['agreed', 'not-started'],
  agreed: ['running', 'stopped', 'paused'],
  running: ['closed', 'stopped', 'paused'],
  paused: ['running', 'stopped'],
  closed: [],
  'not-started': [],
  stopped: [],
};
export const mayFollow = (from: TrajectoryState, to: TrajectoryState): boolean => followers[from].includes(to);

/** The known objections of the method (001 ch. 8), plus a refusal by one's organisation and "something else". */
export const declineCodes = [
  'agenda',
  'planning',
  'tuning-time',
  'client-able',
  'added-value',
  'never-here',
  'manager',
  'organisation',
  'other',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

export const roles = ['case-manager', 'coordinator'] as const;
export type Role = (typeof roles)[number];

/** The sides that the method brings to one table, and whoever is of neither. */
export const sides = ['care', 'work', 'other'] as const;
export type Side = (typeof sides)[number];

/** Look-ups of an existing table that one professional may do in a day. */
export const lookupsPerDay = 20;

/** What a chair brings, as far as the look for missing ones goes. */
export interface Chair {
  readonly kind: 'client' | 'professional' | 'network';
  readonly state: string;
  readonly side: 'care' | 'work' | 'other' | null;
  readonly expertise: readonly string[];
}
const missingKinds = ['care', 'work', 'money'] as const;
export type MissingChair = (typeof missingKinds)[number];

/** Kinds of knowledge that a table may ask for by name. */
export const expertises = [
  'money',
  'debts',
  'work',
  'housing',
  'addiction',
  'mental-health',
  'children',
  'language',
] as const;
export type Expertise = (typeof expertises)[number];

/**
 * Which chairs are missing: nobody of one of the two sides, and with a money question or a suspicion of one nobody who
 * knows about money. Who is asked and has not answered does not fill the chair yet.
 */
export function missingChairs(chairs: readonly Chair[], moneyQuestion: boolean): MissingChair[] {
  const filled = chairs.filter((chair) => chair.kind === 'professional' && chair.state === 'accepted');
  return missingKinds.filter(
    (kind) => (kind !== 'money' || moneyQuestion) && !filled.some((chair) => fits(chair, kind)),
  );
}

const fits = (chair: Chair, kind: MissingChair): boolean =>
  kind === 'money' ? chair.expertise.includes('money') : chair.side === kind;

/** Who was asked for a chair that is missing and has not answered: that answer is waited for, nobody else is looked for. */
export const askedFor = <C extends Chair>(chairs: readonly C[], kind: MissingChair): C | undefined =>
  chairs.find((chair) => chair.kind === 'professional' && chair.state === 'asked' && fits(chair, kind));

/**
 * Who declined last, while nobody else was asked since: whoever leads reads why, and asks somebody else. No place keeps
 * the day of its answer, so it is the day of the question that counts; somebody of the same side who was asked on that
 * day and has not answered may be the one who was asked instead.
 */
export function declinedLast<C extends Pick<Chair, 'kind' | 'state' | 'side'> & { readonly askedOn: string }>(
  chairs: readonly C[],
): C | undefined {
  const asked = chairs.filter(({ kind }) => kind === 'professional');
  const [last] = asked
    .filter(({ state }) => state === 'declined')
    .toSorted((a, b) => b.askedOn.localeCompare(a.askedOn));
  if (last === undefined) return undefined;
  const isFollowed = asked.some(
    ({ state, side, askedOn }) =>
      askedOn > last.askedOn || (state === 'asked' && side === last.side && askedOn === last.askedOn),
  );
  return isFollowed ? undefined : last;
}

/** The groups in which people speak of life domains. */
export const domainGroups = ['money', 'work', 'health', 'home', 'contacts'] as const;
export type DomainGroup = (typeof domainGroups)[number];
export const domainsInGroups = (groups: readonly DomainGroup[]): DomainCode[] =>
  domains.filter(({ group }) => groups.includes(group)).map(({ code }) => code);

/** Bewindvoerder, mentor, curator or voogd, parent, gemachtigde. */
export const representationKinds = ['administrator', 'mentor', 'guardian', 'parent', 'mandated'] as const;
export type RepresentationKind = (typeof representationKinds)[number];

/**
 * For which part of life somebody acts: the law says it of an administrator (money), a mentor (care) and a guardian
 * (everything: null); a parent or somebody mandated as was agreed.
 */
export function groupsFor(kind: RepresentationKind, chosen: readonly DomainGroup[]): readonly DomainGroup[] | null {
  if (kind === 'guardian') return null;
  if (kind === 'administrator') return ['money'];
  return kind === 'mentor' ? ['health', 'home', 'contacts'] : chosen;
}

/** The groups of which a scope holds at least one domain, for saying it in words; null = everything. */
export const groupsOfScope = (codes: readonly string[] | null): readonly DomainGroup[] | null =>
  codes === null
    ? null
    : domainGroups.filter((group) => domains.some((each) => each.group === group && codes.includes(each.code)));

/** A representation is looked at again after five years at most. */
export const latestEnd = (from: string): string => addDays(from, 5 * 366);

/** From this day on a parent decides nothing any more for somebody born on that one. */
export const comesOfAge = (birthDate: string): string => `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;

/** Nine figures in a row may be the number of a citizen, and that is kept nowhere here. */
export const holdsCitizenNumber = (words: string): boolean => /(^|\D)\d{9}(\D|$)/.test(words);
