import type { Child } from 'hono/jsx';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import {
  ActionLink,
  FoldCard,
  FoldCards,
  GoodNewsList,
  NewsList,
  PeopleList,
  Row,
  Stack,
  TodoList,
  Words,
} from '../../../kernel/ui/index.ts';
import {
  asksMoney,
  asksWork,
  domainName,
  householdPaths,
  type PersonAtTable,
  representationName,
  scopeLine,
} from '../../households/index.ts';
import { sharingPaths } from '../../sharing/index.ts';
import { workRow } from '../../employment/index.ts';
import { moneyRow } from '../../finances/index.ts';
import { newSignalPath, type SignalRow, signalPath } from '../../intake/index.ts';
import {
  awaitedOf,
  Disputes,
  everyAction,
  everyGoal,
  isOpen,
  openActionsOf,
  type PlanAction,
  planPaths,
  todoOf,
  viewFor,
} from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { OnePage } from '../queries/one-page.ts';
import { awayLine } from './top.tsx';
import { missingNames } from './missing-names.ts';

function signalLine(cx: Cx, data: OnePage, signal: SignalRow): Child {
  const words = texts(cx.language).myPlan;
  const read = signal.readers.find((reader) => reader.readAt !== null);
  return (
    <li>
      <a href={signalPath(data.householdId, signal.id)}>
        <Words>{signal.words.length > 90 ? `${signal.words.slice(0, 90)}…` : signal.words}</Words>
      </a>
      <div class="om-small om-quiet">
        {signal.answeredAt !== null
          ? words.answered(
              signal.answeredBy ?? '',
              writeShortDay(calendarDay(new Date(signal.answeredAt)), cx.language),
            )
          : read === undefined || read.readAt === null
            ? words.unreadNobody
            : words.read(read.name, writeShortDay(calendarDay(new Date(read.readAt)), cx.language))}
      </div>
    </li>
  );
}

/** How it stands with what was told last: that an answer came, also before the row is opened. */
function signalState(cx: Cx, { since }: OnePage, last: SignalRow | undefined): string {
  if (last === undefined) return '';
  const words = texts(cx.language).myPlan.signalState;
  if (last.answeredAt !== null)
    return since !== null && new Date(last.answeredAt) > since ? words.fresh : words.answered;
  return last.readers.some((reader) => reader.readAt !== null) ? words.read : words.sent;
}

/** The goals in own words, each a line; who does what for them stands in the next row and on the goal's own page. */
function goalLines(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).myPlan;
  return (
    <NewsList
      items={data.plan.goals.map((goal) => {
        const open = goal.actions.filter((action) => isOpen(action.state)).length;
        return {
          text: (
            <>
              <a href={planPaths.goal(data.householdId, goal.id)}>
                {goal.number}. <Words>{goal.words}</Words>
              </a>
              <Disputes language={cx.language} readerId={cx.actor.personId} disputes={goal.disputes} />
            </>
          ),
          small: `${domainName(cx.language, goal.domain)}, ${words.actions(open)}. ${
            goal.number === 1 && goal.domain === 'money' ? words.moneyTop : ''
          }`,
        };
      })}
    />
  );
}

/** Who may arrange something for this client, for what and until when. */
function acting(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).acting;
  if (data.representatives.length === 0) return null;
  return (
    <>
      <strong>{words.title}</strong>
      <PeopleList
        items={data.representatives.map((each) => ({
          name: fullName(each),
          about: representationName(cx.language, each.kind),
          small: scopeLine(cx.language, each),
        }))}
      />
      <ActionLink href={householdPaths.representations(data.householdId)}>{words.see}</ActionLink>
    </>
  );
}

/** Of somebody the client brought, about whom nothing is agreed: that nothing is read, or what was shown apart. */
function readsLittle(cx: Cx, { table, plan }: OnePage, { kind, personId, employer }: PersonAtTable): string {
  if (kind !== 'network' || employer === true) return '';
  if (table.grounds.some((ground) => ground.personId === personId)) return '';
  const words = texts(cx.language).myPlan;
  const shown = [...everyGoal(plan), ...everyAction(plan)].some(({ audience }) => audience.shownTo === personId);
  return shown ? words.readsShown : words.readsNothing;
}

/** An agreement of somebody of the network who cannot read it: said beside it, with the way to show it. */
function unreadByDoer(cx: Cx, data: OnePage, action: PlanAction): Child {
  const { householdId, people, table } = data;
  const doer = people.find(({ personId, kind }) => personId === action.doerId && kind === 'network');
  if (doer === undefined || doer.state !== 'accepted') return undefined;
  const asker = { personId: doer.personId, kind: 'network', organisationId: null } as const;
  if (can(asker, 'item.read', { ...table, positions: ['network'] }, action.audience)) return undefined;
  return (
    <ActionLink href={`${planPaths.action(householdId, action.id)}#lezers`}>
      {texts(cx.language).myPlan.doerReadsNot(doer.givenName)}
    </ActionLink>
  );
}

