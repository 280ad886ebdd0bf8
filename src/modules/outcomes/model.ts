import { workSteps as stepsOfWork } from '../employment/index.ts';

/** The two moments at which a situation is asked (method, step 11). */
export const moments = ['start', 'end'] as const;
export type Moment = (typeof moments)[number];

/** Steps to work that fits, or "weet ik niet": the one list is that of employment. The report prints the words beside it. */
export const workSteps = [...stepsOfWork, 'unknown'] as const;
export type WorkStep = (typeof workSteps)[number];

export const debtAnswers = ['yes', 'no', 'unknown'] as const;

/** Help with money that may be in place; the order is that of the form and of the report. */
export const helpKinds = [
  'administrator',
  'payment-arrangements',
  'debt-counselling-started',
  'debt-counselling',
  'debt-restructuring',
  'other',
] as const;
export type HelpKind = (typeof helpKinds)[number];

/** The feeling of poverty; at the end people compare it with the start. */
export const povertyFeelings = ['none', 'present', 'strong', 'less', 'same', 'more'] as const;
export type PovertyFeeling = (typeof povertyFeelings)[number];
export const povertyAt: Record<Moment, readonly PovertyFeeling[]> = {
  start: ['none', 'present', 'strong'],
  end: ['none', 'less', 'same', 'more'],
};

/** What clients of the study gained: a say, self-direction, peace of mind. */
export const benefits = ['say', 'selfDirection', 'peaceOfMind'] as const;
export type Benefit = (typeof benefits)[number];

/** Money of one adult; `null` anywhere = not said, or "weet ik niet". */
export interface MoneySituation {
  readonly hasDebt: (typeof debtAnswers)[number] | null;
  /** Integer cents; null is unknown, never zero. */
  readonly debtCents: number | null;
  readonly debtWords: string;
  /** An empty list = there is no help; null = nothing was said about it. */
  readonly help: readonly HelpKind[] | null;
  readonly povertyFeeling: PovertyFeeling | null;
}

/** What one adult told at one moment. */
export interface Situation {
  readonly workStep: WorkStep;
  readonly workWords: string;
  /** Null when money was no question. */
  readonly money: MoneySituation | null;
  /** 0-10; null = could not or would not say. */
  readonly say: number | null;
  readonly selfDirection: number | null;
  readonly peaceOfMind: number | null;
}

/** A situation as it is kept: with the day of the first answer and the version for two editors. */
export interface KeptSituation extends Situation {
  readonly onDate: string;
  readonly version: number;
}

/** As it is read on before and after: with who filled it in last. */
export interface ToldSituation extends KeptSituation {
  readonly filledInBy: FilledInBy;
}

export interface FilledInBy {
  /** Given name of who typed; null where the reader does not know that person. */
  readonly name: string | null;
  /** The adult, a professional together with the adult, or somebody who acts for the adult. */
  readonly as: 'self' | 'together' | 'for';
}

/** Classes of the published study, in the order of its table 1. */
export const studyClasses = {
  ageClass: ['18-27', '28-40', '41-59'],
  gender: ['man', 'vrouw'],
  background: ['Nederlands', 'Migratie-achtergrond'],
  household: [
    'alleenstaand zonder kinderen',
    'gescheiden met inwonende kinderen',
    'gescheiden met uitwonende kinderen',
  ],
} as const;

/** The six problem areas of the study: life domains of the product. */
export const studyProblems = [
  'money',
  'work',
  'physical-health',
  'mental-health',
  'relations-at-home',
  'social-relations',
] as const;
export type StudyProblem = (typeof studyProblems)[number];
