import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import {
  CheckChoices,
  MoneyField,
  RadioChoices,
  Section,
  SelectField,
  Stack,
  TextField,
} from '../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import {
  benefits,
  debtAnswers,
  type Moment,
  type MoneySituation,
  povertyAt,
  type Situation,
  type WorkStep,
  workSteps,
} from '../model.ts';
import { benefitAnswer, debtAnswer, helpAnswer, povertyAnswer, workAnswer } from './answers.ts';
import { benefitMarks, helpAnswers } from '../schema.ts';

type Props = {
  language: Language;
  form: FormState;
  /** What was answered before; nothing is answered for people. */
  kept: Situation | null;
  /** At the end: what was answered at the start, said beside each question. */
  before: Situation | null;
  /** The step that this adult told of work: said beside a form that is new, and chosen by nobody but the adult. */
  workNow: WorkStep | null;
  moment: Moment;
  /** False: the writer has no ground for money, so it is not asked. */
  money: boolean;
  /** The sentence "Dit lezen: ...". */
  reads: string;
};

/** Kinds of help as ticked answers: an empty list was "geen hulp", nothing said is nothing ticked. */
function helpTicked(help: MoneySituation['help']): readonly string[] {
  if (help === null) return [];
  return help.length === 0 ? ['none'] : help;
}

/** An amount as people type it: no cents when there are none. */
const amountTyped = (cents: number | null): string =>
  cents === null ? '' : (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',');

/** The questions of one situation: work, money when it is a question, the three benefits. For any form that asks them. */
export const SituationFields: FC<Props> = (props) => {
  const { language, form, kept, before, workNow, moment, money, reads } = props;
  const words = texts(language);
  const keptMoney = kept?.money ?? null;
  const field = (name: string, stands: string | null | undefined) => fieldOf({ language }, form, name, stands);
  /** "Toen: geen hulp." after what stands there already. */
  const hint = (own: string, answer: ((then: Situation) => string) | null): string =>
    [own, before === null || answer === null ? '' : words.atStart(answer(before))]
      .filter((each) => each !== '')
      .join(' ');
  const then = before?.money ?? null;
  const ofMoney = (answer: (language: Language, money: MoneySituation) => string) =>
    then === null ? null : () => answer(language, then);
  return (
    <Stack wide>
      <Section id="werk" title={words.parts.work}>
        <SelectField
          {...field('workStep', kept?.workStep)}
          label={words.workStep}
          hint={hint(
            kept === null && workNow !== null
              ? `${words.workStepHint} ${words.workStepNow(words.workSteps[workNow])}`
              : words.workStepHint,
            (each) => workAnswer(language, each),
          )}
          required
          options={workSteps.map((value) => ({ value, label: words.workSteps[value] }))}
        />
        <TextField {...field('workWords', kept?.workWords)} label={words.workWords} reads={reads} />
      </Section>
      {money ? (
        <Section id="geld" title={words.parts.money}>
          <RadioChoices
            {...field('money', kept === null ? '' : keptMoney === null ? 'no' : 'yes')}
            label={words.money}
            hint={words.moneyHint}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
          />
          <RadioChoices
            {...field('hasDebt', keptMoney?.hasDebt)}
            label={words.hasDebt}
            hint={hint('', ofMoney(debtAnswer)) || undefined}
            options={debtAnswers.map((value) => ({ value, label: words.hasDebtAnswers[value] }))}
            look="three"
          />
          <MoneyField
            {...field('debtAmount', amountTyped(keptMoney?.debtCents ?? null))}
            label={words.debtAmount}
            hint={words.debtAmountHint}
          />
          <TextField {...field('debtWords', keptMoney?.debtWords)} label={words.debtWords} reads={reads} />
          <CheckChoices
            {...ticksOf({ language }, form, 'help', helpTicked(keptMoney?.help ?? null))}
            label={words.help}
            hint={hint(words.helpHint, ofMoney(helpAnswer))}
            options={helpAnswers.map((value) => ({ value, label: words.helpKinds[value] }))}
          />
          <RadioChoices
            {...field('poverty', keptMoney?.povertyFeeling)}
            label={words.poverty[moment]}
            hint={hint('', ofMoney(povertyAnswer)) || undefined}
            options={povertyAt[moment].map((value) => ({ value, label: words.povertyFeelings[value] }))}
          />
        </Section>
      ) : null}
      <Section id="opbrengst" title={words.parts.benefits}>
        {benefits.map((name) => (
          <SelectField
            {...field(name, kept?.[name]?.toString())}
            label={words.benefits[name]}
            hint={hint(words.benefitScale, (each) => benefitAnswer(language, each, name))}
            options={benefitMarks.map((value) => ({ value, label: value }))}
            empty={words.noMark}
          />
        ))}
      </Section>
    </Stack>
  );
};
