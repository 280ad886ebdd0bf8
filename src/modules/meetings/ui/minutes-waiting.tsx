import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { Notice } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { isFinal } from '../model.ts';
import { paths } from '../paths.ts';
import type { Meeting } from '../queries/meeting.ts';

/** The newest minutes that wait for this client: to read, or to say whether they are right, while they are not final. */
export function minutesWaiting(cx: Cx, meetings: readonly Meeting[]): Meeting | null {
  const waits = (meeting: Meeting): boolean => {
    const me = meeting.people.find((person) => person.personId === cx.actor.personId);
    if (!meeting.readsMinutes || me?.client !== true) return false;
    return me.approvedVersion === null && !isFinal(meeting.minutesFinalAt, cx.now);
  };
  return meetings.findLast(waits) ?? null;
}

/** On the client's page: there are minutes to read. Short, because it stands above the next step. */
export const MinutesWaiting: FC<{ cx: Cx; householdId: string; meeting: Meeting }> = ({ cx, householdId, meeting }) => {
  const words = texts(cx.language).way;
  const day = meeting.heldOn ?? calendarDay(meeting.startsAt);
  return (
    <Notice kind="info" title={words.waiting(writeShortDay(day, cx.language))}>
      {words.waitingText} <a href={paths.minutes(householdId, meeting.id)}>{words.waitingLink}</a>
    </Notice>
  );
};
