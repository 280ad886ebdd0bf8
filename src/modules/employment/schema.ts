import { z } from 'zod';
import {
  choice,
  day,
  id,
  manyIds,
  manyOf,
  optionalChoice,
  optionalDay,
  optionalText,
  text,
  version,
} from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import {
  checkInAnswers,
  fitsAnswers,
  instrumentStates,
  placementKinds,
  preparations,
  profileParts,
  weekDays,
  workSteps,
} from './model.ts';
import { privateWord } from './rules/private-words.ts';

export const newStep = z
  .object({
    step: choice(workSteps),
    fits: optionalChoice(fitsAnswers),
    words: optionalText(300),
    from: optionalDay,
    adult: id,
    ...togetherField,
  })
  // A standstill without a reason says something about the person that it is not.
  .refine(({ step, words }) => step !== 'stalled' || words !== '', { path: ['words'], message: 'required' });
export type NewStep = Omit<z.output<typeof newStep>, 'together'>;

export const newSuccess = z.object({ words: text(300), adult: id, ...togetherField });
export type NewSuccess = Omit<z.output<typeof newSuccess>, 'together'>;

const code = z.string({ error: 'choose' }).regex(/^[a-z0-9-]{2,60}$/, 'choose');
export const newTalent = z
  .object({
    kind: optionalChoice(['talent', 'wish']),
    words: optionalText(160),
    skills: z
      .union([z.string(), z.array(z.string())], { error: 'wrong' })
      .optional()
      .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))
      .pipe(z.array(code, { error: 'wrong' }).max(60, 'wrong')),
    adult: id,
    ...togetherField,
  })
  .refine(({ words, skills }) => words !== '' || skills.length > 0, { path: ['words'], message: 'required' })
  // What is on the list is a skill; only of own words it has to be said what they are.
  .refine(({ kind, words }) => words === '' || kind !== null, { path: ['kind'], message: 'choose' });
export type NewTalent = Omit<z.output<typeof newTalent>, 'together'>;

export const endTalentForm = z.object({ version, ...togetherField });

/** What is sent, and whose it is: the address of the form says so. */
type OfAdult<Form extends z.ZodType> = Omit<z.output<Form>, 'together'> & { readonly adult: string };

export const wishForm = z.object({
  hours: optionalText(120),
  days: manyOf(weekDays),
  travel: optionalText(160),
  helps: optionalText(500),
  version,
  ...togetherField,
});
export type WishInput = OfAdult<typeof wishForm>;

const said = optionalText(1000);
export const talkForm = z.object({
  personHelps: said,
  personHinders: said,
  approachHelps: said,
  approachHinders: said,
  goalHelps: said,
  goalHinders: said,
  tasksHelps: said,
  tasksHinders: said,
  smallStep: optionalText(300),
  ...togetherField,
});
export type TalkInput = OfAdult<typeof talkForm>;

const instrumentCode = z.string({ error: 'choose' }).regex(/^[a-z0-9-]{2,40}$/, 'choose');
export const instrumentChoice = z.object({
  instrument: instrumentCode,
  state: choice(instrumentStates),
  adult: id,
  ...togetherField,
});
export type InstrumentChoice = Omit<z.output<typeof instrumentChoice>, 'together'>;

/** Words that an employer need not know are pointed out where they stand. */
const plain = (value: string): boolean => privateWord(value) === null;
export const profileForm = z.object({
  called: text(80).refine(plain, 'private'),
  headline: text(160).refine(plain, 'private'),
  learning: optionalText(500).refine(plain, 'private'),
  talents: manyIds,
  parts: manyOf(profileParts),
  version,
  ...togetherField,
});
export type ProfileInput = OfAdult<typeof profileForm>;

export const releaseForm = z.object({ employer: id, until: day, version, ...togetherField });
export type ReleaseInput = OfAdult<typeof releaseForm>;
export const withdrawForm = z.object({ ...togetherField });

/** The employer reads it too. */
const agreed = {
  task: text(300).refine(plain, 'private'),
  endsOn: optionalDay,
  clientExpects: optionalText(500).refine(plain, 'private'),
  adjustments: optionalText(500).refine(plain, 'private'),
  painDays: optionalText(300).refine(plain, 'private'),
  callWhen: optionalText(300).refine(plain, 'private'),
  partEnds: optionalText(500).refine(plain, 'private'),
} as const;
// In the order of the page, so that the summary of what is not right has it too.
export const placementForm = z.object({
  employer: id,
  kind: choice(placementKinds),
  startsOn: day,
  ...agreed,
  adult: id,
  ...togetherField,
});
export type PlacementInput = Omit<z.output<typeof placementForm>, 'together'>;
export const placementChange = z.object({ ...agreed, version, ...togetherField });
export type PlacementChange = Omit<z.output<typeof placementChange>, 'together' | 'version'>;

export const employerForm = z.object({
  employerExpects: optionalText(500),
  prepared: manyOf(preparations),
  version,
});
export type EmployerSays = z.output<typeof employerForm>;

export const checkInForm = z.object({
  weeks: choice(['1', '4', '12']).transform((value) => Number(value) as 1 | 4 | 12),
  answer: choice(checkInAnswers),
  words: optionalText(300),
  ...togetherField,
});
export type CheckInInput = Omit<z.output<typeof checkInForm>, 'together'>;
