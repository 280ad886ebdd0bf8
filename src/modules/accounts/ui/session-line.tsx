import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { clockTime } from '../../../kernel/i18n/calendar.ts';
import { texts } from '../messages/index.ts';

/** Until when somebody who does nothing stays signed in; the script `session` warns before that. */
export const SessionLine: FC<{ cx: Cx }> = ({ cx }) => {
  const { session, language, now } = cx;
  if (session === null) return null;
  const words = texts(language).session;
  // Use is written down once a minute; promised is what is certain.
  const seconds = session.idleSeconds - 60;
  return (
    <span class="om-quiet om-screen" data-session={String(seconds)} data-warning={words.warning} data-stay={words.stay}>
      {words.until(clockTime(new Date(now.getTime() + seconds * 1000)))}
    </span>
  );
};
