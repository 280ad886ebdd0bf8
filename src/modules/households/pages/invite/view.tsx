import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  CheckChoices,
  Form,
  Paragraph,
  RadioChoices,
  SearchForm,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valuesOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { texts } from '../../messages/index.ts';
import { expertises } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import { type StaffMember, staffShown } from '../../queries/staff.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { byName } from '../../ui/by-name.ts';

type Props = {
  cx: Cx;
  form: FormState;
  householdId: string;
  typed: string;
  found: readonly StaffMember[];
  clients: readonly PersonAtTable[];
};

/** First a search, then the people found with the words of the invitation. */
export const InviteView: FC<Props> = ({ cx, form, householdId, typed, found, clients }) => {
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.invite;
  const here = householdPaths.invite(householdId);
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={words.lead}
      back={{ href: householdPaths.table(householdId), text: pages.back.table }}
      form={form}
    >
      <SearchForm action={here} label={words.searchLabel}>
        <TextField language={language} name="zoek" label={words.search} type="search" value={typed} required />
        <Button kind={found.length === 0 ? 'primary' : 'quiet'}>{words.searchButton}</Button>
      </SearchForm>
      {typed !== '' && found.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      {found.length === staffShown ? <Paragraph look="small">{words.many(staffShown)}</Paragraph> : null}
      {found.length === 0 ? null : (
        <Form action={`${here}?zoek=${encodeURIComponent(typed)}`} submission={cx.newId()} autosave={here}>
          <RadioChoices
            {...fieldOf(cx, form, 'personId')}
            label={words.who}
            required
            options={found.map((person) => ({
              value: person.personId,
              label: fullName(person),
              hint: [
                person.function,
                person.organisation,
                pages.sides[person.side],
                ...(person.here ? [words.here] : []),
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
        language={language}
        name="expertise"
        label={words.expertise}
        hint={words.expertiseHint}
        error={fieldError(language, form, 'expertise')}
        values={valuesOf(form, 'expertise')}
        options={expertises.map((code) => ({ value: code, label: pages.expertises[code] }))}
      />
      <TogetherField cx={cx} clients={byName(clients)} form={form} />
      <SubmitRow>
        <Button kind="primary">{words.send}</Button>
      </SubmitRow>
    </>
  );
};
