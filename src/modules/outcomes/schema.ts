import { z } from 'zod';
import { choice, manyOf, optionalCents, optionalChoice, optionalText, version } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { debtAnswers, helpKinds, type MoneySituation, povertyFeelings, type Situation, workSteps } from './model.ts';

/**
 * 0 to 10, or no mark: "weet ik niet" and no answer are kept as the same null, so the form offers them as one answer and
 * the page says both. A form that was opened before sends 'unknown'.
 */
export const benefitMarks = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
const benefit = optionalChoice([...benefitMarks, 'unknown']).transform((answer) =>
  answer === null || answer === 'unknown' ? null : Number(answer),
);

/** Kinds of help, or "geen hulp" alone; nothing ticked means that nothing was said. */
export const helpAnswers = ['none', ...helpKinds] as const;
const help = manyOf(helpAnswers).transform((answers, context) => {
  if (answers.length === 0) return null;
  const kinds = helpKinds.filter((kind) => answers.includes(kind));
  if (answers.includes('none') && kinds.length > 0) context.addIssue({ code: 'custom', message: 'wrong' });
  return kinds;
});

/** The fields of one situation. */
const situationFields = {
  workStep: choice(workSteps),
  workWords: optionalText(300),
  money: optionalChoice(['yes', 'no']),
  hasDebt: optionalChoice(debtAnswers),
  debtAmount: optionalCents,
  debtWords: optionalText(300),
  help,
  poverty: optionalChoice(povertyFeelings),
  say: benefit,
  selfDirection: benefit,
  peaceOfMind: benefit,
} as const;

type Answers = z.output<z.ZodObject<typeof situationFields>>;

/** Whether anything about money was filled in. */
const saysMoney = (answers: Answers): boolean =>
  answers.hasDebt !== null ||
  answers.debtAmount !== null ||
  answers.debtWords !== '' ||
  answers.help !== null ||
  answers.poverty !== null;

/**
 * An amount belongs to a debt: the answer about the debt must be yes. And what is said about money is never dropped in
 * silence: then the question whether money is one must be answered.
 */
function debtFits(answers: Answers, context: z.RefinementCtx<Answers>): void {
  if (answers.money === null && saysMoney(answers)) {
    context.addIssue({ code: 'custom', path: ['money'], message: 'choose' });
  }
  if (answers.money !== 'yes' || answers.debtAmount === null || answers.hasDebt === 'yes') return;
  context.addIssue({ code: 'custom', path: ['hasDebt'], message: answers.hasDebt === null ? 'choose' : 'wrong' });
}

export const situationForm = z.object({ ...situationFields, ...togetherField, version }).superRefine(debtFits);

function moneyFrom(answers: Answers): MoneySituation | null {
  if (answers.money !== 'yes') return null;
  return {
    hasDebt: answers.hasDebt,
    debtCents: answers.debtAmount,
    debtWords: answers.debtWords,
    help: answers.help,
    povertyFeeling: answers.poverty,
  };
}

/** The checked answers of a form as a situation. Without a yes to the money question nothing about money is kept. */
export const situationFrom = (answers: Answers): Situation => ({
  workStep: answers.workStep,
  workWords: answers.workWords,
  money: moneyFrom(answers),
  say: answers.say,
  selfDirection: answers.selfDirection,
  peaceOfMind: answers.peaceOfMind,
});
