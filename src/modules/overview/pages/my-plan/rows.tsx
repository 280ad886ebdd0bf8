import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, nearDay, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  FoldRow,
  FoldRows,
  GoalCard,
  GoodNewsList,
  Row,
  Stack,
  type TodoItem,
  TodoList,
  Words,
} from '../../../../kernel/ui/index.ts';
import { householdPaths } from '../../../households/index.ts';
import { newSignalPath, type SignalRow, signalPath } from '../../../intake/index.ts';
import {
  isOpen,
  openActionsOf,
  type PlanAction,
  type PlanGoal,
  planPaths,
  shownState,
  stateWord,
} from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';
import { missingNames } from '../../ui/missing-names.ts';
import { tablePicture } from '../../ui/table-picture.tsx';

function todo(cx: Cx, data: OnePage, action: PlanAction): TodoItem {
  const you = action.doerId === cx.actor.personId;
  const shown = shownState(action, { today: cx.today, since: data.since });
  const mark = shown === 'ask' ? ('open' as const) : shown;
  return {
    who: { name: you ? (cx.language === 'nl' ? 'jij' : 'you') : (action.doer?.givenName ?? ''), you },
    what: <a href={planPaths.action(data.householdId, action.id)}>{action.what}</a>,
    when: action.dueOn === null || !isOpen(action.state) ? undefined : nearDay(action.dueOn, cx.today, cx.language),
    soon: action.dueOn === cx.today,
    ...(shown === 'open' ? {} : { mark: { state: mark, word: stateWord(cx.language, action, { today: cx.today, since: data.since }) } }),
  };
}

function goal(cx: Cx, data: OnePage, each: PlanGoal): Child {
  const words = texts(cx.language).myPlan;
  return (
    <GoalCard
      language={cx.language}
      number={each.number}
      words={each.words}
      level={2}
      note={each.number === 1 && each.domain === 'money' ? words.moneyTop : undefined}
    >
      {each.actions.length === 0 ? <p class="om-quiet">{words.noActions}</p> : null}
      <TodoList items={each.actions.map((action) => todo(cx, data, action))} />
      <ActionLink href={planPaths.goal(data.householdId, each.id)}>{words.changeGoal}</ActionLink>
    </GoalCard>
  );
}

function signalLine(cx: Cx, data: OnePage, signal: SignalRow): Child {
  const words = texts(cx.language).myPlan;
  const read = signal.readers.find((reader) => reader.readAt !== null);
  return (
    <li>
      <a href={signalPath(data.householdId, signal.id)}>
        <Words>{signal.words.length > 90 ? `${signal.words.slice(0, 90)}…` : signal.words}</Words>
      </a>
      <div class="om-small om-quiet">
        {read === undefined || read.readAt === null
          ? words.unreadNobody
          : words.read(read.name, writeShortDay(calendarDay(new Date(read.readAt)), cx.language))}
      </div>
    </li>
  );
}

/** The large rows that open in place: goals, who does what, good news, do I stand behind it, the table, what I told. */
export function planRows(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).myPlan;
  const { householdId, plan } = data;
  const open = openActionsOf(plan);
  const mine = plan.standing.find((each) => each.personId === cx.actor.personId);
  const sent = data.signals.filter((signal) => signal.fromId === cx.actor.personId).slice(0, 3);
  const missing = missingNames(cx, data.people, data.flags);
  const seated = data.people.filter((person) => person.state === 'accepted');
  return (
    <FoldRows>
      <FoldRow icon="goal" title={words.want} line={words.goals(plan.goals.length)} id="wat-ik-wil">
        <Stack>
          {plan.goals.length === 0 ? <p>{words.firstGoal}</p> : plan.goals.map((each) => goal(cx, data, each))}
          <ActionLink href={planPaths.newGoal(householdId)}>{words.addGoal}</ActionLink>
        </Stack>
      </FoldRow>
      <FoldRow icon="people" title={words.who} line={words.actions(open.length)} id="wie-doet-wat">
        <Stack>
          <TodoList items={open.map((action) => todo(cx, data, action))} />
          <ActionLink href={planPaths.newAction(householdId)}>{words.addAction}</ActionLink>
        </Stack>
      </FoldRow>
      <FoldRow icon="speech" title={words.changed} line={data.readsNow === null ? '' : words.call(data.readsNow.givenName)} id="signaal">
        <Stack>
          {sent.length === 0 ? null : <ul class="om-list">{sent.map((signal) => signalLine(cx, data, signal))}</ul>}
          <ActionLink href={newSignalPath(householdId)}>{words.changed}</ActionLink>
        </Stack>
      </FoldRow>
      <FoldRow icon="paper" title={words.good} line={words.goodCount(plan.goodThings.length)} id="goed-nieuws">
        <Stack>
          <GoodNewsList items={plan.goodThings.slice(0, 5).map((thing) => thing.words)} />
          <ActionLink href={planPaths.goodNews(householdId)}>{words.addGood}</ActionLink>
        </Stack>
      </FoldRow>
      <FoldRow icon="eye" title={words.standing} line={words.standingLine[mine?.answer ?? 'none']} id="erachter">
        <Stack>
          {mine === undefined || mine.words === '' ? null : <Words>{mine.words}</Words>}
          <ActionLink href={planPaths.standing(householdId)}>{words.sayStanding}</ActionLink>
        </Stack>
      </FoldRow>
      <FoldRow icon="table" title={words.table} line={words.tableCount(seated.length + missing.length)} id="tafel-rij">
        <Stack>
          {tablePicture(cx, { people: data.people, plan, missing, middle: [] })}
          <Row>
            <ActionLink href={householdPaths.table(householdId)}>{words.seeTable}</ActionLink>
          </Row>
        </Stack>
      </FoldRow>
    </FoldRows>
  );
}
