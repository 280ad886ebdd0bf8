import type { Child } from 'hono/jsx';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import {
  addDays,
  calendarDay,
  clockTime,
  daysBetween,
  nearDay,
  writeDate,
  writeDay,
  writeShortDay,
} from '../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { ActionLink, Card, LinkButton, NewsList, Notice, PhoneLink, Row } from '../../../kernel/ui/index.ts';
import { type AwayAtTable, callOn } from '../../households/index.ts';
import { meetingPaths, nextMeeting } from '../../meetings/index.ts';
import { newsPath, newsSentence, planPaths } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { OnePage } from '../queries/one-page.ts';
import { missingNames } from './missing-names.ts';
import { nextStep } from './next-step.tsx';
import { tablePicture } from './table-picture.tsx';

/**
 * The next meeting: when, where, who comes, and how to prepare or change it. The own next step is the one thing first.
 * @param crowded much waits above it: who comes stands on the page of the meeting, so that the sheet stays three screens
 */
export function meetingCard(cx: Cx, data: OnePage, crowded: boolean): Child {
  const words = texts(cx.language).myPlan;
  const meeting = nextMeeting(data.meetings, cx.now);
  if (meeting === null) {
    // After the closing none is expected; on top stands whom to call when help is needed again.
    if (data.trajectory?.state === 'closed') return null;
    return (
      <Card id="gesprek" title={words.meeting}>
        <p>
          {words.noMeeting}{' '}
          {can(cx.actor, 'meeting.plan', data.table) ? (
            <ActionLink href={meetingPaths.plan(data.householdId)}>{words.planMeeting}</ActionLink>
          ) : null}
        </p>
      </Card>
    );
  }
  const on = calendarDay(meeting.startsAt);
  const isAway = (personId: string) =>
    data.away.some((each) => each.personId === personId && each.from <= on && on <= each.until);
  const asked = meeting.people.filter((person) => person.personId !== cx.actor.personId && person.answer !== 'cannot');
  const last = meeting.kind === 'closing';
  const others = asked.filter(({ personId }) => !isAway(personId)).map(({ givenName }) => givenName);
  const away = asked.filter(({ personId }) => isAway(personId)).map(({ givenName }) => givenName);
  return (
    <Card
      id="gesprek"
      title={last ? words.lastMeeting : words.meeting}
      picture={
        <div class="om-wide-only">
          {tablePicture(cx, {
            id: 'tafel-gesprek',
            people: data.people,
            plan: data.plan,
            missing: missingNames(cx, data),
            middle: [writeShortDay(on, cx.language), clockTime(meeting.startsAt)],
          })}
        </div>
      }
    >
      <p>
        <a class="om-strong" href={meetingPaths.meeting(data.householdId, meeting.id)}>
          {whenWords(cx, on, clockTime(meeting.startsAt))}
        </a>
      </p>
      <p>
        {last ? words.lastMeetingFor : null} {meeting.place === '' ? null : words.place(meeting.place)}{' '}
        {meeting.placeChosenByClient
          ? data.table.clientIds.length > 1
            ? words.chosenByOneOfYou
            : words.chosenPlace
          : null}{' '}
        {others.length === 0 || crowded ? null : words.with(nameList(fewNames(others, words.others), cx.language))}{' '}
        {away.length === 0 ? null : words.awayThen(nameList(away, cx.language), away.length)}
      </p>
      <LinkButton
        kind={nextStep(cx, data) === null ? 'primary' : 'quiet'}
        href={meetingPaths.prepare(data.householdId)}
      >
        {words.prepare}
      </LinkButton>
    </Card>
  );
}

/** "Morgen: donderdag ..."; further away than two weeks the day alone, because the near words would be the same date. */
function whenWords(cx: Cx, on: string, time: string): string {
  const words = texts(cx.language).myPlan;
  // Today needs no date; the way to the table on top says it too.
  if (on === cx.today) return words.meetingToday(time);
  const day = writeDay(on, cx.language, cx.today);
  return daysBetween(cx.today, on) > 14
    ? words.meetingLater(day, time)
    : words.meetingWhen(nearDay(on, cx.today, cx.language), day, time);
}

/** At most three names; more are a number. */
const fewNames = (names: readonly string[], rest: (count: number) => string): string[] =>
  names.length <= 3 ? [...names] : [...names.slice(0, 2), rest(names.length - 2)];

/**
 * At most so many lines, so that the sheet stays three screens of a phone: a question that waits or something that presses
 * takes the place of two, the row about money of one, and three that wait of all.
 */
function shownNews(data: OnePage, asking: number): number {
  if (asking > 0) return asking > 2 ? 0 : 1;
  return (data.money?.debts.length ?? 0) > 0 ? 2 : 3;
}