/** The large rows that open in place, on a wide screen open cards: goals, who does what, good news, do I stand behind it, the table, what I told. */
export function planRows(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).myPlan;
  const { householdId, plan } = data;
  const open = openActionsOf(plan);
  const awaited = awaitedOf(plan);
  const view = viewFor(cx, householdId, data.since);
  const mine = plan.standing.find((each) => each.personId === cx.actor.personId);
  const sent = data.signals.filter((signal) => signal.fromId === cx.actor.personId).slice(0, 3);
  const missing = missingNames(cx, data);
  /** A table that was joined into another can only be read. */
  const way = (action: HouseholdAction, href: string, text: string): Child =>
    can(cx.actor, action, data.table) ? <ActionLink href={href}>{text}</ActionLink> : null;
  const seated = data.people.filter((person) => person.state === 'accepted');
  return (
    <FoldCards>
      <FoldCard icon="goal" title={words.want} line={words.goals(plan.goals.length)} id="wat-ik-wil">
        <Stack>
          {plan.goals.length === 0 ? <p>{words.firstGoal}</p> : goalLines(cx, data)}
          {way('goal.add', planPaths.newGoal(householdId), words.addGoal)}
        </Stack>
      </FoldCard>
      {data.money === null
        ? null
        : moneyRow(cx, householdId, data.money, {
            question: asksMoney(data.flags),
            first: plan.moneyFirst?.answer !== 'no',
          })}
      {data.work === null ? null : workRow(cx, householdId, data.work, asksWork(data.flags))}
      <FoldCard icon="people" title={words.who} line={words.actions(open.length)} id="wie-doet-wat">
        <Stack>
          <TodoList
            items={open.map((action) => ({ ...todoOf(view, action), action: unreadByDoer(cx, data, action) }))}
          />
          {awaited.length === 0 ? null : (
            <>
              <strong>{words.awaited}</strong>
              <TodoList items={awaited.map((action) => todoOf(view, action))} />
            </>
          )}
          {way('action.add', planPaths.newAction(householdId), words.addAction)}
        </Stack>
      </FoldCard>
      <FoldCard icon="speech" title={words.changed} line={signalState(cx, data, sent[0])} id="signaal">
        <Stack>
          {sent.length === 0 ? null : <ul class="om-list">{sent.map((signal) => signalLine(cx, data, signal))}</ul>}
          {way('signal.send', newSignalPath(householdId), words.changed)}
        </Stack>
      </FoldCard>
      <FoldCard icon="paper" title={words.good} line={words.goodCount(plan.goodThings.length)} id="goed-nieuws">
        <Stack>
          <GoodNewsList items={plan.goodThings.slice(0, 5).map((thing) => thing.words)} />
          {way('good.add', planPaths.goodNews(householdId), words.addGood)}
        </Stack>
      </FoldCard>
      <FoldCard
        icon="eye"
        title={words.standing}
        line={
          words.standingLine[
            mine?.answer ?? (everyGoal(plan).length + everyAction(plan).length === 0 ? 'empty' : 'none')
          ]
        }
        id="erachter"
      >
        <Stack>
          {mine === undefined || mine.words === '' ? null : (
            <p>
              <Words>{mine.words}</Words>
            </p>
          )}
          {way('standing.say', planPaths.standing(householdId), words.sayStanding)}
        </Stack>
      </FoldCard>
      <FoldCard icon="table" title={words.table} line={words.tableCount(seated.length + missing.length)} id="tafel-rij">
        <Stack>
          <PeopleList
            items={[
              ...seated.map((person) => ({
                name: person.personId === cx.actor.personId ? words.you : person.givenName,
                you: person.kind === 'client',
                small: [person.function, awayLine(cx, data, person.personId), readsLittle(cx, data, person)]
                  .filter((part) => part !== '')
                  .join('. '),
              })),
              ...missing.map((what) => ({ name: texts(cx.language).household.gone(what), gone: true })),
            ]}
          />
          {acting(cx, data)}
          <Row>
            <ActionLink href={householdPaths.table(householdId)}>{words.seeTable}</ActionLink>
            <ActionLink href={sharingPaths.sharing(householdId)}>{words.sharing}</ActionLink>
            <ActionLink href={householdPaths.whoLooked(householdId)}>{words.looked}</ActionLink>
          </Row>
        </Stack>
      </FoldCard>
    </FoldCards>
  );
}
