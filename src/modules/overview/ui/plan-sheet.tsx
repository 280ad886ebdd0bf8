import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Grid, PageHead, Stack } from '../../../kernel/ui/index.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { crisisNotices } from '../../finances/index.ts';
import { DisputedNotice } from '../../plan/index.ts';
import { iMeetToday, MinutesWaiting, minutesWaiting, TableToday } from '../../meetings/index.ts';
import { texts } from '../messages/index.ts';
import type { OnePage } from '../queries/one-page.ts';
import { emergencyTold } from './emergency-notices.tsx';
import { stepCard } from './next-step.tsx';
import { planRows } from './plan-rows.tsx';
import { joinNotice, overNotice, pollNotice, questionNotice } from './questions.tsx';
import { awayNotices, callLine, meetingCard, newsCard } from './top.tsx';

/** The sheet itself, for this client. */
export function planSheet(cx: Cx, data: OnePage, form: FormState): Child {
  const words = texts(cx.language).myPlan;
  const question = questionNotice(cx, data);
  const crises = data.money?.crises ?? [];
  const waits = minutesWaiting(cx, data.meetings);
  const over = overNotice(cx, data);
  const asking =
    [question, over, waits].filter((each) => each !== null).length + Number(data.joinWaits) + Number(crises.length > 0);
  const news = newsCard(cx, data, asking);
  const poll = pollNotice(cx, data);
  const step = stepCard(cx, data, form, asking > 0 || poll !== null);
  return (
    <>
      <PageHead title={words.title} lead={words.lead(cx.actor.givenName)} />
      <Stack>
        {crises.length === 0 ? null : crisisNotices(cx, data, crises, true)}
        {over}
        {data.meetings
          .filter((meeting) => iMeetToday(cx, meeting))
          .map(({ id, startsAt }) => (
            <TableToday
              cx={cx}
              householdId={data.householdId}
              meetingId={id}
              startsAt={startsAt}
              leads={false}
              name=""
            />
          ))}
        {question}
        {joinNotice(cx, data)}
        {waits === null ? null : <MinutesWaiting cx={cx} householdId={data.householdId} meeting={waits} />}
        <DisputedNotice language={cx.language} readerId={cx.actor.personId} plan={data.plan} />
        {poll}
        {awayNotices(cx, data)}
        {emergencyTold(cx, data)}
        {news === null || step === null ? (
          (news ?? step)
        ) : (
          <Grid kind="half">
            {step}
            {news}
          </Grid>
        )}
        {meetingCard(cx, data, asking > 1)}
        {callLine(cx, data)}
        {planRows(cx, data)}
      </Stack>
    </>
  );
}
