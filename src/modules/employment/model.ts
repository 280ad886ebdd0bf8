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

/** Parts of the own wishes that can go along in a profile; none is chosen beforehand. */
export const profileParts = ['hours', 'days', 'travel', 'helps', 'instruments'] as const;
export type ProfilePart = (typeof profileParts)[number];

/** What a client composes to show. */
export interface ProfileDraft {
  readonly adultId: string;
  readonly called: string;
  readonly headline: string;
  readonly learning: string;
  /** Ids of talents. */
  readonly talents: readonly string[];
  readonly parts: readonly ProfilePart[];
  readonly version: number;
}

/** All that an employer can see of somebody. Nothing else exists in a profile: these are its columns too. */
export interface ShownProfile {
  readonly called: string;
  readonly headline: string;
  /** Own words. */
  readonly strengths: readonly string[];
  /** Codes of the list of skills. */
  readonly skills: readonly string[];
  readonly learning: string;
  readonly hours: string;
  readonly days: readonly WeekDay[];
  readonly travel: string;
  readonly helps: string;
  /** Codes of instruments that are in place or applied for, when the client chose to show them. */
  readonly instruments: readonly string[];
}

/** A profile that one employer may see from and until a day. */
export interface Release extends ShownProfile {
  readonly id: string;
  readonly adultId: string;
  readonly employerId: string;
  readonly from: string;
  readonly until: string;
  readonly withdrawn: boolean;
  /** Days on which the employer saw it, with the first time of each. */
  readonly seen: readonly { readonly on: string; readonly at: string }[];
}

export const placementKinds = ['trial-placement', 'supported', 'paid', 'voluntary', 'day-activities'] as const;
export type PlacementKind = (typeof placementKinds)[number];
/** What an employer has ready before somebody starts (the source, 4.3). */
export const preparations = ['coach', 'adjustments', 'tasks', 'call', 'team', 'expectations'] as const;
export type Preparation = (typeof preparations)[number];

/** A place to work or try, and what was agreed about it. */
export interface Placement {
  readonly id: string;
  readonly adultId: string;
  readonly employerId: string;
  readonly kind: PlacementKind;
  readonly task: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly clientExpects: string;
  readonly employerExpects: string;
  readonly adjustments: string;
  readonly painDays: string;
  readonly callWhen: string;
  readonly partEnds: string;
  readonly prepared: readonly Preparation[];
  readonly version: number;
}

export const checkInWeeks = [1, 4, 12] as const;
export const checkInAnswers = ['good', 'mixed', 'not-good'] as const;
export type CheckInAnswer = (typeof checkInAnswers)[number];

/** A short question after some weeks, to one side. */
export interface CheckIn {
  readonly placementId: string;
  readonly weeks: (typeof checkInWeeks)[number];
  readonly side: 'client' | 'employer';
  readonly dueOn: string;
  readonly answer: CheckInAnswer | null;
  readonly words: string;
  readonly answeredOn: string | null;
}

/** What is asked now: due and not answered. */
export const askedNow = (checkIns: readonly CheckIn[], side: CheckIn['side'], today: string): CheckIn[] =>
  checkIns.filter((each) => each.side === side && each.answer === null && each.dueOn <= today);
