import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  DateField,
  Form,
  HiddenField,
  Notice,
  Paragraph,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { texts } from '../../messages/index.ts';
import { lookupsPerDay } from '../../model.ts';
import { householdPaths, paths } from '../../paths.ts';
import type { LookupResult } from '../../queries/lookup.ts';
import { TablePage } from '../../ui/form-page.tsx';

export type LookupPage =
  | { readonly kind: 'search' }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'result'; readonly result: LookupResult };

type Props = { cx: Cx; data: LookupPage; form: FormState };

/** The search, or what it said: maybe, none, or enough for today. */
export const LookupView: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.lookup;
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={words.lead}
      back={{ href: '/huishoudens', text: pages.back.home }}
      form={form}
    >
      {data.kind === 'search' ? <Search cx={cx} form={form} /> : null}
      {data.kind === 'too-many' ? <Notice kind="attention" title={words.tooMany(lookupsPerDay)} /> : null}
      {data.kind === 'result' ? <Result cx={cx} result={data.result} form={form} /> : null}
      {data.kind === 'search' ? null : <ActionLink href={householdPaths.lookup()}>{words.again}</ActionLink>}
    </TablePage>
  );
};

const Search: FC<{ cx: Cx; form: FormState }> = ({ cx, form }) => {
  const { language } = cx;
  const words = texts(language).pages.lookup;
  return (
    <Form action={paths.lookup} submission={cx.newId()}>
      <TextField
        language={language}
        name="surname"
        label={words.surname}
        hint={words.surnameHint}
        required
        error={fieldError(language, form, 'surname')}
        value={valueOf(form, 'surname')}
      />
      <DateField
        language={language}
        name="birthDate"
        label={words.birthDate}
        required
        error={fieldError(language, form, 'birthDate')}
        value={valueOf(form, 'birthDate')}
      />
      <Paragraph look="small">{words.rule}</Paragraph>
      <SubmitRow>
        <Button kind="primary">{words.button}</Button>
      </SubmitRow>
    </Form>
  );
};

const Result: FC<{ cx: Cx; result: LookupResult; form: FormState }> = ({ cx, result, form }) => {
  const { language } = cx;
  const words = texts(language).pages.lookup;
  if (result.outcome === 'none') {
    return (
      <Notice kind="info" title={words.none}>
        {words.noneText}
      </Notice>
    );
  }
  if (result.asked) {
    return (
      <Notice kind="done" title={words.asked}>
        {words.askedText}
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="attention" title={words.maybe}>
        {words.maybeText}
      </Notice>
      <Form action={paths.lookupAsk} submission={cx.newId()}>
        <HiddenField name="lookupId" value={result.lookupId} />
        <TextArea
          language={language}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          required
          error={fieldError(language, form, 'reason')}
          value={valueOf(form, 'reason')}
          reads={words.reasonReads}
          rows={3}
        />
        <SubmitRow>
          <Button kind="primary">{words.ask}</Button>
        </SubmitRow>
      </Form>
    </>
  );
};
