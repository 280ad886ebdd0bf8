import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  DateField,
  ErrorSummary,
  Form,
  HiddenField,
  LinkButton,
  PageHead,
  Paragraph,
  Section,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { errorList } from '../../../../kernel/web/messages/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { RouteOut } from '../../ui/route-out.tsx';

const households = '/huishoudens';

interface Props {
  readonly cx: Cx;
  readonly teamPhone: string;
  readonly form: FormState;
}

/** Three fields, and two more for who wants to know whether there is a table already. */
export const OpeningForm: FC<Props> = ({ cx, form, teamPhone }) => {
  const { language } = cx;
  const words = texts(language).opening;
  const own: Record<string, string> = { both: words.both, 'too-many': words.tooMany };
  const errors = Object.fromEntries(Object.entries(form.errors).map(([name, key]) => [name, own[key] ?? key]));
  const said: FormState = { ...form, errors };
  const field = (name: string) => fieldOf(cx, said, name);
  return (
    <Stack wide>
      <RouteOut cx={cx} teamPhone={teamPhone} />
      <ErrorSummary language={language} errors={errorList(language, said)}>
        <PageHead title={words.title} lead={words.lead} />
        <Form action={paths.newHousehold} submission={cx.newId()} autosave={paths.newHousehold}>
          <TextField {...field('name')} label={words.name} hint={words.nameHint} required />
          <TextArea
            {...field('safeContact')}
            label={words.safeContact}
            hint={words.safeContactHint}
            reads={words.safeContactReads}
            rows={2}
            required
          />
          <TextField {...field('askedBy')} label={words.askedBy} hint={words.askedByHint} required />
          <Section id="zoeken" title={words.lookUp} ruled>
            <Paragraph look="quiet">{words.lookUpHint}</Paragraph>
            <TextField {...field('surname')} label={words.surname} width="middle" />
            <DateField {...field('birthDate')} label={words.birthDate} max={cx.today} />
          </Section>
          <SubmitRow>
            <Button kind="primary">{words.button}</Button>
            <ActionLink href={households}>{words.cancel}</ActionLink>
          </SubmitRow>
        </Form>
      </ErrorSummary>
    </Stack>
  );
};

const typed = ['name', 'safeContact', 'askedBy', 'surname', 'birthDate'] as const;

/** All that a match says: maybe there is a table. Asking and going on stand beside each other; nothing is revealed. */
export const MaybeATable: FC<Props & { readonly lookupId: string }> = ({ cx, form, lookupId, teamPhone }) => {
  const { language } = cx;
  const { maybe: words, opening } = texts(language);
  const kept = typed.map((name) => <HiddenField name={name} value={valueOf(form, name)} />);
  const reason = fieldOf(cx, form, 'reason');
  return (
    <Stack wide>
      <RouteOut cx={cx} teamPhone={teamPhone} />
      <ErrorSummary
        language={language}
        errors={reason.error === undefined ? [] : [{ field: 'reason', text: reason.error }]}
      >
        <PageHead title={words.title} lead={words.lead} />
        <Form action={paths.askCaseManager} submission={cx.newId()} label={words.ask}>
          {kept}
          <HiddenField name="lookupId" value={lookupId} />
          <TextArea {...reason} label={words.reason} hint={words.reasonHint} reads={words.reasonReads} required />
          <SubmitRow>
            <Button kind="primary">{words.ask}</Button>
          </SubmitRow>
        </Form>
        <Section id="anders" title={words.againTitle} ruled>
          <Form action={paths.newHousehold} submission={cx.newId()} label={words.againTitle}>
            {(['name', 'safeContact', 'askedBy'] as const).map((name) => (
              <HiddenField name={name} value={valueOf(form, name)} />
            ))}
            <TextField {...fieldOf(cx, form, 'surname')} label={opening.surname} width="middle" />
            <DateField {...fieldOf(cx, form, 'birthDate')} label={opening.birthDate} max={cx.today} />
            <SubmitRow>
              <Button kind="quiet">{words.again}</Button>
            </SubmitRow>
          </Form>
        </Section>
        <Section id="verder" title={words.onTitle} ruled>
          <Paragraph>{words.on}</Paragraph>
          <Form action={paths.newHousehold} submission={cx.newId()} label={words.onTitle}>
            {kept}
            <HiddenField name="lookedUp" value="yes" />
            <SubmitRow>
              <Button kind="quiet">{words.onButton}</Button>
            </SubmitRow>
          </Form>
        </Section>
      </ErrorSummary>
    </Stack>
  );
};

/** After asking: the same words whether or not there is a table. */
export const Asked: FC<Omit<Props, 'form'>> = ({ cx, teamPhone }) => {
  const words = texts(cx.language).maybe;
  return (
    <Stack wide>
      <RouteOut cx={cx} teamPhone={teamPhone} />
      <PageHead title={words.askedTitle} lead={words.asked} />
      <SubmitRow>
        <LinkButton kind="primary" href={households}>
          {words.toList}
        </LinkButton>
        <ActionLink href={paths.newHousehold}>{words.openAnyway}</ActionLink>
      </SubmitRow>
    </Stack>
  );
};
