import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import type { Holding } from '../../../../kernel/privacy/holding.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  HiddenField,
  PageHead,
  RadioChoices,
  Section,
  SelectField,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, go, overtaken, page, pageRoute, type PageReply, wrong } from '../../../../kernel/web/route.ts';
import { lawName } from '../../../sharing/index.ts';
import { approveList } from '../../commands/approve-list.ts';
import { holdHousehold, releaseHold } from '../../commands/hold.ts';
import { listForDestruction } from '../../commands/list-destruction.ts';
import { columnWords, texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { mayKeepLists } from '../../policy.ts';
import { type DueRecord, dueRecords, type Hold, openHolds, type OpenList, openLists } from '../../queries/due.ts';
import { approveInput, holdInput, listInput, releaseInput } from '../../schema.ts';

interface Data {
  readonly due: readonly DueRecord[];
  readonly lists: readonly OpenList[];
  readonly holds: readonly Hold[];
}

/** Households are named by a code: who destroys sees no name and no word of what stands there. */
const codeOf = (householdId: string): string => householdId.slice(0, 8);

async function load(cx: Cx): Promise<Data> {
  const own = <T extends { organisationId: string }>(all: readonly T[]): T[] =>
    all.filter(({ organisationId }) => mayKeepLists(cx, organisationId));
  return { due: own(await dueRecords(cx)), lists: own(await openLists(cx)), holds: own(await openHolds(cx)) };
}

function duePart(cx: Cx, due: readonly DueRecord[]): Child {
  const words = texts(cx.language).lists;
  const byOrganisation = Map.groupBy(due, ({ organisationId }) => organisationId);
  return (
    <Section id="bewaartijd" title={words.due}>
      {due.length === 0 ? <p>{words.nothingDue}</p> : null}
      {[...byOrganisation].map(([organisationId, records]) => (
        <Card id={`om-${organisationId}`} title={records[0]?.organisation}>
          <p>{words.count(records.length, new Set(records.map(({ householdId }) => householdId)).size)}</p>
          <Form action={paths.lists} submission={cx.newId()} label={`${words.put}: ${records[0]?.organisation ?? ''}`}>
            <HiddenField name="organisation" value={organisationId} />
            <Button kind="quiet">{words.put}</Button>
          </Form>
        </Card>
      ))}
    </Section>
  );
}

function listCard(cx: Cx, form: FormState, list: OpenList): Child {
  const words = texts(cx.language).lists;
  const kinds: Readonly<Record<string, string>> = columnWords(cx.language).kinds;
  const households = [...new Set(list.lines.map(({ householdId }) => householdId))];
  return (
    <Card id={`lijst-${list.id}`} title={words.listOf(list.organisation)}>
      <p>{words.madeBy(list.madeBy, writeDate(list.madeOn, cx.language))}</p>
      <ul>
        {list.lines.map((line) => (
          <li>
            {words.line(codeOf(line.householdId), kinds[line.table] ?? line.table, line.count)}{' '}
            <span class="om-quiet">{words.why(lawName(cx, line.law), words.whys[line.why])}</span>
          </li>
        ))}
      </ul>
      {list.mine ? (
        <p>{words.second}</p>
      ) : (
        <Form
          action={paths.approve}
          submission={cx.newId()}
          version={list.version}
          label={`${words.approve}: ${list.organisation}`}
        >
          <HiddenField name="list" value={list.id} />
          <p>{words.approveHint}</p>
          <Button kind="primary">{words.approve}</Button>
        </Form>
      )}
      <Form action={paths.hold} submission={cx.newId()} label={`${words.hold}: ${list.organisation}`}>
        <HiddenField name="organisation" value={list.organisationId} />
        <HiddenField name="of" value={list.id} />
        <SelectField
          {...fieldOf(cx, form, `household-${list.id}`)}
          label={words.household}
          required
          options={households.map((value) => ({ value, label: codeOf(value) }))}
        />
        <RadioChoices
          {...fieldOf(cx, form, `reason-${list.id}`)}
          value={valueOf(form, `reason-${list.id}`)}
          label={words.holdWhy}
          required
          options={(['objection', 'complaint', 'court', 'audit'] as const).map((value) => ({
            value,
            label: words.reasons[value],
          }))}
        />
        <Button kind="quiet">{words.hold}</Button>
      </Form>
    </Card>
  );
}

/** What is wrong with the form of one list stands at the fields of that list. */
function ofList(form: FormState): FormState {
  const of = valueOf(form, 'of');
  if (of === '') return form;
  const own = (field: string) => (field === 'household' || field === 'reason' ? `${field}-${of}` : field);
  return { ...form, errors: Object.fromEntries(Object.entries(form.errors).map(([field, key]) => [own(field), key])) };
}

function view(cx: Cx, { due, lists, holds }: Data, sent: FormState): PageReply {
  const form = ofList(sent);
  const words = texts(cx.language).lists;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return page({
    title: words.title,
    narrow: true,
    viewed: { objectKind: 'destruction', role: 'privacy-officer' },
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          {cx.actor.kind === 'office' ? (
            <ActionLink href="/beheer" back>
              {words.back}
            </ActionLink>
          ) : null}
          <PageHead title={words.title} lead={words.lead} />
          {duePart(cx, due)}
          <Section id="lijsten" title={words.open}>
            {lists.length === 0 ? <p>{words.noLists}</p> : null}
            {lists.map((list) => listCard(cx, form, list))}
          </Section>
          <Section id="bewaard" title={words.holds}>
            {holds.length === 0 ? <p>{words.noHolds}</p> : null}
            {holds.map((hold) => (
              <Card id={`bewaard-${hold.id}`} title={words.held(codeOf(hold.householdId), hold.organisation)}>
                <p>{words.heldSince(reasons[hold.reason] ?? '', writeDate(hold.since, cx.language))}</p>
                <Form
                  action={paths.release}
                  submission={cx.newId()}
                  label={`${words.release}: ${words.held(codeOf(hold.householdId), hold.organisation)}`}
                >
                  <HiddenField name="hold" value={hold.id} />
                  <Button kind="quiet">{words.release}</Button>
                </Form>
              </Card>
            ))}
          </Section>
        </Stack>
      </FormErrors>
    ),
  });
}

