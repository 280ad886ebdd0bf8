import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { addDays, calendarDay, clockTime, weekday, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Empty,
  ErrorSummary,
  Fold,
  Grid,
  LinkButton,
  Mark,
  NewsList,
  Notice,
  PageHead,
  PhoneFold,
  Row,
  Section,
  Stack,
  WeekGrid,
} from '../../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { errorList } from '../../../../kernel/web/messages/index.ts';
import { type PageReply, page } from '../../../../kernel/web/route.ts';
import { schedulingPaths } from '../../../scheduling/index.ts';
import { diaryPaths } from '../../../diaries/index.ts';
import { insightPaths } from '../../../insights/index.ts';
import { intakePaths } from '../../../intake/index.ts';
import { type MyMeeting, meetingPaths, meetsToday, TableToday } from '../../../meetings/index.ts';
import { observationPaths } from '../../../observations/index.ts';
import { planPaths } from '../../../plan/index.ts';
import { emergencyNotices } from '../../ui/emergency-notices.tsx';
import { otherHats } from '../../ui/other-hats.tsx';
import { texts } from '../../messages/index.ts';
import { householdPath, paths } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';
import { actionForm, actionLine, isLate } from './action-line.tsx';
import { overduePart } from './overdue.tsx';
import { crisisPart } from './crisis-part.tsx';
import { parkedPart } from './parked.tsx';
import { quickForm } from './quick-form.tsx';
import { signalForm, signalPart } from './signal-part.tsx';
import { isUnfinished, unfinishedPart } from './unfinished.tsx';
import { waiting } from './waiting.tsx';

/** Five working days from today: on a Friday nobody plans by a week that is over. */
function daysOf(today: string): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days)).filter((day) => weekday(day) <= 5);
}

function dayItems(cx: Cx, week: Week, day: string, isFirst: boolean): Child[] {
  const words = texts(cx.language).week;
  const meetings = week.meetings
    .filter((meeting) => meeting.state === 'planned' && calendarDay(meeting.startsAt) === day)
    .map((meeting) => (
      <>
        <strong>
          {clockTime(meeting.startsAt)} {meeting.householdName}.
        </strong>{' '}
        <a href={meetingPaths.meeting(meeting.householdId, meeting.meetingId)}>
          {texts(cx.language).household.meetingKinds[meeting.kind]}
        </a>
      </>
    ));
  // What is over its day stands under today, once.
  const due = week.actions.filter(
    ({ dueOn }) => dueOn !== null && ((dueOn === day && day >= cx.today) || (isFirst && dueOn < day)),
  );
  return [
    ...meetings,
    ...due.map((action) => (
      <>
        <strong>{action.householdName}.</strong>{' '}
        <a href={planPaths.action(action.householdId, action.id)}>{action.what}</a>{' '}
        {isLate(cx, action) ? <Mark state="late" word={words.late} /> : null}
      </>
    )),
  ];
}

const coming = (cx: Cx, { insteadOf, answer }: MyMeeting): string => {
  const words = texts(cx.language).week;
  return insteadOf === undefined ? words.comes[answer] : words.insteadOf(insteadOf);
};

function meetingLine(cx: Cx, meeting: MyMeeting) {
  const words = texts(cx.language).week;
  const on = writeShortDay(calendarDay(meeting.startsAt), cx.language);
  return {
    text: (
      <>
        <a href={householdPath(meeting.householdId)}>
          <strong>{meeting.householdName}.</strong>
        </a>{' '}
        {on}, {clockTime(meeting.startsAt)}
        {meeting.place === '' ? null : `, ${meeting.place}`}
      </>
    ),
    small: meeting.state === 'planned' ? coming(cx, meeting) : undefined,
    end: (
      <ActionLink
        href={
          meeting.state === 'held'
            ? meetingPaths.minutes(meeting.householdId, meeting.meetingId)
            : meetingPaths.meeting(meeting.householdId, meeting.meetingId)
        }
      >
        {meeting.state === 'held' ? words.readMinutes : words.open}
        <span class="om-sr">: {meeting.householdName}</span>
      </ActionLink>
    ),
  };
}

/** My week: what somebody waits for on top, then the days, what I promised, and one line to put something in a plan. */
export function weekView(
  cx: Cx,
  week: Week,
  form: FormState,
  open: { readonly action?: string | undefined; readonly signal?: string | undefined },
): PageReply {
  const words = texts(cx.language).week;
  const late = week.actions.filter((action) => isLate(cx, action)).length;
  const action = week.actions.find((each) => each.id === open.action);
  const signal = week.signals.find((each) => each.id === open.signal);
  const empty = week.households.length + week.actions.length + week.meetings.length === 0;
  return page({
    title: words.title,
    viewed: { objectKind: 'week' },
    body: (
      <ErrorSummary language={cx.language} errors={errorList(cx.language, form)}>
        <PageHead
          title={words.title}
          lead={empty ? undefined : words.lead(week.actions.length, late)}
          quiet
          actions={
            <>
              <LinkButton kind="quiet" href={intakePaths.newHousehold}>
                {texts(cx.language).list.open}
              </LinkButton>
              <ActionLink href={paths.away}>{texts(cx.language).away.title}</ActionLink>
              <ActionLink href={diaryPaths.diary}>{words.diary}</ActionLink>
              <ActionLink href={schedulingPaths.planning}>{words.planning}</ActionLink>
            </>
          }
        />
        <Stack wide>
          {action === undefined && signal === undefined ? goneNotice(cx, form) : null}
          {action === undefined ? null : actionForm(cx, action, form)}
          {signal === undefined ? null : signalForm(cx, signal, form)}
          {awayLines(cx, week)}
          {week.meetings
            .filter((meeting) => meetsToday(cx, meeting) && meeting.answer !== 'cannot')
            .map(({ householdName, ...meeting }) => (
              <TableToday cx={cx} {...meeting} name={householdName} />
            ))}
          {crisisPart(cx, week)}
          {emergencyNotices(cx, week.emergencies)}
          {unfinishedPart(cx, week)}
          {waiting(cx, week)}
          {signalPart(cx, week)}
          {empty ? nothingYet(cx) : weekPart(cx, week, form)}
        </Stack>
      </ErrorSummary>
    ),
  });
}

