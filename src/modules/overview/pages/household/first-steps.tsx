import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { Notice } from '../../../../kernel/ui/index.ts';
import { closingOf, householdPaths } from '../../../households/index.ts';
import { talkPath } from '../../../intake/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';

/** What the method asks for next, in its order; nothing is blocked by it. Only for who leads the table. */
export function firstSteps(cx: Cx, data: OnePage): Child {
  if (!can(cx.actor, 'household.change', data.table)) return null;
  const words = texts(cx.language).household;
  const { householdId: id } = data;
  const seated = data.people.filter((each) => each.state === 'accepted' && each.kind === 'professional');
  const state = data.trajectory?.state ?? null;
  const lastWasHeld = data.meetings.some((each) => each.kind === 'closing' && each.state === 'held');
  const steps: [boolean, string, string][] = [
    [data.flags.length === 0, talkPath(id), words.todo.talk],
    [state === 'proposed', sharingPaths.yes(id), words.todo.yes],
    [data.requests > 0, householdPaths.table(id), words.todo.request(data.requests)],
    [seated.length < 2 && state !== 'closed', householdPaths.invite(id), words.todo.invite],
    [
      !(['case-manager', 'coordinator'] as const).every((role) => seated.some((each) => each.roles.includes(role))) &&
        state !== 'closed',
      householdPaths.roles(id),
      words.todo.roles,
    ],
    [data.meetings.length === 0 && state === 'agreed', meetingPaths.plan(id), words.todo.meeting],
    [state === 'running' && lastWasHeld, closingOf(id), words.todo.close],
  ];
  const open = steps.filter(([asked]) => asked);
  if (open.length === 0) return null;
  return (
    <Notice kind="info" title={`${words.steps}:`}>
      {open.map(([, href, text], index) => (
        <>
          {index === 0 ? null : ' · '}
          <a href={href}>{text}</a>
        </>
      ))}
    </Notice>
  );
}
