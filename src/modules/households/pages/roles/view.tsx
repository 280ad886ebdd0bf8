import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  Card,
  DataTable,
  Form,
  Pairs,
  Paragraph,
  PeopleList,
  RadioChoices,
  SelectField,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { roleName, texts } from '../../messages/index.ts';
import { type Role, roles } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import type { KnownCaseManager } from '../../queries/case-managers.ts';
import type { Involved } from '../../queries/involved.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import { type RoleTime, timesGiven } from '../../queries/roles.ts';
import { aboutInvolved } from '../../ui/about-involved.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { byName } from '../../ui/by-name.ts';

type Props = {
  cx: Cx;
  form: FormState;
  householdId: string;
  mayAssign: boolean;
  people: readonly PersonAtTable[];
  clients: readonly PersonAtTable[];
  known: readonly KnownCaseManager[];
  /** Case managers of somebody in this household who do not sit at the table. */
  elsewhere: readonly Involved[];
  history: readonly RoleTime[];
};

/** What a role is for, said to the client or about the client. */
const about = (cx: Cx, role: Role): string => {
  const words = texts(cx.language).pages.roles;
  return role === 'case-manager' && cx.actor.kind === 'resident' ? words.yourCaseManager : words[role];
};

/** Who holds which role today, the case managers that are known, giving a role, and the history. */
export const RolesView: FC<Props> = (props) => {
  const { cx, form, householdId, people, history } = props;
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.roles;
  const now = history.filter((time) => time.untilDate === null);
  const starter = people.find((person) => person.starter);
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={words.lead}
      back={{ href: householdPaths.table(householdId), text: pages.back.table }}
      form={form}
    >
      <Card>
        <Pairs
          items={roles.map((role) => {
            const held = now.find((time) => time.role === role);
            return {
              term: (
                <>
                  {roleName(language, role)}
                  <div class="om-small om-quiet">{about(cx, role)}</div>
                </>
              ),
              value: (
                <>
                  {held?.name ?? (starter === undefined ? words.nobody : words.starterActs(starter.givenName))}
                  {held === undefined || held.deputy === null ? null : (
                    <div class="om-small om-quiet">{words.deputyIs(held.deputy)}</div>
                  )}
                </>
              ),
            };
          })}
        />
      </Card>
      {props.mayAssign ? <Known {...props} /> : null}
      {props.mayAssign ? <Give {...props} /> : null}
      {history.length === 0 ? (
        <Paragraph look="quiet">{words.empty}</Paragraph>
      ) : (
        <DataTable
          caption={words.history}
          columns={[
            { label: words.columns.role, cell: (time: RoleTime) => roleName(language, time.role), heads: true },
            { label: words.columns.name, cell: (time) => time.name },
            { label: words.columns.deputy, cell: (time) => time.deputy ?? '-', phoneLabel: words.columns.deputy },
            {
              label: words.columns.from,
              cell: (time) => writeDate(time.fromDate, language),
              phoneLabel: words.columns.from,
            },
            {
              label: words.columns.until,
              cell: (time) => (time.untilDate === null ? words.today : writeDate(time.untilDate, language)),
              phoneLabel: words.columns.until,
            },
          ]}
          groups={[{ rows: history }]}
        />
      )}
    </TablePage>
  );
};

const Known: FC<Props> = ({ cx, householdId, known, elsewhere }) => {
  const words = texts(cx.language).pages.roles;
  // Who is it at this table now stands above already.
  const others = known.filter((each) => !each.here || each.untilDate !== null);
  const none = others.length < known.length ? words.knownNoOther : words.knownNone;
  const items = [
    ...elsewhere.map((each) => ({
      name: each.name,
      about: aboutInvolved(cx.language, each),
      small: (
        <ActionLink href={`${householdPaths.invite(householdId)}?betrokken=${each.id}`}>{words.askFirst}</ActionLink>
      ),
    })),
    ...others.map((each) => ({
      name: each.name,
      about: [each.function, each.organisation].filter(Boolean).join(', '),
      small: [
        each.untilDate === null ? words.knownNow : words.knownBefore(writeDate(each.untilDate, cx.language)),
        ...(each.here ? [] : [words.knownElsewhere]),
      ].join(', '),
    })),
  ];
  return (
    <Card id="bekend" title={words.known}>
      <Paragraph>{items.length === 0 ? none : words.knownText}</Paragraph>
      {items.length === 0 ? null : <PeopleList items={items} />}
      <ActionLink href={householdPaths.involved(householdId)}>{words.toInvolved}</ActionLink>
    </Card>
  );
};

const Give: FC<Props> = ({ cx, form, householdId, people, clients, history }) => {
  const { language } = cx;
  const words = texts(language).pages.roles;
  const options = people
    .filter((person) => person.kind === 'professional')
    .map((person) => ({
      value: person.personId,
      label: [fullName(person), person.organisation].filter(Boolean).join(', '),
    }));
  return (
    <Card id="geef" title={words.give}>
      <Form
        action={householdPaths.roles(householdId)}
        submission={cx.newId()}
        version={valueOf(form, 'version') || timesGiven(history)}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'role')}
          label={words.role}
          required
          options={roles.map((role) => ({ value: role, label: roleName(language, role), hint: about(cx, role) }))}
        />
        <SelectField
          {...fieldOf(cx, form, 'personId')}
          label={words.person}
          hint={words.personHint}
          required
          options={[...options, { value: 'nobody', label: words.free }]}
        />
        <SelectField
          {...fieldOf(cx, form, 'deputyId')}
          label={words.deputy}
          empty={words.nobodyYet}
          options={options}
        />
        <TogetherField cx={cx} clients={byName(clients)} form={form} />
        <SubmitRow>
          <Button kind="primary">{words.button}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};
