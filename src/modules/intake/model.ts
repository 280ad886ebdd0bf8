import type { DomainCode } from '../households/index.ts';

export const flags = ['question', 'suspicion', 'none'] as const;
export type Flag = (typeof flags)[number];
export type AnswerState = 'not-discussed' | 'discussed' | 'written';

export const urgencies = ['none', 'danger', 'crisis', 'eviction', 'cut-off', 'health-insurance', 'other'] as const;
export type Urgency = (typeof urgencies)[number];

/** What the first talk holds about one life domain. */
export interface DomainAnswer {
  readonly domain: DomainCode;
  readonly state: AnswerState;
  readonly flag: Flag;
  readonly words: string;
  readonly whyNeeded: string;
}

/** Threats for which a first talk about debts takes place within three working days (Wgs, article 4, second clause). */
export const threatens = (urgency: Urgency): boolean =>
  urgency === 'eviction' || urgency === 'cut-off' || urgency === 'health-insurance';
