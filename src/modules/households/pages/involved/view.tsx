import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  Checkbox,
  Empty,
  Form,
  PeopleList,
  RadioChoices,
  Row,
  SubmitRow,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { texts } from '../../messages/index.ts';
import { sides } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import type { Involved } from '../../queries/involved.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import { byName } from '../../ui/by-name.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { aboutInvolved } from '../../ui/about-involved.ts';

export interface InvolvedPage {
  readonly householdId: string;
  readonly role: string;
  readonly involved: readonly Involved[];
  readonly clients: readonly PersonAtTable[];
}

type Props = { cx: Cx; data: InvolvedPage; form: FormState };

/** The list of who helps already, each with the step to ask them, and a short form for the next one. */
export const InvolvedView: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.involved;
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={words.lead}
      back={{ href: householdPaths.table(data.householdId), text: pages.back.table }}
      form={form}
    >
      {data.involved.length === 0 ? (
        <Empty title={words.none} level={2}>
          {words.noneText}
        </Empty>
      ) : (
        <Card id="nu" title={words.now}>
          <PeopleList
            items={data.involved.map((each) => ({
              name: each.name,
              about: aboutInvolved(language, each),
              ...(each.caseManager ? { tag: words.caseManagerTag } : {}),
              small: <Steps cx={cx} householdId={data.householdId} each={each} />,
            }))}
          />
        </Card>
      )}
      <AddForm cx={cx} data={data} form={form} />
    </TablePage>
  );
};

const Steps: FC<{ cx: Cx; householdId: string; each: Involved }> = ({ cx, householdId, each }) => {
  const words = texts(cx.language).pages.involved;
  return (
    <Row>
      <ActionLink href={`${householdPaths.invite(householdId)}?betrokken=${each.id}`}>{words.ask}</ActionLink>
      <Form
        action={householdPaths.involvedEnd(householdId, each.id)}
        submission={cx.newId()}
        label={words.endLabel(each.name)}
      >
        <Button kind="quiet">{words.end}</Button>
      </Form>
    </Row>
  );
};

/** Who reads what is written down here: with several clients not all of them. */
function readers(cx: Cx, { clients }: InvolvedPage): string {
  const words = texts(cx.language).pages.involved;
  const own = cx.actor.kind === 'resident';
  if (clients.length < 2) return own ? words.readsYou : words.reads;
  return own ? words.readsOwn : words.readsTogether;
}

const AddForm: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.involved;
  return (
    <Card id="erbij" title={words.add}>
      <Form
        action={householdPaths.involved(data.householdId)}
        submission={cx.newId()}
        autosave={householdPaths.involved(data.householdId)}
      >
        <TextField {...fieldOf(cx, form, 'name')} label={words.name} hint={words.nameHint} required />
        <TextField {...fieldOf(cx, form, 'organisation')} label={words.organisation} />
        <TextField {...fieldOf(cx, form, 'function')} label={words.function} hint={words.functionHint} />
        <RadioChoices
          {...fieldOf(cx, form, 'side')}
          label={words.side}
          options={sides.map((side) => ({ value: side, label: pages.sides[side] }))}
        />
        <Checkbox
          {...tickOf(cx, form, 'caseManager')}
          label={words.caseManager}
          hint={words.caseManagerHint}
          reads={readers(cx, data)}
        />
        <TogetherField cx={cx} clients={byName(data.clients)} form={form} />
        <SubmitRow>
          <Button kind="primary">{words.button}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};
