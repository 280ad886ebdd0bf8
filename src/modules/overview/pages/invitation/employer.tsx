import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { Card, LinkButton, PhoneLink, Stack, Words } from '../../../../kernel/ui/index.ts';
import { workPaths, workWords } from '../../../employment/index.ts';
import { texts } from '../../messages/index.ts';
import type { EmployerChair } from '../../queries/employer-chair.ts';
import type { OwnPlace } from '../../queries/own-place.ts';

/**
 * All that an employer sees beside the window of work: why, the points for which this employer is asked and the day of that
 * meeting, and whom to call. Not who else sits at the table, no other point, no agreement, no place.
 */
export function employerPart(
  cx: Cx,
  householdId: string,
  place: OwnPlace,
  { meetsAt, topics, call }: EmployerChair,
): Child {
  const words = texts(cx.language).invitation;
  return (
    <Stack wide>
      <Card id="waarom" title={words.why}>
        <p>{place.whyAsked || words.noWhy}</p>
      </Card>
      <Card id="gesprek" title={words.agenda}>
        <p>
          {meetsAt === null
            ? words.noMeetings
            : `${writeDay(calendarDay(meetsAt), cx.language, cx.today)}, ${clockTime(meetsAt)}`}
        </p>
        {topics.length === 0 ? (
          <p class="om-quiet">{words.noPoints}</p>
        ) : (
          <>
            <p>
              <strong>{words.points}</strong>
            </p>
            <ul class="om-list">
              {topics.map(({ words: point }) => (
                <li>
                  <Words>{point}</Words>
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <Card id="werk" title={workWords(cx.language).window.title}>
        <LinkButton kind="primary" href={workPaths.window(householdId)}>
          {workWords(cx.language).window.open}
        </LinkButton>
      </Card>
      {call === null || call.phone === '' ? null : (
        <p>
          {texts(cx.language).represented.call(call.givenName)} <PhoneLink phone={call.phone} />
        </p>
      )}
    </Stack>
  );
}
