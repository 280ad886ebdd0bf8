import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  Fold,
  Form,
  Mark,
  PageHead,
  PhoneFold,
  Pairs,
  Reads,
  Row,
  Section,
  Stack,
  SubmitRow,
  Who,
  Words,
} from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import {
  commandRoute,
  go,
  overtaken,
  page,
  pageRoute,
  type PageReply,
  type Request,
} from '../../../../kernel/web/route.ts';
import { backFrom, byName, homeOf, atTable } from '../../../households/index.ts';
import { besideItem } from '../../../rights/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { setActionState } from '../../commands/set-action-state.ts';
import { tickAction } from '../../commands/tick-action.ts';
import { texts } from '../../messages/index.ts';
import { isOpen } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { changesOfItem } from '../../queries/changes.ts';
import { openAction } from '../../queries/one-goal.ts';
import { stateInput, tickInput } from '../../schema.ts';
import { DecisionLine, withWhom } from '../../ui/action-lines.tsx';
import { ActionStateFields } from '../../ui/action-state-fields.tsx';
import { ShowDoer } from '../../ui/show-doer.tsx';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { Disputes } from '../../ui/disputes.tsx';
import { HistoryList } from '../../ui/history-list.tsx';
import { StandingList } from '../../ui/standing-line.tsx';
import { markOf } from '../../ui/state.ts';
import { may, viewFor } from '../../ui/view.ts';
import { doerName, whenOf } from '../../ui/when.ts';
import { sharesAction, worksOn } from '../../ui/works-on.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';

const idsOf = ({ params }: Request) => [params['householdId'] ?? '', params['actionId'] ?? ''] as const;

const load = (asked: 'plan.view' | 'action.state') => async (cx: Cx, request: Request) => {
  const [householdId, actionId] = idsOf(request);
  const found = await openAction(cx, householdId, actionId, asked);
  const readers = await readersAt(cx, householdId);
  const beside = await besideItem(cx, householdId, { table: 'action', key: actionId });
  return { ...found, householdId, readers, beside, history: await changesOfItem(cx, found.table, actionId) };
};
type Data = Awaited<ReturnType<ReturnType<typeof load>>>;

/** What the action says, line by line. */
function Facts({ cx, data }: { cx: Cx; data: Data }) {
  const { action, goal, householdId } = data;
  const { language } = cx;
  const words = texts(language);
  const items = [
    {
      term: words.action.who,
      value: <Who you={action.doer?.client}>{doerName(language, action, cx.actor.personId)}</Who>,
    },
    { term: words.action.when, value: whenOf(language, action, cx.today) || words.action.noDate },
    { term: words.action.state, value: <Mark {...markOf(language, action, viewFor(cx, householdId))} /> },
  ];
  const more = [
    ...(action.togetherWith === '' ? [] : [{ term: words.action.with2, value: withWhom(language, action) }]),
    ...(action.stateWords === ''
      ? []
      : [{ term: words.change.fields.state_words, value: <Words>{action.stateWords}</Words> }]),
    ...(action.authority === ''
      ? []
      : [
          {
            term: words.change.fields.authority,
            value: <DecisionLine language={language} today={cx.today} action={action} />,
          },
        ]),
    ...(goal === null
      ? []
      : [
          {
            term: words.action.belongs,
            value: (
              <a href={planPaths.goal(householdId, goal.id)}>
                <Words>{goal.words}</Words>
              </a>
            ),
          },
        ]),
    ...(action.reference === null ? [] : [{ term: words.action.refer, value: action.reference }]),
  ];
  return <Pairs items={[...items, ...more]} />;
}

/** A rhythm is ticked each time, once a day. */
function Tick({ cx, data }: { cx: Cx; data: Data }) {
  const { action, householdId } = data;
  const words = texts(cx.language).action;
  if (action.rhythm === null || !isOpen(action.state)) return null;
  if (action.ticks.lastOn === cx.today) return <Mark state="done" word={words.ticked} />;
  return (
    <Form action={planPaths.tickAction(householdId, action.id)} submission={cx.newId()} label={words.tick}>
      <Row>
        <Button kind="primary">{words.tick}</Button>
      </Row>
    </Form>
  );
}

function Links({ cx, data }: { cx: Cx; data: Data }) {
  const { action, householdId, table } = data;
  const words = texts(cx.language).action;
  const works = worksOn(cx, table, action);
  return (
    <Row screenOnly>
      {may(cx, table, 'action.note') ? (
        <ActionLink href={planPaths.noteAction(householdId, action.id)}>{words.addNote}</ActionLink>
      ) : null}
      {(table.positions.includes('client') || action.doerId === cx.actor.personId) &&
      may(cx, table, 'dispute.raise') ? (
        <ActionLink href={planPaths.disputeAction(householdId, action.id)}>
          {texts(cx.language).dispute.link}
        </ActionLink>
      ) : null}
      {works ? <ActionLink href={planPaths.changeAction(householdId, action.id)}>{words.change}</ActionLink> : null}
      {works && action.authority !== '' ? (
        <ActionLink href={planPaths.decideAction(householdId, action.id)}>
          {action.decidedOn === null ? words.decide : words.decideAgain}
        </ActionLink>
      ) : null}
      {cx.actor.organisationId !== null && may(cx, table, 'reference.write') ? (
        <ActionLink href={planPaths.referAction(householdId, action.id)}>{words.refer}</ActionLink>
      ) : null}
    </Row>
  );
}

