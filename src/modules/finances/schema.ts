import { z } from 'zod';
import {
  choice,
  day,
  manyOf,
  optionalCents,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  text,
  version,
  whole,
} from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import {
  balanceSources,
  budgetKinds,
  crisisKinds,
  debtKinds,
  debtStates,
  endsMeetAnswers,
  helpGuidances,
  helpPhases,
  helpSolutions,
  letterParts,
  paces,
  povertyAnswers,
  schemeStates,
  yesNoUnknown,
} from './model.ts';

const about = {
  creditor: optionalText(120),
  collector: optionalText(120),
  reference: optionalText(60),
  kind: optionalChoice(debtKinds),
  business: optionalChoice(yesNoUnknown),
};

/** Everything may stay empty: "weet ik niet". */
export const newDebt = z.object({
  ...about,
  cents: optionalCents,
  source: optionalChoice(balanceSources),
  /** Null: of both. */
  adult: optionalId,
  ...togetherField,
});
export type NewDebt = Omit<z.output<typeof newDebt>, 'together'>;

/** Whose it is, as a form sends it: "household" is of both. */
const whose = z.preprocess((value) => (value === 'household' ? '' : value), optionalId);

/** The form: "household" is what a form sends for "of both", and another one may follow at once. */
export const debtForm = newDebt.extend({
  adult: whose,
  next: optionalChoice(['another']),
});

export const debtChange = z.object({ ...about, version, ...togetherField });
export type DebtChange = Omit<z.output<typeof debtChange>, 'together'>;

export const newBalance = z.object({
  cents: optionalCents,
  toldOn: optionalDay,
  source: choice(balanceSources),
  ...togetherField,
});
export type NewBalance = Omit<z.output<typeof newBalance>, 'together'>;

export const newStep = z
  .object({
    state: choice(debtStates),
    pays: optionalCents,
    per: optionalChoice(paces),
    from: optionalDay,
    until: optionalDay,
    remains: optionalCents,
    words: optionalText(500),
    ...togetherField,
  })
  .refine(({ from, until }) => from === null || until === null || until >= from, { path: ['until'], message: 'past' });
export type NewStep = Omit<z.output<typeof newStep>, 'together'>;

export const newCrisis = z.object({
  kind: choice(crisisKinds),
  happensOn: optionalDay,
  words: optionalText(500),
  adult: whose,
  ...togetherField,
});
export type NewCrisis = Omit<z.output<typeof newCrisis>, 'together'>;

export const crisisStep = z.object({
  step: choice(['talked', 'solved']),
  words: optionalText(500),
  version,
  ...togetherField,
});
export type CrisisStep = Omit<z.output<typeof crisisStep>, 'together'>;

export const crisisTermForm = z.object({ workingDays: whole(0, 3), source: text(200), version });

export const newBudgetLine = z
  .object({
    kind: choice(budgetKinds),
    label: text(80),
    cents: optionalCents,
    per: choice(paces),
    source: optionalText(120),
    adult: whose,
    ...togetherField,
  })
  // What somebody else worked out is kept with who did.
  .refine(({ kind, source }) => kind !== 'legal' || source !== '', { path: ['source'], message: 'required' });
export type NewBudgetLine = Omit<z.output<typeof newBudgetLine>, 'together'>;

export const newHelp = z
  .object({
    phase: choice(helpPhases),
    solution: optionalChoice(helpSolutions),
    guidance: optionalChoice(helpGuidances),
    administrator: optionalText(120),
    termUntil: optionalDay,
    termSource: optionalText(200),
    adult: whose,
    ...togetherField,
  })
  .refine(({ termUntil, termSource }) => termUntil === null || termSource !== '', {
    path: ['termSource'],
    message: 'required',
  });
export type NewHelp = Omit<z.output<typeof newHelp>, 'together'>;

export const newOutlook = z.object({
  endsMeet: optionalChoice(endsMeetAnswers),
  feeling: optionalChoice(povertyAnswers),
  cause: optionalText(1000),
  impact: optionalText(1000),
  possible: optionalText(1000),
  adult: optionalId,
  ...togetherField,
});
export type NewOutlook = Omit<z.output<typeof newOutlook>, 'together'>;

/** The photo itself comes along as a file. */
export const newLetter = z.object({ black: manyOf(letterParts), ...togetherField });
export const moreBlack = z.object({ black: manyOf(letterParts), version, ...togetherField });
export const letterRemoval = z.object(togetherField);

const schemeCode = z.string({ error: 'choose' }).regex(/^[a-z0-9-]{2,40}$/, 'choose');
export const schemeChoice = z.object({
  scheme: schemeCode,
  state: choice(schemeStates),
  adult: optionalId,
  ...togetherField,
});
export type SchemeChoice = Omit<z.output<typeof schemeChoice>, 'together'>;

export const localSchemeForm = z
  .object({ name: text(80), about: optionalText(200), validFrom: day, validUntil: optionalDay, source: text(200) })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, {
    path: ['validUntil'],
    message: 'past',
  });

/** `helper`: with whom a client says it; a professional says it with the client. */
export const gripForm = z.object({ words: optionalText(500), helper: optionalId, ...togetherField });
export type GripMoment = Omit<z.output<typeof gripForm>, 'together'>;
