import { bySurname } from '../../../../kernel/i18n/names.ts';
import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { Button, Card, Form, HiddenField, Paragraph, SelectField, SubmitRow } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import {
  householdPaths,
  type JoinProposal,
  type PersonAtTable,
  TablePage,
  tableWords,
} from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { sharingPaths } from '../../paths.ts';

export interface JoinPage {
  readonly householdId: string;
  readonly mayJoin: boolean;
  readonly maySayYes: boolean;
  readonly joins: readonly JoinProposal[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly clients: readonly PersonAtTable[];
}

type Props = { cx: Cx; data: JoinPage; form: FormState };

/** What was proposed and what it still needs; then a new proposal. */
export const JoinView: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).join;
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={words.lead}
      back={{ href: householdPaths.table(data.householdId), text: tableWords(language).back.table }}
      form={form}
    >
      <Paragraph>{cx.actor.kind === 'resident' && data.joins.length === 0 ? words.tellUs : words.needs}</Paragraph>
      {data.joins.map((join) => (
        <Proposal cx={cx} data={data} join={join} />
      ))}
      {data.mayJoin ? <Propose cx={cx} data={data} form={form} /> : null}
    </TablePage>
  );
};

const Proposal: FC<{ cx: Cx; data: JoinPage; join: JoinProposal }> = ({ cx, data, join }) => {
  const words = texts(cx.language).join;
  const { householdId } = data;
  const open = join.joinedOn === null;
  const nameOf = (client: PersonAtTable) => client.givenName;
  return (
    <Card id={`tafel-${join.fromId}-${join.intoId}`} title={words.from(join.fromName, join.intoName)}>
      <Paragraph look="small">{words.proposedBy(join.proposedBy)}</Paragraph>
      <Paragraph>{join.agreedBy === null ? words.notAgreed : words.agreedBy(join.agreedBy)}</Paragraph>
      {data.clients
        .filter((client) => open || join.yesOf.includes(client.personId))
        .map((client) => (
          <Paragraph>
            {join.yesOf.includes(client.personId) ? words.yesOf(nameOf(client)) : words.noYesOf(nameOf(client))}
          </Paragraph>
        ))}
      {join.joinedOn === null ? null : <Paragraph>{words.joined(writeDate(join.joinedOn, cx.language))}</Paragraph>}
      {open && join.agreedBy === null && join.intoId === householdId && data.mayJoin ? (
        <Form action={sharingPaths.joinAgree(householdId)} submission={cx.newId()} label={words.agree}>
          <HiddenField name="fromHouseholdId" value={join.fromId} />
          <SubmitRow>
            <Button kind="primary">{words.agree}</Button>
          </SubmitRow>
        </Form>
      ) : null}
      {open && data.maySayYes
        ? data.clients
            .filter((client) => !join.yesOf.includes(client.personId))
            .filter((client) => cx.actor.kind === 'staff' || client.personId === cx.actor.personId)
            .map((client) => <Yes cx={cx} householdId={householdId} join={join} client={client} />)
        : null}
    </Card>
  );
};

const Yes: FC<{ cx: Cx; householdId: string; join: JoinProposal; client: PersonAtTable }> = (props) => {
  const { cx, householdId, join, client } = props;
  const words = texts(cx.language).join;
  const says = cx.actor.kind === 'staff' ? words.yesFor(client.givenName) : words.yesSelf;
  return (
    <Form action={sharingPaths.joinYes(householdId)} submission={cx.newId()} label={says}>
      <HiddenField name="fromHouseholdId" value={join.fromId} />
      <HiddenField name="intoHouseholdId" value={join.intoId} />
      <HiddenField name="personId" value={client.personId} />
      {cx.actor.kind === 'staff' ? <HiddenField name="together" value={client.personId} /> : null}
      {cx.actor.kind === 'staff' ? null : <Paragraph>{words.orNothing}</Paragraph>}
      <SubmitRow>
        <Button kind="quiet">{says}</Button>
      </SubmitRow>
    </Form>
  );
};

const Propose: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).join;
  if (data.others.length === 0) return <Paragraph look="quiet">{words.none}</Paragraph>;
  return (
    <Card id="voorstel" title={words.propose}>
      <Form action={sharingPaths.join(data.householdId)} submission={cx.newId()}>
        <SelectField
          {...fieldOf(cx, form, 'intoHouseholdId')}
          label={words.into}
          hint={words.intoHint}
          required
          options={bySurname(data.others, ({ name }) => name).map((other) => ({ value: other.id, label: other.name }))}
        />
        <SubmitRow>
          <Button kind="primary">{words.button}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};
