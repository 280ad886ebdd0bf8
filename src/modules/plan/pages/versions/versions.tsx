import type { ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { calendarDay, clockTime, writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  type NewsItem,
  NewsList,
  PageHead,
  Row,
  Section,
  Stack,
  TodoList,
  Words,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute, type PageReply } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { readingTableAt } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import type { Plan } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { type ChangeLine, changesByNumber, versionsOf } from '../../queries/changes.ts';
import { planAt } from '../../queries/plan-at.ts';
import { todoOf } from '../../ui/action-lines.tsx';
import { changeBy, changeSentence, fieldSentences } from '../../ui/change-sentence.ts';
import { GoalList } from '../../ui/goal-list.tsx';
import { HistoryList } from '../../ui/history-list.tsx';
import { StandingList } from '../../ui/standing-line.tsx';
import { type PlanView, viewFor } from '../../ui/view.ts';

/** A number in the address; null when it is not asked for. @throws not-found when it is no number */
function numberOf(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw notFound();
  return Number(typed);
}

/** The day to which a change belongs: on which it was agreed, where it was entered later. */
const dayOf = (line: ChangeLine): string => line.agreedOn ?? calendarDay(line.at);

/** The lines as they come, those of one day together. */
function byDay(lines: readonly ChangeLine[]): [day: string, lines: ChangeLine[]][] {
  const days: [string, ChangeLine[]][] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.[0] === dayOf(line)) last[1].push(line);
    else days.push([dayOf(line), [line]]);
  }
  return days;
}

function versionLine(cx: Cx, { language, householdId }: PlanView, line: ChangeLine): NewsItem {
  const words = texts(language);
  const entered = words.versions.enteredOn(writeDate(calendarDay(line.at), language));
  return {
    text: changeSentence(language, line, cx.actor.personId),
    small: (
      <>
        {changeBy(language, line, cx.actor.personId)}, {line.agreedOn === null ? clockTime(line.at) : entered} ·{' '}
        <a href={planPaths.version(householdId, line.number)}>
          {words.plan.version(line.number)}
          <span class="om-sr">: {words.versions.look}</span>
        </a>
        {line.kind === 'changed' ? fieldSentences(language, line).map((sentence) => <div>{sentence}</div>) : null}
      </>
    ),
  };
}

/** Every version by day: who, what changed, and the way to the plan of that moment. */
function list(cx: Cx, view: PlanView, lines: readonly ChangeLine[], next: number | null): PageReply['body'] {
  const { language, householdId } = view;
  const words = texts(language);
  return (
    <>
      <PageHead title={words.versions.title} lead={words.versions.lead} />
      {lines.length === 0 ? <p class="om-quiet">{words.versions.empty}</p> : null}
      {byDay(lines).map(([day, ofDay]) => (
        <Section id={`dag-${ofDay[0]?.number}`} title={writeDate(day, language)}>
          <NewsList items={ofDay.map((line) => versionLine(cx, view, line))} />
        </Section>
      ))}
      <Row>
        {next === null ? null : (
          <ActionLink href={planPaths.olderVersions(householdId, next)}>{words.versions.older}</ActionLink>
        )}
        <ActionLink href={planPaths.plan(householdId)} back>
          {words.back}
        </ActionLink>
      </Row>
    </>
  );
}

/** The plan as it was, with what changed at that moment. */
function version(cx: Cx, view: PlanView, plan: Plan, at: Date, lines: readonly ChangeLine[]): PageReply['body'] {
  const { language, householdId } = view;
  const words = texts(language);
  const day = writeDate(calendarDay(at), language);
  return (
    <>
      <PageHead title={words.versions.atTitle(plan.number, day)} lead={words.versions.atLead} />
      <Stack wide>
        <Section id="veranderd" title={words.versions.changedHere}>
          {lines.length === 0 ? (
            <p class="om-quiet">{words.versions.none}</p>
          ) : (
            <HistoryList view={view} lines={lines} />
          )}
        </Section>
        <Section id="doelen" title={words.plan.goals}>
          <GoalList view={view} plan={plan} />
          {plan.closedGoals.map((goal) => (
            <p>
              <Words>{goal.words}</Words> ({words.goalStates[goal.state]})
            </p>
          ))}
        </Section>
        {plan.loose.length === 0 ? null : (
          <Section id="andere" title={words.plan.loose}>
            <TodoList items={plan.loose.map((action) => todoOf(view, action))} />
          </Section>
        )}
        <Section id="erachter" title={words.plan.who}>
          <StandingList language={language} standing={plan.standing} readerId={cx.actor.personId} />
        </Section>
        <Row>
          <ActionLink href={planPaths.versions(householdId)} back>
            {words.plan.versions}
          </ActionLink>
          <ActionLink href={planPaths.plan(householdId)}>{words.versions.now}</ActionLink>
        </Row>
      </Stack>
    </>
  );
}

async function body(
  cx: Cx,
  table: ReadingTable,
  asked: number | null,
  below: number | null,
): Promise<PageReply['body']> {
  const view = viewFor(cx, table.householdId);
  if (asked === null) {
    const { lines, next } = await versionsOf(cx, table, below);
    return list(cx, view, lines, next);
  }
  const { plan, at } = await planAt(cx, table, asked);
  return version(cx, { ...view, today: calendarDay(at) }, plan, at, await changesByNumber(cx, table, [asked]));
}

/** Every earlier version of the plan: the list, or with `?nummer=` the plan of then. */
export const versionsPage = pageRoute({
  path: '/huishoudens/:householdId/versies',
  action: 'history.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const table = await readingTableAt(cx, householdId, 'history.view');
    return page({
      title: texts(cx.language).versions.title,
      viewed: { objectKind: 'plan-version', objectId: householdId, ...atTable(table) },
      body: await body(cx, table, numberOf(request.query['nummer']), numberOf(request.query['voor'])),
    });
  },
});
