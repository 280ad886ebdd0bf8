import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { clockTime } from '../../../kernel/i18n/calendar.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';

/** Until when somebody who does nothing stays signed in (the script `session` warns before that); leads to where else. */
export const SessionLine: FC<{ cx: Cx }> = ({ cx }) => {
  const { session, language, now } = cx;
  if (session === null) return null;
  const words = texts(language).session;
  // Use is written down once a minute; promised is what is certain.
  const seconds = session.idleSeconds - 60;
  const until = words.until(clockTime(new Date(now.getTime() + seconds * 1000)));
  return (
    <span class="om-quiet om-screen" data-session={String(seconds)} data-warning={words.warning} data-stay={words.stay}>
      {session.thin ? until : <a href={paths.sessions}>{until}</a>}
    </span>
  );
};
