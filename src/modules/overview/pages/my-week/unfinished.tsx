import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, NewsList, Section } from '../../../../kernel/ui/index.ts';
import { meetingPaths, type MyMeeting } from '../../../meetings/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** A meeting of before today that nobody ended: it has no minutes until somebody goes on with it, or it is called off. */
export const isUnfinished = (cx: Cx, { state, startsAt }: MyMeeting): boolean =>
  state === 'planned' && calendarDay(startsAt) < cx.today;

/** Those that this professional leads, each with the way back to its table. */
export function unfinishedPart(cx: Cx, week: Week): Child {
  const words = texts(cx.language).week;
  const left = week.meetings.filter((meeting) => isUnfinished(cx, meeting));
  if (left.length === 0) return null;
  return (
    <Section id="niet-afgerond" title={words.unfinished}>
      <NewsList
        items={left.map(({ householdId, householdName, meetingId, startsAt }) => ({
          text: (
            <>
              <a href={householdPath(householdId)}>
                <strong>{householdName}.</strong>
              </a>{' '}
              {words.unfinishedOf(writeShortDay(calendarDay(startsAt), cx.language))}
            </>
          ),
          small: words.unfinishedHow,
          end: (
            <ActionLink href={meetingPaths.table(householdId, meetingId)}>
              {words.goOn}
              <span class="om-sr">: {householdName}</span>
            </ActionLink>
          ),
        }))}
      />
    </Section>
  );
}
