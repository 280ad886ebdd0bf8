import type { Child, FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  Card,
  CheckChoices,
  Form,
  LinkButton,
  Pairs,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { roleName, texts } from '../../messages/index.ts';
import { type Expertise, expertises } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import { fitsOf } from '../../queries/home.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import { TablePage } from '../../ui/form-page.tsx';

type Props = {
  cx: Cx;
  form: FormState;
  householdId: string;
  person: PersonAtTable;
  own: boolean;
  mayChange: boolean;
  mayEnd: boolean;
  /** A client may put on the table whether this help still fits. */
  mayAsk: boolean;
};

/** What is known of one chair, and the form to change it. */
export const PlaceView: FC<Props> = (props) => {
  const { cx, form, householdId, person, own, mayEnd } = props;
  const { language } = cx;
  const { pages } = texts(language);
  return (
    <TablePage
      language={language}
      title={fullName(person)}
      lead={[pages.states[person.state], ...person.roles.map((role) => roleName(language, role))].join(', ')}
      back={{ href: householdPaths.table(householdId), text: pages.back.table }}
      form={form}
    >
      <Card>
        <Pairs items={facts(cx, person)} />
      </Card>
      {props.mayChange ? <ChangeForm {...props} /> : null}
      {props.mayAsk ? (
        <p>
          <ActionLink href={fitsOf(householdId, person.personId)}>{pages.place.fits(person.givenName)}</ActionLink>
        </p>
      ) : null}
      {mayEnd ? (
        <LinkButton kind="quiet" href={householdPaths.placeEnd(householdId, person.placeId)}>
          {own ? pages.place.endOwn : pages.place.end}
        </LinkButton>
      ) : null}
    </TablePage>
  );
};

function facts({ language }: Cx, person: PersonAtTable): { term: Child; value: Child }[] {
  const { pages } = texts(language);
  const words = pages.place;
  const day = (date: string | null) => (date === null ? '' : writeDate(date, language));
  const known = person.expertise.filter((code): code is Expertise => expertises.includes(code as Expertise));
  const pairs: [string, string][] = [
    [words.function, person.function],
    [words.organisation, person.organisation ?? ''],
    [words.side, person.side === null ? '' : pages.sides[person.side]],
    [words.mandate, person.mandate === '' ? words.mandateNone : person.mandate],
    [words.expertise, known.map((code) => pages.expertises[code]).join(', ')],
    [words.why, person.whyAsked],
    [words.asked, person.state === 'asked' ? day(person.askedOn) : ''],
    [words.since, day(person.fromDate)],
    [words.until, day(person.untilDate)],
  ];
  return pairs.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }));
}

const ChangeForm: FC<Props> = ({ cx, form, householdId, person }) => {
  const { language } = cx;
  const { pages } = texts(language);
  return (
    <Card id="aanpassen" title={pages.place.changeTitle}>
      <Form
        action={householdPaths.place(householdId, person.placeId)}
        submission={cx.newId()}
        autosave={householdPaths.place(householdId, person.placeId)}
        version={valueOf(form, 'version') || person.version}
      >
        <TextField {...fieldOf(cx, form, 'function', person.function)} label={pages.place.function} />
        <TextArea
          {...fieldOf(cx, form, 'mandate', person.mandate)}
          label={pages.invite.mandate}
          reads={pages.invite.mandateReads}
          rows={3}
        />
        {person.kind === 'professional' ? (
          <CheckChoices
            {...ticksOf(cx, form, 'expertise', person.expertise)}
            label={pages.invite.expertise}
            options={expertises.map((code) => ({ value: code, label: pages.expertises[code] }))}
          />
        ) : null}
        <SubmitRow>
          <Button kind="primary">{pages.place.saved}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};