const form = { gate: 'office', action: 'destruction.keep', sample: 'privacy-officer', load, view } as const;

/** What is over its term, what waits for a second person, and what is held. No content and no name of a household. */
export const listRoutes = (holdings: readonly Holding[]) => [
  pageRoute({
    path: paths.lists,
    gate: 'office',
    action: 'destruction.view',
    viewing: true,
    costly: true,
    sample: 'privacy-officer',
    run: async (cx) => view(cx, await load(cx), emptyForm),
  }),
  actRoute({
    ...form,
    path: paths.lists,
    schema: listInput,
    submit: async (cx, { organisation }, { due }, request) => {
      const records = due.filter(({ organisationId }) => organisationId === organisation);
      if (records.length === 0) return wrong(request.sent, { organisation: 'wrong' });
      await listForDestruction(
        cx,
        organisation,
        records.map((each) => ({ ...each, why: 'retention' })),
      );
      return go(paths.lists);
    },
  }),
  actRoute({
    ...form,
    path: paths.approve,
    schema: approveInput,
    submit: async (cx, { list, version }, _data, request) => {
      const words = texts(cx.language).lists;
      const done = await approveList(cx, holdings, { listId: list, version });
      if (done === 'overtaken') return overtaken(request.sent, words.overtaken);
      return done === 'same-person' ? wrong(request.sent, {}, words.second) : go(paths.lists);
    },
  }),
  actRoute({
    ...form,
    path: paths.hold,
    schema: holdInput,
    submit: async (cx, { organisation, household, reason }) => {
      await holdHousehold(cx, { organisationId: organisation, householdId: household, reason });
      return go(paths.lists);
    },
  }),
  actRoute({
    ...form,
    path: paths.release,
    schema: releaseInput,
    submit: async (cx, { hold }) => {
      await releaseHold(cx, hold);
      return go(paths.lists);
    },
  }),
];
