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
import { type FormState, valueOf, valuesOf } from '../../../kernel/web/form-data.ts';
import { fieldError } from '../../../kernel/web/messages/index.ts';
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
import { benefitMarks, helpAnswers } from '../schema.ts';

type Props = {
  language: Language;
  form: FormState;
  /** What was answered before; nothing is answered for people. */
  kept: Situation | null;
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

/** What the fields show: the typed answers of a failed form, else those that were kept. */
function shown(form: FormState, kept: Situation | null) {
  const failed = Object.keys(form.values).length > 0;
  const money = kept?.money ?? null;
  return {
    one: (name: string, before: string | null | undefined): string => (failed ? valueOf(form, name) : (before ?? '')),
    many: (name: string, before: readonly string[]): readonly string[] => (failed ? valuesOf(form, name) : before),
    money,
    help: helpTicked(money?.help ?? null),
    amount: amountTyped(money?.debtCents ?? null),
  };
}

/** The questions of one situation: work, money when it is a question, the three benefits. For any form that asks them. */
export const SituationFields: FC<Props> = ({ language, form, kept, workNow, moment, money, reads }) => {
  const words = texts(language);
  const { one, many, money: keptMoney, help, amount } = shown(form, kept);
  const field = (name: string) => ({ language, name, error: fieldError(language, form, name) });
  const benefitBefore = (value: number | null | undefined): string =>
    value === undefined || value === null ? '' : String(value);
  return (
    <Stack wide>
      <Section id="werk" title={words.parts.work}>
        <SelectField
          {...field('workStep')}
          label={words.workStep}
          hint={
            kept === null && workNow !== null
              ? `${words.workStepHint} ${words.workStepNow(words.workSteps[workNow])}`
              : words.workStepHint
          }
          required
          options={workSteps.map((value) => ({ value, label: words.workSteps[value] }))}
          value={one('workStep', kept?.workStep)}
        />
        <TextField
          {...field('workWords')}
          label={words.workWords}
          reads={reads}
          value={one('workWords', kept?.workWords)}
        />
      </Section>
      {money ? (
        <Section id="geld" title={words.parts.money}>
          <RadioChoices
            {...field('money')}
            label={words.money}
            hint={words.moneyHint}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
            value={one('money', kept === null ? '' : keptMoney === null ? 'no' : 'yes')}
          />
          <RadioChoices
            {...field('hasDebt')}
            label={words.hasDebt}
            options={debtAnswers.map((value) => ({ value, label: words.hasDebtAnswers[value] }))}
            value={one('hasDebt', keptMoney?.hasDebt)}
            look="three"
          />
          <MoneyField
            {...field('debtAmount')}
            label={words.debtAmount}
            hint={words.debtAmountHint}
            value={one('debtAmount', amount)}
          />
          <TextField
            {...field('debtWords')}
            label={words.debtWords}
            reads={reads}
            value={one('debtWords', keptMoney?.debtWords)}
          />
          <CheckChoices
            {...field('help')}
            label={words.help}
            hint={words.helpHint}
            options={helpAnswers.map((value) => ({ value, label: words.helpKinds[value] }))}
            values={many('help', help)}
          />
          <RadioChoices
            {...field('poverty')}
            label={words.poverty[moment]}
            options={povertyAt[moment].map((value) => ({ value, label: words.povertyFeelings[value] }))}
            value={one('poverty', keptMoney?.povertyFeeling)}
          />
        </Section>
      ) : null}
      <Section id="opbrengst" title={words.parts.benefits}>
        {benefits.map((name) => (
          <SelectField
            {...field(name)}
            label={words.benefits[name]}
            hint={words.benefitScale}
            options={benefitMarks.map((value) => ({ value, label: value }))}
            empty={words.noMark}
            value={one(name, benefitBefore(kept?.[name]))}
          />
        ))}
      </Section>
    </Stack>
  );
};