/** What changed since the last visit, in short, and the way to all of it; a meeting without the client is always told. */
export function newsCard(cx: Cx, data: OnePage, asking: number): Child {
  const words = texts(cx.language).myPlan;
  const without = data.meetings.filter(
    (meeting) => meeting.withoutClientReason !== '' && meeting.heldOn !== null && isNew(data, meeting.heldOn),
  );
  const all = [
    ...without.map((meeting) => ({
      tag: words.newTag,
      text: (
        <a href={meetingPaths.minutes(data.householdId, meeting.id)}>
          {words.withoutClient(writeDay(meeting.heldOn ?? '', cx.language, cx.today))}
        </a>
      ),
    })),
    ...tellingFirst(data.news).map((line) => ({
      text: <a href={newsPath(data.householdId, line)}>{newsSentence(cx.language, line, { brief: true })}</a>,
    })),
  ];
  const items = all.slice(0, Math.max(shownNews(data, asking), Math.min(without.length, 1)));
  if (items.length === 0) return null;
  return (
    <Card
      id="nieuw"
      title={words.news}
      aside={
        items.length === all.length ? undefined : (
          <ActionLink href={planPaths.versions(data.householdId)}>
            {words.allNews}
            <span class="om-sr">{words.allNewsWhat}</span>
          </ActionLink>
        )
      }
    >
      <NewsList items={items} />
    </Card>
  );
}
/** Who stands behind it says less than what was agreed: of a whole meeting that is told last. */
const tellingFirst = (news: OnePage['news']): OnePage['news'] =>
  news.toSorted((a, b) => Number(a.itemKind === 'standing') - Number(b.itemKind === 'standing'));

const isNew = (data: OnePage, day: string): boolean => data.since !== null && day >= calendarDay(data.since);

/** Whom to call, and the short way to tell that something changed. */
export function callLine(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).myPlan;
  const person = callOn(data.people, data.away, cx.today);
  const phone = person?.phone ?? '';
  return (
    <Row>
      {person === null || phone === '' ? (
        <span>{words.callNobody}</span>
      ) : (
        <span>
          {callWords(cx, person).replace(/([^?])$/, '$1:')}{' '}
          <PhoneLink phone={phone}>
            {words.call(person.givenName)}, {phone}
          </PhoneLink>
        </span>
      )}
    </Row>
  );
}

function callWords(cx: Cx, person: { readonly caseManager: boolean; readonly insteadOf: string | null }): string {
  const words = texts(cx.language).myPlan;
  if (person.insteadOf !== null) return words.insteadOf(person.insteadOf);
  return person.caseManager ? words.caseManager : words.starter;
}

/** So many days before somebody is away, the client reads it. */
const toldBefore = 14;

/** Who with a role is away soon or now, and who is there instead; of everybody else it stands in the row of the table. */
export function awayNotices(cx: Cx, data: OnePage): Child {
  const leads = data.people.filter((each) => each.state === 'accepted' && (each.roles.length > 0 || each.starter));
  return awaySoon(cx, data)
    .filter((each) => leads.some((leader) => leader.personId === each.personId))
    .map((each) => awayNotice(cx, each));
}

const awaySoon = (cx: Cx, data: OnePage): AwayAtTable[] =>
  data.away.filter((each) => each.from <= addDays(cx.today, toldBefore) && each.until >= cx.today);

/** The same as a few sentences, for one person at the table. */
export function awayLine(cx: Cx, data: OnePage, personId: string): string {
  const words = texts(cx.language).myPlan;
  const away = awaySoon(cx, data).find((each) => each.personId === personId);
  if (away === undefined) return '';
  const then = away.refused ? words.awayNobody : words.awayDeputy(away.deputyGivenName);
  return `${words.away(away.givenName, plainDay(cx, away.from), plainDay(cx, away.until))} ${then}`;
}

function awayNotice(cx: Cx, away: AwayAtTable): Child {
  const words = texts(cx.language).myPlan;
  const from = plainDay(cx, away.from);
  const until = plainDay(cx, away.until);
  const phone = away.deputyPhone;
  return (
    <Notice kind="info" title={words.away(away.givenName, from, until)}>
      {away.refused ? words.awayNobody : words.awayDeputy(away.deputyGivenName)}{' '}
      {away.refused || phone === '' || away.from > cx.today ? null : (
        <PhoneLink phone={phone}>{words.call(`${away.deputyGivenName}, ${phone}`)}</PhoneLink>
      )}
    </Notice>
  );
}

/** `30 november`, with the year when that is another one. */
const plainDay = (cx: Cx, day: string): string =>
  day.slice(0, 4) === cx.today.slice(0, 4)
    ? writeDate(day, cx.language).replace(/ \d{4}$/, '')
    : writeDate(day, cx.language);
