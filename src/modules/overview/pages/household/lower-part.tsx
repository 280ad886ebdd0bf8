import type { Child } from 'hono/jsx';
import type { HouseholdAction } from '../../../../kernel/access/actions.ts';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Card,
  Grid,
  Mark,
  NewsList,
  Stack,
  type TimeKind,
  TimeLine,
  Words,
} from '../../../../kernel/ui/index.ts';
import { chairOf, closingOf, householdPaths, tableWords } from '../../../households/index.ts';
import { signalPath, signalsPath, talkPath } from '../../../intake/index.ts';
import { firstMeeting, type Meeting, meetingPaths } from '../../../meetings/index.ts';
import { notePaths } from '../../../notes/index.ts';
import { lookingBackPath, lookingBackWords } from '../../../observations/index.ts';
import { sheetPath } from '../../../outcomes/index.ts';
import { planPaths } from '../../../plan/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';

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
        `${clockTime(meeting.startsAt)}${meeting.place === '' ? '' : `, ${meeting.place}`}`
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
  const next = shown.find((meeting) => meeting.state === 'planned');
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

function signalsCard(cx: Cx, data: OnePage): Child {
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
            const unread = signal.readers.some((each) => each.id === cx.actor.personId && each.readAt === null);
            return {
              text: (
                <>
                  <Mark
                    state={signal.answeredAt === null ? 'stuck' : 'done'}
                    word={unread ? words.unread : signal.answeredAt === null ? words.open : words.answered}
                  />{' '}
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

/** Everything else of this household, a line each; only what this reader may open. */
function linksCard(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language);
  const { householdId: id, table } = data;
  const may = (action: HouseholdAction) => can(cx.actor, action, table);
  // Who leads has all of it here; who only sits at the table keeps the one page of the invitation.
  const sitsOnly = table.positions.length > 0 && table.positions.every((position) => position === 'professional');
  const links: [boolean, string, string][] = [
    [sitsOnly, chairOf(id), words.invitation.seated],
    [may('consent.view'), sharingPaths.yes(id), words.household.links.yes],
    [may('talk.view'), talkPath(id), words.household.links.talk],
    [may('household.change'), householdPaths.members(id), words.household.links.members],
    [may('household.change'), householdPaths.trajectory(id), words.household.links.trajectory],
    [may('money-first.say'), planPaths.moneyFirst(id), words.household.links.moneyFirst],
    [may('standing.say'), planPaths.standing(id), words.household.links.standing],
    [may('good.add'), planPaths.goodNews(id), words.household.links.goodNews],
    [may('preparation.write'), meetingPaths.prepare(id), words.household.links.prepare],
    [may('topic.add'), meetingPaths.addTopic(id), words.household.links.topic],
    [may('working-note.write'), notePaths.notes(id), words.household.links.notes],
    [may('situation.view'), sheetPath(id), words.household.links.situation],
    [may('observation.view'), lookingBackPath(id), lookingBackWords(cx.language)[0] ?? ''],
    [may('household.join'), householdPaths.join(id), words.household.links.join],
    [may('trajectory.close') && data.trajectory?.state === 'running', closingOf(id), words.household.links.close],
  ];
  return (
    <Card id="meer" title={words.household.more}>
      <p class="om-small">
        {words.household.trajectory}:{' '}
        {data.trajectory === null
          ? words.household.noTrajectory
          : tableWords(cx.language).trajectoryStates[data.trajectory.state]}
      </p>
      <ul class="om-list">
        {links
          .filter(([shown]) => shown)
          .map(([, href, text]) => (
            <li>
              <ActionLink href={href}>{text}</ActionLink>
            </li>
          ))}
      </ul>
    </Card>
  );
}

/** Meetings, signals, and the way to everything else. */
export function lowerPart(cx: Cx, data: OnePage, reference: Child): Child {
  return (
    <Grid kind="half">
      <Stack wide>
        {meetingsCard(cx, data)}
        {signalsCard(cx, data)}
      </Stack>
      <Stack wide>
        {linksCard(cx, data)}
        {reference}
      </Stack>
    </Grid>
  );
}
