import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { fullName, nameList } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  CheckChoices,
  Form,
  HiddenField,
  LinkButton,
  Paragraph,
  RadioChoices,
  Row,
  SearchForm,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { texts } from '../../messages/index.ts';
import { type Expertise, expertises, type MissingChair, type Side } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import type { Involved } from '../../queries/involved.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import { type StaffMember, staffShown } from '../../queries/staff.ts';
import { aboutInvolved } from '../../ui/about-involved.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { byName } from '../../ui/by-name.ts';

type Props = {
  cx: Cx;
  form: FormState;
  householdId: string;
  typed: string;
  /** The search was sent empty. */
  nothingTyped: boolean;
  /** What was looked for instead of words: a kind of knowledge, or a side. */
  known: Expertise | null;
  side: Side | null;
  found: readonly StaffMember[];
  /** Who helps already and is looked for. */
  involved: Involved | null;
  missing: readonly MissingChair[];
  clients: readonly PersonAtTable[];
};

/** First a search, then the people found with the words of the invitation. */
export const InviteView: FC<Props> = (props) => {
  const { cx, form, householdId, typed, nothingTyped, known, side, found, involved, clients } = props;
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.invite;
  const here = householdPaths.invite(householdId);
  const free = found.filter((person) => !person.here);
  const seated = found.filter((person) => person.here);
  const looked = typed !== '' || known !== null || side !== null;
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={involved === null ? words.lead : words.leadInvolved(involved.name, aboutInvolved(language, involved))}
      back={{ href: householdPaths.table(householdId), text: pages.back.table }}
      form={form}
    >
      <SearchForm action={here} label={words.searchLabel}>
        <TextField
          language={language}
          name="zoek"
          label={words.search}
          type="search"
          value={typed}
          error={nothingTyped ? words.typeFirst : undefined}
          required
        />
        {involved === null ? null : <HiddenField name="betrokken" value={involved.id} />}
        <Button kind={free.length === 0 ? 'primary' : 'quiet'}>{words.searchButton}</Button>
      </SearchForm>
      <Missing {...props} />
      {looked && found.length === 0 ? (
        <Paragraph>{involved === null ? words.none : words.noneInvolved}</Paragraph>
      ) : null}
      {found.length === staffShown ? <Paragraph look="small">{words.many(staffShown)}</Paragraph> : null}
      {seated.length === 0 ? null : (
        <Paragraph look="quiet">{words.hereAlready(nameList(seated.map(fullName), language))}</Paragraph>
      )}
      {free.length === 0 ? null : (
        <Form action={`${here}?${queryOf(props)}`} submission={cx.newId()} autosave={here}>
          {involved === null ? null : <HiddenField name="involvedId" value={involved.id} />}
          <RadioChoices
            {...fieldOf(cx, form, 'personId')}
            label={words.who}
            required
            options={free.map((person) => ({
              value: person.personId,
              label: fullName(person),
              hint: [
                person.function,
                person.organisation,
                pages.sides[person.side],
                ...(known === null ? [] : [words.knows(pages.expertises[known].toLowerCase())]),
              ]
                .filter((part) => part !== '')
                .join(', '),
            }))}
          />
          <Wording cx={cx} form={form} clients={clients} />
        </Form>
      )}
    </TablePage>
  );
};

/** The same search again, for a form that comes back. */
const queryOf = ({ typed, known, side }: Props): string =>
  new URLSearchParams([
    ...(typed === '' ? [] : [['zoek', typed]]),
    ...(known === null ? [] : [['kennis', known]]),
    ...(side === null ? [] : [['kant', side]]),
  ]).toString();

/** What this table misses, each one touch away: missing knowledge is looked for at once (method, step 3). */
const Missing: FC<Props> = ({ cx, householdId, missing }) => {
  const words = texts(cx.language).pages.invite;
  if (missing.length === 0) return null;
  const here = householdPaths.invite(householdId);
  return (
    <Row>
      {missing.map((kind) => (
        <LinkButton kind="quiet" href={`${here}?${kind === 'money' ? 'kennis' : 'kant'}=${kind}`}>
          {words.look[kind]}
        </LinkButton>
      ))}
    </Row>
  );
};

const Wording: FC<Pick<Props, 'cx' | 'form' | 'clients'>> = ({ cx, form, clients }) => {
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.invite;
  return (
    <>
      <TextArea
        {...fieldOf(cx, form, 'whyAsked')}
        label={words.why}
        hint={words.whyHint}
        required
        reads={words.whyReads}
        rows={3}
      />
      <TextArea
        {...fieldOf(cx, form, 'mandate')}
        label={words.mandate}
        hint={words.mandateHint}
        reads={words.mandateReads}
        rows={2}
      />
      <CheckChoices
        {...ticksOf(cx, form, 'expertise')}
        label={words.expertise}
        hint={words.expertiseHint}
        options={expertises.map((code) => ({ value: code, label: pages.expertises[code] }))}
      />
      <TogetherField cx={cx} clients={byName(clients)} form={form} />
      <SubmitRow>
        <Button kind="primary">{words.send}</Button>
      </SubmitRow>
    </>
  );
};
