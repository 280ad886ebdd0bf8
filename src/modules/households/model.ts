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
export const missingKinds = ['care', 'work', 'money'] as const;
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
  return missingKinds.filter((kind) => {
    if (kind !== 'money') return !filled.some((chair) => chair.side === kind);
    return moneyQuestion && !filled.some((chair) => chair.expertise.includes('money'));
  });
}
