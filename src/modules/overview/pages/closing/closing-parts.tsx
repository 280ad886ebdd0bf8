import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import { ActionLink, Card, Notice, PhoneLink, Stack } from '../../../../kernel/ui/index.ts';
import type { CallNow } from '../../../households/index.ts';
import { type Crisis, moneyPaths, pressing } from '../../../finances/index.ts';
import { type Meeting, meetingPaths } from '../../../meetings/index.ts';
import { BeforeAfterTable, closingSituationPath, type Sheet } from '../../../outcomes/index.ts';
import { DecisionLine, type PlanAction } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';

/** The meetings that matter for closing: the last one, held or to come, and others that are still planned. */
export interface ClosingMeetings {
  readonly last: Meeting | null;
  readonly planned: readonly Meeting[];
}

/** The last meeting is the newest of its kind that was not cancelled; one that was held wins over one to come. */
export function closingMeetings(meetings: readonly Meeting[], since: string | null): ClosingMeetings {
  const own = meetings.filter((each) => each.state !== 'cancelled' && (since === null || dayOf(each) >= since));
  const last = own.filter((each) => each.kind === 'closing');
  const held = last.findLast((each) => each.state === 'held');
  return {
    last: held ?? last.at(-1) ?? null,
    planned: own.filter((each) => each.state === 'planned' && each.kind !== 'closing'),
  };
}

const dayOf = (meeting: Meeting): string => meeting.heldOn ?? calendarDay(meeting.startsAt);

const whenOf = (cx: Cx, meeting: Meeting): string =>
  `${writeDay(dayOf(meeting), cx.language, cx.today)}, ${clockTime(meeting.startsAt)}`;

/** What is left to do before closing, one line; nothing is blocked by it. */
export function leftNotice(cx: Cx, meetings: ClosingMeetings, sheet: Sheet, presses: boolean): Child {
  const words = texts(cx.language).closing;
  const unfilled = sheet.adults
    .filter((adult) => adult.end === null)
    .map((adult) => (adult.personId === cx.actor.personId ? words.you : adult.givenName));
  const left = [
    ...(meetings.last?.state === 'held' ? [] : [words.leftMeeting]),
    ...(unfilled.length === 0 ? [] : [words.leftEnd(nameList(unfilled, cx.language))]),
  ];
  // What presses stands above it: then not everything is ready.
  const { length } = meetings.planned;
  if (left.length === 0 && length === 0) return presses ? null : <Notice kind="done" title={words.leftNone} />;
  return (
    <Notice kind="info" title={words.left}>
      {left.length === 0 ? null : `${nameList(left, cx.language)}. `}
      {length === 0 ? null : `${words.leftPlanned(length)} `}
      {words.leftHint}
    </Notice>
  );
}

/** What presses about money and stays with the client when the table ends, with the way to each. */
export function pressingNotice(cx: Cx, householdId: string, crises: readonly Crisis[]): Child {
  if (crises.length === 0) return null;
  return (
    <Notice kind="crisis" title={texts(cx.language).closing.leftCrisis}>
      {crises.map((each) => [<a href={moneyPaths.crisis(householdId, each.id)}>{pressing(cx, each).what}</a>, ' '])}
    </Notice>
  );
}

/** The first step: the last meeting at the table. */
export function meetingCard(
  cx: Cx,
  householdId: string,
  meetings: ClosingMeetings,
  { open, records }: { readonly open: boolean; readonly records: boolean },
): Child {
  const words = texts(cx.language).closing;
  const { last, planned } = meetings;
  // Who came here from the table goes back to it.
  const isNow = last?.state === 'planned' && records && calendarDay(last.startsAt) === cx.today;
  return (
    <Card id="laatste-gesprek" title={`1. ${words.steps.meeting}`}>
      <Stack>
        {last === null ? (
          <p>
            {words.meetingNone}{' '}
            {open ? <ActionLink href={meetingPaths.planLast(householdId)}>{words.meetingPlan}</ActionLink> : null}
          </p>
        ) : last.state === 'held' ? (
          <p>
            {words.meetingHeld(writeDay(dayOf(last), cx.language, cx.today))}{' '}
            <ActionLink href={meetingPaths.minutes(householdId, last.id)}>{words.meetingMinutes}</ActionLink>
          </p>
        ) : (
          <p>
            {words.meetingPlanned(whenOf(cx, last))}{' '}
            {isNow ? (
              <ActionLink href={meetingPaths.table(householdId, last.id)}>{words.meetingNow}</ActionLink>
            ) : (
              <ActionLink href={meetingPaths.meeting(householdId, last.id)}>{words.meetingOpen}</ActionLink>
            )}
          </p>
        )}
        {planned.map((meeting) => (
          <p class="om-quiet">
            {words.stillPlanned(whenOf(cx, meeting))}{' '}
            <ActionLink href={meetingPaths.meeting(householdId, meeting.id)}>{words.meetingOpen}</ActionLink>
          </p>
        ))}
      </Stack>
    </Card>
  );
}

/** The second step: before beside after, of each client whose situation this reader may see. */
export function beforeAfterCard(cx: Cx, sheet: Sheet, open: boolean): Child {
  const words = texts(cx.language).closing;
  return (
    <Card id="voor-en-na" title={`2. ${words.steps.before}`}>
      <Stack>
        {sheet.adults.map((adult) => {
          const own = adult.personId === cx.actor.personId;
          const fill = own ? words.fillYou : words.fill(adult.givenName);
          const change = own ? words.changeYou : words.changeEnd(adult.givenName);
          return (
            <>
              <BeforeAfterTable
                language={cx.language}
                caption={adult.givenName}
                whose={adult.givenName}
                start={adult.start}
                end={adult.end}
                money={sheet.readsMoney}
              />
              {open ? (
                <p>
                  <ActionLink href={closingSituationPath(sheet.householdId, adult.personId)}>
                    {adult.end === null ? fill : change}
                  </ActionLink>
                </p>
              ) : null}
            </>
          );
        })}
      </Stack>
    </Card>
  );
}

/** What goes on after today, and whom to call. */
export function staysCard(cx: Cx, actions: readonly PlanAction[], call: CallNow | null): Child {
  const words = texts(cx.language).closing;
  return (
    <Card id="blijft" title={words.stays}>
      {actions.length === 0 ? (
        <p>{words.staysNone}</p>
      ) : (
        <>
          <ul class="om-list">
            {actions.map((action) => (
              <li>
                {action.doerId === cx.actor.personId ? words.youDo : action.doer?.givenName}: {action.what}
                {action.authority === '' ? null : (
                  <div class="om-small om-quiet">
                    <DecisionLine language={cx.language} today={cx.today} action={action} />
                  </div>
                )}
              </li>
            ))}
          </ul>
          <p class="om-quiet">{words.staysHint}</p>
        </>
      )}
      {call === null || call.personId === cx.actor.personId ? null : (
        <p>
          {words.staysCall(call.givenName)} {call.phone === '' ? null : <PhoneLink phone={call.phone} />}
        </p>
      )}
    </Card>
  );
}
