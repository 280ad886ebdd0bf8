import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { Card, LinkButton, Stack } from '../../../../kernel/ui/index.ts';
import { workPaths, workWords } from '../../../employment/index.ts';
import { callOn } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';
import type { OwnPlace } from '../../queries/own-place.ts';
import { ownAgreements } from './seated-actions.tsx';

interface More {
  /** The own agreement that is opened in place. */
  readonly opened: string | undefined;
  /** When the next meeting begins to which the employer is asked. */
  readonly meetsAt: Date | null;
}

/**
 * All that an employer sees: why, the own agreements in what the client agreed, the day of the meeting to which the employer
 * is asked, and whom to call. Not who else sits at the table, no other agreement, no place.
 */
export function employerPart(cx: Cx, place: OwnPlace, data: OnePage, more: More): Child {
  const words = texts(cx.language).invitation;
  const { opened, meetsAt } = more;
  const call = callOn(data.people, data.away, cx.today);
  return (
    <Stack wide>
      <Card id="waarom" title={words.why}>
        <p>{place.whyAsked || words.noWhy}</p>
      </Card>
      <Card id="werk" title={workWords(cx.language).window.title}>
        <LinkButton kind="primary" href={workPaths.window(data.householdId)}>
          {workWords(cx.language).window.open}
        </LinkButton>
      </Card>
      {ownAgreements(cx, data, opened)}
      <Card id="gesprekken" title={words.meetings}>
        <p>
          {meetsAt === null
            ? words.noMeetings
            : `${writeDay(calendarDay(meetsAt), cx.language, cx.today)}, ${clockTime(meetsAt)}`}
        </p>
      </Card>
      {call === null || call.phone === '' ? null : (
        <p>
          {texts(cx.language).represented.call(call.givenName)}{' '}
          <a href={`tel:${call.phone.replace(/[^\d+]/g, '')}`}>{call.phone}</a>
        </p>
      )}
    </Stack>
  );
}
