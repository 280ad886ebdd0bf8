import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { daysBetween, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, NewsList, Section } from '../../../../kernel/ui/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { planPaths } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath, paths } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** More would push away what somebody promised; the list of households has all of them. */
const shownMost = 4;

/** At the tables that this professional leads: goals to look at again, and where no next meeting is planned. */
export function overduePart(cx: Cx, { overdue }: Week): Child {
  if (overdue.length === 0) return null;
  const words = texts(cx.language).rhythm;
  const table = (id: string, name: string): Child => (
    <a href={householdPath(id)}>
      <strong>{name}.</strong>
    </a>
  );
  const days = (since: string): number => Math.max(0, daysBetween(since, cx.today));
  // Who waits for a first meeting comes before a next one, the longest first.
  const byWait = overdue.toSorted((a, b) => (a.waitsSince ?? '9').localeCompare(b.waitsSince ?? '9'));
  const lines = byWait.flatMap(({ householdId: id, householdName: name, goals, needsNext, waitsSince }) => [
    ...goals.map((goal) => ({
      first: true,
      text: (
        <>
          {table(id, name)} {words.reviewLine(goal.words, writeShortDay(goal.reviewOn, cx.language))}
        </>
      ),
      end: (
        <ActionLink href={planPaths.goal(id, goal.id)}>
          {words.look}
          <span class="om-sr">: {goal.words}</span>
        </ActionLink>
      ),
    })),
    ...(needsNext
      ? [
          {
            first: false,
            text: (
              <>
                {table(id, name)} {waitsSince === null ? words.nextLine : words.none(days(waitsSince))}
              </>
            ),
            end: (
              <ActionLink href={meetingPaths.plan(id)}>
                {words.plan}
                <span class="om-sr">: {name}</span>
              </ActionLink>
            ),
          },
        ]
      : []),
  ]);
  const sorted = [...lines.filter(({ first }) => first), ...lines.filter(({ first }) => !first)];
  const left = sorted.length - shownMost;
  return (
    <Section id="over-de-datum" title={words.title}>
      <NewsList items={sorted.slice(0, shownMost)} />
      {left > 0 ? <ActionLink href={paths.households}>{words.left(left)}</ActionLink> : null}
    </Section>
  );
}
