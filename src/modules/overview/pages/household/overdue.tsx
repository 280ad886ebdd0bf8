import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { Notice } from '../../../../kernel/ui/index.ts';
import { meetingPaths, needsNext } from '../../../meetings/index.ts';
import { openActionsOf, planPaths, shownState, toReview } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';

/**
 * What is past its date at this table, as far as this reader may read it: actions of professionals (a client is never
 * late), goals that everybody would look at again, and a next meeting that nobody planned.
 */
export function overdueNotice(cx: Cx, data: OnePage): Child {
  if (data.table.readOnly || data.trajectory?.state === 'closed') return null;
  const words = texts(cx.language).rhythm;
  const { householdId: id, plan } = data;
  const late = openActionsOf(plan).filter((action) => shownState(action, { today: cx.today }) === 'late');
  const goals = toReview(plan.goals, cx.today);
  const [goal] = goals;
  const shorter = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const first = late[0];
  const lines = [
    ...(first === undefined
      ? []
      : [
          {
            href: late.length === 1 ? planPaths.action(id, first.id) : planPaths.plan(id),
            text: words.late(late.length),
          },
        ]),
    ...(goal === undefined
      ? []
      : [
          {
            href: goals.length === 1 ? planPaths.goal(id, goal.id) : planPaths.plan(id),
            text: goals.length === 1 ? words.review(shorter(goal.words)) : words.reviews(goals.length),
          },
        ]),
    // Before the first meeting the first steps ask for it.
    ...(data.meetings.length > 0 && needsNext(data.trajectory?.state ?? null, data.meetings, cx.today)
      ? [{ href: can(cx.actor, 'meeting.plan', data.table) ? meetingPaths.plan(id) : null, text: words.next }]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice kind="attention" title={`${words.overdue}:`}>
      {lines.map(({ href, text }, index) => (
        <>
          {index === 0 ? null : ' · '}
          {href === null ? text : <a href={href}>{text}</a>}
        </>
      ))}
    </Notice>
  );
}
