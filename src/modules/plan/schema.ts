import { z } from 'zod';
import {
  choice,
  day,
  id,
  manyIds,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  text,
  ticked,
  version,
} from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { domainCodes } from '../households/index.ts';
import { audienceFields, audienceKinds, checkGroups } from '../sharing/index.ts';
import { actionStates, goalStates, goodKinds, rhythms, standingAnswers } from './model.ts';

/** Who reads it; everyone at the table unless somebody chose otherwise. */
const audience = optionalChoice(audienceKinds).transform((kind) => kind ?? 'table');

/** Actions as `id:version`, as the page showed them, and who is going to do them. */
export const handOverInput = z.object({
  actions: z
    .union([z.string(), z.array(z.string()).max(200, 'wrong')], { error: 'wrong' })
    .optional()
    .transform((value) => [...new Set([value ?? []].flat())])
    .pipe(
      z.array(
        z
          .string()
          .regex(/^[0-9a-f-]{36}:[0-9]{1,9}$/, 'wrong')
          .transform((value) => ({ actionId: value.slice(0, 36), version: Number(value.slice(37)) }))
          .refine(({ actionId }) => z.uuid().safeParse(actionId).success, 'wrong'),
      ),
    ),
  doer: id,
});

export const goalInput = z.object({
  words: text(1000),
  domain: choice(domainCodes),
  /** The adult whose goal it is; nothing = of the household. */
  adult: optionalId,
  /** When everybody looks again whether it still fits. */
  reviewOn: optionalDay,
  audience,
  ...audienceFields,
  ...togetherField,
});

export const goalChange = z.object({
  words: text(1000),
  domain: choice(domainCodes),
  reviewOn: optionalDay,
  version,
  ...togetherField,
});

/** Who reads an item, chosen later than when it was written. */
const shared = z.object({
  audience: choice(audienceKinds),
  ...audienceFields,
  /** One person of the network to whom it is shown; nothing = nobody. */
  shownTo: optionalId,
  version,
  ...togetherField,
});
export const sharedItem = shared.superRefine(checkGroups);

export const sharedGoal = shared
  .extend({
    /** One adult's goal becomes the household's. */
    share: ticked,
    /** The actions under it that go along. */
    actions: manyIds,
  })
  .superRefine(checkGroups);

export const goalClosing = z.object({
  state: choice(goalStates),
  stateWords: optionalText(1000),
  version,
  ...togetherField,
});

export const goalMove = z.object({ direction: choice(['up', 'down']), ...togetherField });

export const optionInput = z.object({
  words: text(1000),
  asks: optionalText(1000),
  gives: optionalText(1000),
  ...togetherField,
});

export const optionChoice = z.object({ option: id, ...togetherField });

const actionFields = {
  what: text(1000),
  goal: optionalId,
  doer: id,
  with: optionalText(200),
  due: optionalDay,
  rhythm: optionalChoice(rhythms),
  authority: optionalText(200),
  decidesBy: optionalDay,
};

interface Timed {
  readonly due: string | null;
  readonly rhythm: string | null;
  readonly authority: string;
  readonly decidesBy: string | null;
}
/** A day or a rhythm, and a last day for a decision only with who decides. */
function checkTimes(input: Timed, context: z.RefinementCtx): void {
  if (input.due !== null && input.rhythm !== null) {
    context.addIssue({ code: 'custom', path: ['rhythm'], message: 'wrong' });
  }
  if (input.decidesBy !== null && input.authority === '') {
    context.addIssue({ code: 'custom', path: ['authority'], message: 'required' });
  }
}

export const actionInput = z
  .object({ ...actionFields, audience, ...audienceFields, adult: optionalId, ...togetherField })
  .superRefine(checkTimes);

export const actionChange = z.object({ ...actionFields, version, ...togetherField }).superRefine(checkTimes);

export const stateInput = z.object({
  state: choice(actionStates),
  note: optionalText(1000),
  version,
  ...togetherField,
});

export const decisionInput = z.object({ decision: text(1000), decidedOn: day, version, ...togetherField });

export const noteInput = z.object({ words: text(1000), ...togetherField });

export const tickInput = z.object(togetherField);

export const referenceInput = z.object({ reference: optionalText(100) });

export const standingInput = z.object({
  answer: choice(standingAnswers),
  words: optionalText(1000),
  /** Nothing = the whole plan. */
  goal: optionalId,
  ...togetherField,
});

const goodThingInput = z.object({
  kind: choice(goodKinds),
  words: text(1000),
  adult: optionalId,
  audience,
  ...audienceFields,
  ...togetherField,
});

export const moneyFirstInput = z.object({ answer: choice(['yes', 'no']), words: optionalText(1000), ...togetherField });

/** Whose it is, as forms ask it: one adult or, said explicitly, the household. Nothing is shared by leaving it open. */
const whose = z
  .string({ error: 'choose' })
  .transform((value) => (value === 'household' ? null : value))
  .pipe(z.uuid({ error: 'choose' }).nullable());

export const goalForm = goalInput.extend({ adult: whose }).superRefine(checkGroups);
export const goodThingForm = goodThingInput.extend({ adult: whose }).superRefine(checkGroups);
export const actionForm = z
  .object({ ...actionFields, audience, ...audienceFields, adult: whose, ...togetherField })
  .superRefine(checkTimes)
  .superRefine(checkGroups);

/** What a command takes: the checked form, where what may stay empty may be left out. */
type Filled<Schema extends z.ZodType, Needed extends keyof z.output<Schema>> = Pick<z.output<Schema>, Needed> &
  Partial<Omit<z.output<Schema>, Needed | 'together'>>;

export type NewGoal = Filled<typeof goalInput, 'words' | 'domain'>;
export type ChangedGoal = Filled<typeof goalChange, 'words' | 'domain'>;
export type SharedItem = Filled<typeof sharedItem, 'audience'>;
export type SharedGoal = Filled<typeof sharedGoal, 'audience'>;
export type ClosedGoal = Filled<typeof goalClosing, 'state'>;
export type NewOption = Filled<typeof optionInput, 'words'>;
export type NewAction = Filled<typeof actionInput, 'what' | 'doer'>;
export type ChangedAction = Filled<typeof actionChange, 'what' | 'doer'>;
export type NewState = Filled<typeof stateInput, 'state'>;
export type Decision = Filled<typeof decisionInput, 'decision' | 'decidedOn'>;
export type NewStanding = Filled<typeof standingInput, 'answer'>;
export type NewGoodThing = Filled<typeof goodThingInput, 'kind' | 'words'>;
export type MoneyFirstAnswer = Filled<typeof moneyFirstInput, 'answer'>;