/** How it goes; for what somebody else does it waits behind a line, so that nobody thinks to be asked. */
function stateForm(cx: Cx, { action, householdId, plan, table, readers }: Data, form: FormState) {
  const words = texts(cx.language);
  return (
    <Form
      action={planPaths.actionState(householdId, action.id)}
      submission={cx.newId()}
      version={valueOf(form, 'version') || action.version}
    >
      <ActionStateFields
        cx={cx}
        form={form}
        current={action.state}
        reads={readersOfItem(cx, readers, action.audience)}
      />
      <TogetherField cx={cx} form={form} clients={byName(clientsOf(plan, table))} />
      <SubmitRow>
        <Button kind="primary">{words.action.send}</Button>
      </SubmitRow>
    </Form>
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { action, householdId, table, readers, history } = data;
  const { language } = cx;
  const words = texts(language);
  const works = worksOn(cx, table, action);
  return page({
    title: words.plan.title,
    viewed: { objectKind: 'action', objectId: action.id, ...atTable(table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={action.what} />
        <Stack wide>
          <Facts cx={cx} data={data} />
          {action.standing.length === 0 ? null : (
            <Section id="erachter" title={words.action.whoStands}>
              <StandingList language={language} standing={action.standing} readerId={cx.actor.personId} />
            </Section>
          )}
          <Disputes language={language} readerId={cx.actor.personId} disputes={action.disputes} />
          {works ? <Tick cx={cx} data={data} /> : <p class="om-quiet">{words.action.ofDoer}</p>}
          {!works ? null : cx.actor.kind === 'resident' && action.doerId !== cx.actor.personId ? (
            <Fold summary={words.action.ofOther} open={form.values['version'] !== undefined}>
              {stateForm(cx, data, form)}
            </Fold>
          ) : (
            <Card id="stand" title={words.action.state} titleHidden>
              {action.doerId === cx.actor.personId && cx.actor.kind === 'resident' ? (
                <p>{words.action.intention}</p>
              ) : null}
              {stateForm(cx, data, form)}
            </Card>
          )}
          <Section id="lezers" title={words.share.title}>
            <Reads>{readersOfItem(cx, readers, action.audience)}</Reads>
            {sharesAction(cx, table, action) ? (
              <>
                <ShowDoer cx={cx} data={data} />
                <ActionLink href={planPaths.shareAction(householdId, action.id)}>{words.share.link}</ActionLink>
              </>
            ) : null}
          </Section>
          {data.beside}
          <Links cx={cx} data={data} />
          <PhoneFold summary={words.action.historyFold}>
            <Section id="geschiedenis" title={words.action.history}>
              <HistoryList view={viewFor(cx, householdId)} lines={history} />
            </Section>
          </PhoneFold>
          <ActionLink href={planPaths.plan(householdId)} back>
            {words.back}
          </ActionLink>
        </Stack>
      </FormErrors>
    ),
  });
}

const base = { gate: 'person', sample: 'client' } as const;

const shown = pageRoute({
  ...base,
  path: '/huishoudens/:householdId/afspraken/:actionId',
  action: 'plan.view',
  viewing: true,
  run: async (cx, request) => view(cx, await load('plan.view')(cx, request), emptyForm),
});

const state = commandRoute({
  ...base,
  path: '/huishoudens/:householdId/afspraken/:actionId/stand',
  action: 'action.state',
  schema: stateInput,
  load: load('action.state'),
  view,
  submit: async (cx, input, request) => {
    const [householdId, actionId] = idsOf(request);
    const done = await setActionState(cx, householdId, actionId, input);
    if ('number' in done) return go(backFrom(request, householdId, homeOf(cx, householdId)));
    const now = (await openAction(cx, householdId, actionId, 'action.state')).action;
    const words = texts(cx.language);
    const said = now.stateWords === '' ? '' : `: ‘${now.stateWords}’`;
    return overtaken(request.sent, words.taken.action(`${words.states[now.state]}${said}`), {
      version: String(now.version),
    });
  },
});

const tick = commandRoute({
  ...base,
  path: '/huishoudens/:householdId/afspraken/:actionId/gedaan',
  action: 'action.state',
  schema: tickInput,
  load: load('action.state'),
  view,
  submit: async (cx, _input, request) => {
    const [householdId, actionId] = idsOf(request);
    await tickAction(cx, householdId, actionId);
    return go(backFrom(request, householdId, planPaths.action(householdId, actionId)));
  },
});

export const actionRoutes = [shown, state, tick];
