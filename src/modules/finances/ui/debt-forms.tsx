import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import {
  Button,
  Card,
  DateField,
  Form,
  MoneyField,
  RadioChoices,
  SelectField,
  SubmitRow,
  TextArea,
} from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../kernel/web/together-field.tsx';
import { byName } from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import { type Debt, debtStates, paces } from '../model.ts';
import { moneyPaths } from '../paths.ts';
import type { MoneyPage } from '../queries/money-page.ts';
import { Folded, SourceField } from './money-fields.tsx';

interface Props {
  readonly cx: Cx;
  readonly page: MoneyPage;
  readonly debt: Debt;
  readonly form: FormState;
  readonly readers: string;
}

/** A new amount on a day; earlier ones stay. */
export function balanceCard({ cx, page, debt, form }: Props): Child {
  const words = texts(cx.language).debt;
  return (
    <Card id="bedrag" title={words.balanceTitle}>
      <Form action={moneyPaths.balance(page.householdId, debt.id)} submission={cx.newId()}>
        <MoneyField {...fieldOf(cx, form, 'cents')} label={words.balanceAmount} hint={words.amountHint} />
        <SourceField cx={cx} form={form} label={words.balanceSource} required />
        <DateField {...fieldOf(cx, form, 'toldOn')} label={words.balanceOn} hint={words.balanceOnHint} max={cx.today} />
        <TogetherField cx={cx} form={form} clients={byName(page.clients)} id="bedrag-samen" />
        <SubmitRow>
          <Button kind="primary">{words.balanceSubmit}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}

/** How it stands from today on, with the arrangement when there is one. */
export function stateCard({ cx, page, debt, form, readers }: Props): Child {
  const all = texts(cx.language);
  const words = all.debt;
  return (
    <Card id="stand" title={words.stateTitle}>
      <Form action={moneyPaths.state(page.householdId, debt.id)} submission={cx.newId()}>
        <RadioChoices
          {...fieldOf(cx, form, 'state')}
          label={words.state}
          required
          options={debtStates.map((state) => ({ value: state, label: all.stateChoices[state] }))}
        />
        <Folded summary={words.arrangement} form={form} names={['pays', 'per', 'from', 'until', 'remains']}>
          <MoneyField {...fieldOf(cx, form, 'pays')} label={words.paysAmount} hint={words.amountHint} />
          <SelectField
            {...fieldOf(cx, form, 'per')}
            label={words.paysPer}
            empty={all.unknown}
            options={paces.map((per) => ({ value: per, label: all.per[per] }))}
          />
          <DateField {...fieldOf(cx, form, 'from')} label={words.paysFrom} />
          <DateField {...fieldOf(cx, form, 'until')} label={words.paysUntil} />
          <MoneyField {...fieldOf(cx, form, 'remains')} label={words.remains} hint={words.remainsHint} />
        </Folded>
        <TextArea {...fieldOf(cx, form, 'words')} label={words.words} rows={2} reads={readers} />
        <TogetherField cx={cx} form={form} clients={byName(page.clients)} />
        <SubmitRow>
          <Button kind="quiet">{words.stateSubmit}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}
