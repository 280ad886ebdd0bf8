import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, Card, Grid, NewsList, PhoneLink, Row, Stack } from '../../../../kernel/ui/index.ts';
import { emptyForm } from '../../../../kernel/web/form-data.ts';
import { moneyPaths } from '../../../finances/index.ts';
import { callOn, fromChair, householdPaths } from '../../../households/index.ts';
import { newSignalPath } from '../../../intake/index.ts';
import { meetingPaths, iMeetToday, type Preparation, PreparationForm, ToTable } from '../../../meetings/index.ts';
import { planPaths } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath } from '../../paths.ts';
import type { OnePage } from '../../queries/one-page.ts';
import type { OwnPlace } from '../../queries/own-place.ts';
import { tablePicture } from '../../ui/table-picture.tsx';
import { ownAgreements } from './seated-actions.tsx';
import { missingNames } from '../../ui/missing-names.ts';

interface More {
  readonly preparation: Preparation | null;
  readonly opened: string | undefined;
}

/** Everything for who sits at the table once in a while, what comes next first: meetings, own agreements, preparation. */
export function seatedPart(cx: Cx, place: OwnPlace, data: OnePage, more: More): Child {
  const words = texts(cx.language).invitation;
  const id = data.householdId;
  const network = cx.actor.kind === 'network';
  const call = network ? callOn(data.people, data.away, cx.today) : null;
  const meetings = [
    ...data.meetings.filter((meeting) => meeting.state !== 'held' && meeting.state !== 'cancelled'),
    ...data.meetings.filter((meeting) => meeting.state === 'held').toReversed(),
  ];
  return (
    <Grid kind="half">
      <Stack wide>
        <Card id="gesprekken" title={words.meetings}>
          {meetings.length === 0 ? (
            <p class="om-quiet">{words.noMeetings}</p>
          ) : (
            <NewsList
              items={meetings.map((meeting) => ({
                text: `${writeShortDay(meeting.heldOn ?? calendarDay(meeting.startsAt), cx.language)}, ${clockTime(meeting.startsAt)}`,
                small: meeting.place,
                end: iMeetToday(cx, meeting) ? (
                  <ToTable
                    cx={cx}
                    householdId={id}
                    meetingId={meeting.id}
                    leads={can(cx.actor, 'meeting.record', data.table)}
                  />
                ) : (
                  <ActionLink
                    href={
                      meeting.readsMinutes ? meetingPaths.minutes(id, meeting.id) : meetingPaths.meeting(id, meeting.id)
                    }
                  >
                    {meeting.readsMinutes ? texts(cx.language).household.minutes : words.open}
                    <span class="om-sr">
                      : {writeShortDay(meeting.heldOn ?? calendarDay(meeting.startsAt), cx.language)}
                    </span>
                  </ActionLink>
                ),
              }))}
            />
          )}
        </Card>
        {ownAgreements(cx, data, place.clientName, more.opened)}
        {can(cx.actor, 'preparation.write', data.table) ? (
          <Card id="voorbereiding" title={words.preparation}>
            <Stack>
              <p>{network ? words.preparationHintNetwork : words.preparationHint}</p>
              <PreparationForm
                cx={cx}
                householdId={id}
                form={emptyForm}
                own={more.preparation}
                clients={[]}
                {...(network ? {} : { mandate: { words: place.mandate, href: null } })}
                action={fromChair(meetingPaths.prepare(id))}
              />
            </Stack>
          </Card>
        ) : null}
      </Stack>
      <Stack wide>
        <Card id="tafel" title={words.who}>
          {tablePicture(cx, {
            people: data.people,
            plan: data.plan,
            missing: missingNames(cx, data),
            middle: [],
          })}
          <Row>
            <ActionLink href={planPaths.plan(id)}>{words.plan}</ActionLink>
            {cx.actor.kind === 'staff' ? (
              <ActionLink href={householdPath(id)}>{words.household}</ActionLink>
            ) : (
              <ActionLink href={householdPaths.rights(id, cx.actor.personId)}>{words.rights}</ActionLink>
            )}
            {data.money === null ? null : <ActionLink href={moneyPaths.money(id)}>{words.money}</ActionLink>}
            {can(cx.actor, 'signal.send', data.table) ? (
              <ActionLink href={newSignalPath(id)}>{words.signal}</ActionLink>
            ) : null}
          </Row>
          {call === null || call.phone === '' ? null : (
            <p>
              {texts(cx.language).represented.call(call.givenName)} <PhoneLink phone={call.phone} />
            </p>
          )}
        </Card>
        <Card id="waarom" title={words.why}>
          <p>{place.whyAsked || words.noWhy}</p>
        </Card>
        {network && place.mandate === '' ? null : (
          <Card
            id="mandaat"
            title={words.mandate}
            aside={<ActionLink href={householdPaths.place(id, place.placeId)}>{words.changeMandate}</ActionLink>}
          >
            <p>{place.mandate || words.noMandate}</p>
          </Card>
        )}
      </Stack>
    </Grid>
  );
}
