/**
 * Ways of taking part, after table 2 of the source and the issue. None is ranked above another: the order is that of the
 * list on the form, not of worth. The one list: before and after (outcomes) asks the same steps.
 */
export const workSteps = [
  'none',
  'voluntary',
  'day-activities',
  'orienting',
  'insight',
  'applying',
  'trial-placement',
  'supported',
  'paid',
  'own-business',
  'own-business-stopped',
  'stalled',
] as const;
export type WorkStep = (typeof workSteps)[number];

/** "Past dit bij jou?" */
export const fitsAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export type Fits = (typeof fitsAnswers)[number];

/** What somebody did from a day on, or a small success of that day. */
export interface WorkMoment {
  readonly id: string;
  readonly adultId: string;
  readonly on: string;
  readonly step: WorkStep | 'success';
  readonly fits: Fits | null;
  readonly words: string;
}

/** Where somebody is now; null: nothing was told. */
export const stepNow = (moments: readonly WorkMoment[]): WorkMoment | null =>
  moments.findLast(({ step }) => step !== 'success') ?? null;

export const talentKinds = ['talent', 'skill', 'wish'] as const;
export type TalentKind = (typeof talentKinds)[number];

export interface Talent {
  readonly id: string;
  readonly adultId: string;
  readonly kind: TalentKind;
  readonly words: string;
  /** Code in the list of skills; null: own words. */
  readonly skill: string | null;
  readonly version: number;
}

export const weekDays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type WeekDay = (typeof weekDays)[number];

/** When, how far and with what help work could fit; `helps` is what is needed, never a diagnosis. */
export interface WorkWish {
  readonly adultId: string;
  readonly hours: string;
  readonly days: readonly WeekDay[];
  readonly travel: string;
  readonly helps: string;
  readonly version: number;
}

/** The four factors of the Motivatiemodel (Van de Korput & Ansem), each with what helps and what is in the way. */
export const motivationFactors = ['person', 'approach', 'goal', 'tasks'] as const;
export type MotivationFactor = (typeof motivationFactors)[number];

/** What was told in one talk; '' = not said. */
export interface MotivationTalk {
  readonly adultId: string;
  readonly on: string;
  readonly factors: Readonly<Record<MotivationFactor, { readonly helps: string; readonly hinders: string }>>;
  readonly smallStep: string;
}

export const instrumentStates = ['considered', 'applied', 'in-place', 'not-now'] as const;
export type InstrumentState = (typeof instrumentStates)[number];

/** How it stands with one instrument for one adult. */
export interface InstrumentAnswer {
  readonly adultId: string;
  readonly instrument: string;
  readonly state: InstrumentState;
  readonly on: string;
}
