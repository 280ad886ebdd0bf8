import type { Child, FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Fold, HiddenField, MoneyField, RadioChoices, SelectField, TextField } from '../../../kernel/ui/index.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { byName, type PersonAtTable } from '../../households/index.ts';
import { readersSentence, type Readers } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { balanceSources, type Debt, debtKinds, yesNoUnknown } from '../model.ts';
import { own } from './debt-words.ts';

interface FieldOf {
  readonly cx: Cx;
  readonly form: FormState;
}

interface WhoseProps extends FieldOf {
  readonly clients: readonly PersonAtTable[];
  /** How it is asked; left out: of a debt. */
  readonly label?: string;
}

/** Whose it is: asked only with several clients; another adult's is never offered to a client. */
export const WhoseMoneyField: FC<WhoseProps> = ({ cx, form, clients, label }) => {
  const words = texts(cx.language).debt;
  const self = cx.actor.onBehalfOf ?? (cx.actor.kind === 'resident' ? cx.actor.personId : null);
  const [only] = clients;
  const others = nameList(
    clients.filter(({ personId }) => personId !== self).map(({ givenName }) => givenName),
    cx.language,
  );
  if (clients.length <= 1) return <HiddenField name="adult" value={only?.personId ?? 'household'} />;
  return (
    <RadioChoices
      {...fieldOf(cx, form, 'adult')}
      label={label ?? words.whose}
      required
      options={[
        ...byName(clients.filter(({ personId }) => self === null || personId === self)).map(({ id, name }) => ({
          value: id,
          label: own(cx) ? words.mine : words.ofAdult(name),
        })),
        {
          value: 'household',
          label: own(cx) ? words.both : words.bothOf,
          hint: own(cx) ? words.bothReads(others) : undefined,
        },
      ]}
    />
  );
};

/** What may be known of a debt beside name and amount; folded away when it is new, so that adding one takes seconds. */
export const MoreAboutDebt: FC<FieldOf & { readonly debt?: Debt; readonly source?: boolean }> = ({
  cx,
  form,
  debt,
  source,
}) => {
  const all = texts(cx.language);
  const words = all.debt;
  const field = (name: 'collector' | 'reference' | 'kind' | 'business') => fieldOf(cx, form, name, debt?.[name]);
  return (
    <>
      <TextField {...field('collector')} label={words.collector} hint={words.collectorHint} />
      <TextField {...field('reference')} label={words.reference} hint={words.referenceHint} width="middle" />
      <SelectField
        {...field('kind')}
        label={words.kind}
        empty={all.unknown}
        options={debtKinds
          .filter((kind) => kind !== 'unknown')
          .map((kind) => ({ value: kind, label: all.kinds[kind] }))}
      />
      <SelectField
        {...field('business')}
        label={words.business}
        empty={all.unknown}
        options={yesNoUnknown
          .filter((each) => each !== 'unknown')
          .map((each) => ({ value: each, label: words.businessChoices[each] }))}
      />
      {source === true ? <SourceField cx={cx} form={form} label={words.source} /> : null}
    </>
  );
};

/** Where an amount comes from. */
export const SourceField: FC<FieldOf & { readonly label: string; readonly required?: true }> = ({
  cx,
  form,
  label,
  required,
}) => {
  const all = texts(cx.language);
  const words = own(cx) ? { ...all.sources, client: all.sourceOwn } : all.sourcesOf;
  return (
    <RadioChoices
      {...fieldOf(cx, form, 'source')}
      label={label}
      required={required ?? false}
      options={balanceSources.map((source) => ({ value: source, label: words[source] }))}
    />
  );
};

/** Name and amount: enough for a debt. After one that was kept, the next begins at its name. */
export const DebtInShort: FC<FieldOf & { readonly readers: string; readonly another: boolean }> = ({
  cx,
  form,
  readers,
  another,
}) => {
  const words = texts(cx.language).debt;
  return (
    <>
      <TextField
        {...fieldOf(cx, form, 'creditor')}
        label={words.creditor}
        hint={another ? words.added : words.creditorHint}
        autofocus={another}
      />
      <MoneyField {...fieldOf(cx, form, 'cents')} label={words.amount} hint={words.amountHint} reads={readers} />
    </>
  );
};

/** "Dit lezen: ..." for money of this adult; who acts for a client does not learn who sits at the table. */
export const moneyReaders = (cx: Cx, readers: Readers, adultId: string | null): string =>
  cx.actor.onBehalfOf !== null ? '' : readersSentence(cx, readers, { kind: 'table', adultId, domain: 'money' });

/** Folds fields that need not be looked at; open when something is wrong in them. */
export const Folded: FC<{ summary: string; form: FormState; names: readonly string[]; children?: Child }> = ({
  summary,
  form,
  names,
  children,
}) => (
  <Fold summary={summary} open={names.some((name) => form.errors[name] !== undefined)}>
    {children}
  </Fold>
);