/** Days first, then what I promised beside my meetings; what is merely not planned comes last. */
function weekPart(cx: Cx, week: Week, form: FormState): Child {
  const words = texts(cx.language).week;
  const days = daysOf(cx.today);
  const own = week.meetings.filter((meeting) => !isUnfinished(cx, meeting));
  return (
    <>
      {/* On a phone the same agreements and meetings follow as lists. */}
      <PhoneFold summary={words.days}>
        <WeekGrid
          language={cx.language}
          days={days.map((day, index) => ({
            title: writeShortDay(day, cx.language),
            today: day === cx.today,
            items: dayItems(cx, week, day, index === 0),
          }))}
        />
      </PhoneFold>
      <Grid kind="half">
        <Section id="afspraken" title={words.actions}>
          {week.actions.length === 0 ? <p class="om-quiet">{words.noActions}</p> : ownActions(cx, week.actions)}
        </Section>
        <Stack wide>
          {parkedPart(cx, week)}
          <Section id="gesprekken" title={words.meetings}>
            {own.length === 0 ? <p class="om-quiet">{words.noMeetings}</p> : meetings(cx, own)}
            <ActionLink href={observationPaths.mine}>{words.lookBack}</ActionLink>
          </Section>
          {quickForm(cx, week, form)}
        </Stack>
      </Grid>
      {overduePart(cx, week)}
    </>
  );
}

/** Of forty households most have a date; what is not within two weeks stands folded. */
function meetings(cx: Cx, all: Week['meetings']): Child {
  const until = addDays(cx.today, 14);
  const soon = all.filter(({ startsAt }) => calendarDay(startsAt) <= until);
  const later = all.slice(soon.length);
  const list = (some: Week['meetings']) => <NewsList items={some.map((meeting) => meetingLine(cx, meeting))} />;
  if (later.length < 4) return list(all);
  return (
    <>
      {soon.length === 0 ? null : list(soon)}
      <Fold summary={texts(cx.language).week.laterMeetings(later.length)}>{list(later)}</Fold>
    </>
  );
}

/** On a phone what asks nothing within a week stands folded; what is late or stuck never does. */
function ownActions(cx: Cx, actions: Week['actions']): Child {
  const words = texts(cx.language).week;
  const until = addDays(cx.today, 7);
  const isNow = ({ dueOn, state }: Week['actions'][number]) => state === 'stuck' || (dueOn !== null && dueOn <= until);
  const now = actions.filter(isNow);
  const later = actions.filter((each) => !isNow(each));
  const list = (some: Week['actions']) => <ul class="om-news">{some.map((each) => actionLine(cx, each))}</ul>;
  if (later.length < 4) return list(actions);
  return (
    <>
      {now.length === 0 ? null : list(now)}
      <PhoneFold summary={words.later(later.length)}>
        <Section id="later" title={words.laterTitle} titleHidden ruled={now.length > 0}>
          {list(later)}
        </Section>
      </PhoneFold>
    </>
  );
}

/** Whoever sits at no table has no week here: what will come, and what there is to see already. */
function nothingYet(cx: Cx): Child {
  const words = texts(cx.language).week;
  return (
    <>
      <Empty
        title={words.noHouseholds}
        level={2}
        action={
          <Row>
            <LinkButton kind="quiet" href={insightPaths.figures}>
              {texts(cx.language).nav.figures}
            </LinkButton>
            <ActionLink href={observationPaths.mine}>{words.lookBack}</ActionLink>
          </Row>
        }
      >
        {words.noHouseholdsText}
      </Empty>
      {otherHats(cx)}
    </>
  );
}

/** Away now, or standing in for somebody now or soon. */
function awayLines(cx: Cx, week: Week): Child {
  const words = texts(cx.language).away;
  const day = (on: string) => writeShortDay(on, cx.language);
  const now = week.absences.find((each) => each.from <= cx.today);
  return (
    <>
      {now === undefined ? null : (
        <Notice
          kind="info"
          title={words.nowAway(day(now.until), now.deputy)}
          action={<ActionLink href={paths.away}>{words.see}</ActionLink>}
        />
      )}
      {week.standsIn.map((each) => (
        <Notice kind="info" title={words.standsIn(each.name, day(each.from), day(each.until), each.tables)} />
      ))}
    </>
  );
}

/** Somebody finished it in the meantime: what was typed is shown, so that it is not lost. */
function goneNotice(cx: Cx, form: FormState): Child {
  if (form.notice === undefined) return null;
  const typed = valueOf(form, 'note') || valueOf(form, 'answer');
  return (
    <Notice kind="attention" title={form.notice}>
      {typed === '' ? null : `${texts(cx.language).week.typed} ‘${typed}’`}
    </Notice>
  );
}
