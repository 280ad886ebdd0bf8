import type { Area } from '../../kernel/files/photo.ts';

/** What a debt is about; the first four after the issue, study debt apart because it never presses the same way. */
export const debtKinds = ['care', 'public', 'utilities', 'student', 'other', 'unknown'] as const;
export type DebtKind = (typeof debtKinds)[number];
export const debtStates = ['unknown', 'disputed', 'known', 'arrangement', 'attachment', 'settled'] as const;
export type DebtState = (typeof debtStates)[number];
export const balanceSources = ['client', 'helper', 'letter', 'register'] as const;
export type BalanceSource = (typeof balanceSources)[number];
export const paces = ['week', 'four-weeks', 'month', 'quarter', 'year'] as const;
export type Pace = (typeof paces)[number];
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;

/** What was owed on a day. */
export interface Balance {
  readonly on: string;
  /** Integer cents; null = "weet ik niet", never zero. */
  readonly cents: number | null;
  readonly source: BalanceSource;
}

/** An arrangement; null anywhere = "weet ik niet". */
export interface Arrangement {
  readonly cents: number | null;
  readonly per: Pace | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** How a debt stands from a day on. */
export interface DebtStep extends Arrangement {
  readonly on: string;
  readonly state: DebtState;
  readonly words: string;
}

/** A debt with all that was ever said of it, oldest first. */
export interface Debt {
  readonly id: string;
  /** Null: of both partners. */
  readonly adultId: string | null;
  /** '' = "weet ik niet". */
  readonly creditor: string;
  readonly collector: string;
  readonly reference: string;
  readonly kind: DebtKind;
  readonly business: (typeof yesNoUnknown)[number];
  readonly version: number;
  readonly balances: readonly Balance[];
  readonly steps: readonly DebtStep[];
}

/** A debt as it stood on a day. */
export interface DebtThen {
  readonly state: DebtState;
  /** The last amount that was known by then; null = none ever was. */
  readonly cents: number | null;
  /** The newest row said "weet ik niet" although an amount was known before. */
  readonly unsure: boolean;
  readonly arrangement: Arrangement | null;
}

/** How a debt stood at the end of a day; null before it was written down. */
export function debtOn(debt: Debt, day: string): DebtThen | null {
  const step = debt.steps.filter(({ on }) => on <= day).at(-1);
  if (step === undefined) return null;
  const said = debt.balances.filter(({ on }) => on <= day);
  const cents = said.findLast((balance) => balance.cents !== null)?.cents ?? null;
  return {
    state: step.state,
    cents,
    unsure: cents !== null && said.at(-1)?.cents === null,
    arrangement: step.state === 'arrangement' ? step : null,
  };
}

/** First and last known amount: "toen" and "nu". */
export function thenAndNow(debt: Debt): { readonly first: Balance; readonly last: Balance } | null {
  const known = debt.balances.filter(({ cents }) => cents !== null);
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** In which heap of the total a debt is. */
export type Heap = 'counted' | 'disputed' | 'unknown' | 'student' | 'settled';
export function heapOf(debt: Debt, then: DebtThen): Heap {
  if (then.state === 'settled') return 'settled';
  if (debt.kind === 'student') return 'student';
  if (then.state === 'disputed') return 'disputed';
  return then.state === 'unknown' || then.cents === null ? 'unknown' : 'counted';
}

/** Parts of a photo that can be painted black: four bands, each left and right. */
export const letterParts = [
  'top-left',
  'top-right',
  'upper-left',
  'upper-right',
  'lower-left',
  'lower-right',
  'bottom-left',
  'bottom-right',
] as const;
export type LetterPart = (typeof letterParts)[number];

/** Where such a part lies. */
export function areaOf(part: LetterPart): Area {
  const place = letterParts.indexOf(part);
  const [band, side] = [Math.floor(place / 2), place % 2];
  return { left: side / 2, right: (side + 1) / 2, top: band / 4, bottom: (band + 1) / 4 };
}

/** What the law calls threatening (Wet gemeentelijke schuldhulpverlening, article 4, third paragraph). */
export const crisisKinds = ['eviction', 'electricity', 'gas', 'water', 'heating', 'health-insurance'] as const;
export type CrisisKind = (typeof crisisKinds)[number];

/** Something that presses now. */
export interface Crisis {
  readonly id: string;
  readonly adultId: string | null;
  readonly kind: CrisisKind;
  /** The date in the letter; null = "weet ik niet". */
  readonly happensOn: string | null;
  readonly toldOn: string;
  /** The first talk by this day at the latest. */
  readonly talkBy: string;
  readonly talkedOn: string | null;
  readonly words: string;
  readonly version: number;
}

/** Phases of help with debts, after the NVVK. */
export const helpPhases = [
  'application',
  'intake',
  'plan',
  'stabilisation',
  'solution',
  'guidance',
  'after-care',
  'ended',
] as const;
export type HelpPhase = (typeof helpPhases)[number];
/** Kinds of solution and guidance, after the enumerations of DDAS. */
export const helpSolutions = [
  'payment-arrangement',
  'debt-mediation',
  'debt-restructuring',
  'restructuring-credit',
  'statutory',
  'none',
] as const;
export const helpGuidances = [
  'budget-coaching',
  'budget-management',
  'protective-administration',
  'volunteer',
  'none',
] as const;
export const schemeStates = ['not-looked', 'maybe', 'applied', 'receives', 'not-for-me'] as const;
export type SchemeState = (typeof schemeStates)[number];
export const endsMeetAnswers = ['yes', 'just', 'no', 'unknown'] as const;
export const povertyAnswers = ['none', 'present', 'strong', 'unknown'] as const;
export const budgetKinds = ['income', 'cost', 'legal'] as const;
