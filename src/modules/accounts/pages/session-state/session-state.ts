import type { Cx } from '../../../../kernel/cx.ts';
import { pageRoute, type TextReply } from '../../../../kernel/web/route.ts';
import { paths } from '../../paths.ts';
import { secondsSafe } from '../../model.ts';

const answer = (left: number): TextReply => ({
  kind: 'text',
  contentType: 'application/json',
  text: JSON.stringify({ left }),
});

/** For the script that warns before the session is over: somebody is there. Gives the seconds that are certainly left. */
export const sessionUseRoute = pageRoute({
  path: paths.sessionUse,
  gate: 'person',
  action: 'session.use',
  viewing: false,
  sample: 'client',
  run: async ({ session }) => answer(session === null ? 0 : secondsSafe(session, new Date())),
});

/** For the same script: how long until the session is over, without using it. */
export const sessionStateRoute = pageRoute({
  path: paths.sessionState,
  gate: 'person',
  action: 'session.use',
  viewing: false,
  passive: true,
  sample: 'client',
  run: async ({ session }) => answer(session === null ? 0 : secondsLeft(session)),
});

function secondsLeft(session: NonNullable<Cx['session']>): number {
  const unused = session.lastSeenAt.getTime() + session.idleSeconds * 1000;
  return Math.max(0, Math.ceil((Math.min(unused, session.endsAt.getTime()) - Date.now()) / 1000));
}
