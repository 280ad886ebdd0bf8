import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import { ActionLink, Card, Grid, Mark, NewsList, type TimeKind, TimeLine, Words } from '../../../../kernel/ui/index.ts';
import { signalPath, signalsPath, standsFor } from '../../../intake/index.ts';
import { firstMeeting, type Meeting, meetingPaths, nextMeeting, unfinishedMeetings } from '../../../meetings/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';
import { linksPart } from './links-part.tsx';

/** Who sits at the table and is not asked for this meeting: often somebody who came after it was planned. */
function notAsked(cx: Cx, { people }: OnePage, meeting: Meeting): string {
  if (meeting.state !== 'planned') return '';
  const names = people
    .filter(({ state, employer }) => state === 'accepted' && employer !== true)
    .filter(({ personId }) => !meeting.people.some((asked) => asked.personId === personId))
    .map(({ givenName }) => givenName);
  return names.length === 0 ? '' : texts(cx.language).household.notAsked(nameList(names, cx.language));
}

function meetingPoint(cx: Cx, data: OnePage, meeting: Meeting, isNext: boolean) {
  const words = texts(cx.language).household;
  const kind: TimeKind = meeting.state === 'held' ? 'table' : isNext ? 'next' : 'later';
  const on = meeting.heldOn ?? calendarDay(meeting.startsAt);
  return {
    kind,
    when: writeShortDay(on, cx.language) + (on.slice(0, 4) === cx.today.slice(0, 4) ? '' : ` ${on.slice(0, 4)}`),
    what: <a href={meetingPaths.meeting(data.householdId, meeting.id)}>{words.meetingKinds[meeting.kind]}</a>,
    small:
      meeting.state !== 'held' ? (
        [
          unfinishedMeetings([meeting], cx.now).length > 0 ? words.unfinished : '',
          clockTime(meeting.startsAt),
          meeting.place,
          notAsked(cx, data, meeting),
        ]
          .filter((part) => part !== '')
          .join(', ')
      ) : meeting.readsMinutes ? (
        <a href={meetingPaths.minutes(data.householdId, meeting.id)}>{words.minutes}</a>
      ) : (
        meeting.place
      ),
  };
}

function meetingsCard(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).household;
  const shown = data.meetings.filter((meeting) => meeting.state !== 'cancelled').slice(-5);
  const next = nextMeeting(shown, cx.now);
  const first = firstMeeting(data.startedOn, data.meetings, cx.today);
  return (
    <Card
      id="gesprekken"
      title={words.meetings}
      aside={<ActionLink href={meetingPaths.meetings(data.householdId)}>{words.allMeetings}</ActionLink>}
    >
      {shown.length === 0 ? (
        <p class="om-quiet">{words.noMeetings}</p>
      ) : (
        <TimeLine
          language={cx.language}
          items={shown.map((meeting) => meetingPoint(cx, data, meeting, meeting === next))}
        />
      )}
      <p class="om-small om-quiet">{texts(cx.language).rhythm[first.state](first.days)}</p>
    </Card>
  );
}

/** What was told between meetings, newest first. */
export function signalsCard(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).household;
  return (
    <Card
      id="signalen"
      title={words.signals}
      aside={<ActionLink href={signalsPath(data.householdId)}>{words.allSignals}</ActionLink>}
    >
      {data.signals.length === 0 ? (
        <p class="om-quiet">{words.noSignals}</p>
      ) : (
        <NewsList
          items={data.signals.slice(0, 4).map((signal) => {
            const stands = standsFor(signal, cx.actor.personId);
            return {
              text: (
                <>
                  <Mark state={stands === 'answered' ? 'done' : 'stuck'} word={words[stands]} />{' '}
                  <a href={signalPath(data.householdId, signal.id)}>
                    <Words>{signal.words.length > 120 ? `${signal.words.slice(0, 120)}…` : signal.words}</Words>
                  </a>
                </>
              ),
              small: words.from(signal.fromName, writeShortDay(calendarDay(new Date(signal.sentAt)), cx.language)),
            };
          })}
        />
      )}
    </Card>
  );
}

/** The line of meetings over the whole width, and the way to everything else. */
export function lowerPart(cx: Cx, data: OnePage, reference: Child): Child {
  return (
    <>
      {meetingsCard(cx, data)}
      <Grid kind="half">
        {linksPart(cx, data)}
        {reference}
      </Grid>
    </>
  );
}
