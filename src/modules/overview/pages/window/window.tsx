import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Paragraph,
  PhoneLink,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { formRoutes, go, page, type Request, wrong } from '../../../../kernel/web/route.ts';
import { accountPaths } from '../../../accounts/index.ts';
import { awayAt, callOn, peopleAtTable } from '../../../households/index.ts';
import { sendSignal } from '../../../intake/index.ts';
import { myMeetings } from '../../../meetings/index.ts';
import { openPolls, pollWords } from '../../../scheduling/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { ownHousehold } from '../../queries/own-household.ts';

async function load(cx: Cx, request: Request) {
  const householdId = await ownHousehold(cx);
  if (householdId === null) throw notFound();
  const meetings = await myMeetings(cx);
  const next = meetings.find((each) => each.householdId === householdId && each.state === 'planned');
  const call = callOn(await peopleAtTable(cx, householdId), await awayAt(cx, householdId), cx.today);
  const found = await openPolls(cx, householdId);
  const polls = found.polls.filter(({ people }) => people.some(({ personId }) => personId === cx.actor.personId));
  const maySend = can(cx.actor, 'signal.send', found.table);
  return { householdId, next, call, polls, maySend, sent: request.query['klaar'] === '1' };
}

/**
 * The thin window of a client without DigiD: the next date and place, whom to call, and "er is iets veranderd" without
 * a text. No plan, no life domain, no amount and no name of anybody but who is called: a code is not DigiD.
 */
export const windowRoutes = formRoutes({
  path: accountPaths.window,
  gate: 'window',
  action: 'window.view',
  viewing: true,
  sample: 'client',
  schema: z.object({}),
  load,
  view: (cx, { householdId, next, call, polls, maySend, sent }, form) => {
    const words = texts(cx.language).window;
    return page({
      title: words.title,
      viewed: { objectKind: 'window', householdId, role: 'client' },
      body: (
        <FormErrors cx={cx} form={form}>
          <PageHead title={words.title} lead={words.lead} />
          <Stack wide>
            {sent ? (
              <Notice kind="done" title={words.sent}>
                {words.sentText}
              </Notice>
            ) : null}
            <Section id="gesprek" title={words.next}>
              {next === undefined ? (
                <Paragraph>{words.none}</Paragraph>
              ) : (
                <>
                  <Paragraph look="lead">
                    {words.at(writeDay(calendarDay(next.startsAt), cx.language, cx.today), clockTime(next.startsAt))}
                  </Paragraph>
                  {next.place === '' ? null : (
                    <Paragraph>
                      {words.place}: <span class="om-words">{next.place}</span>
                    </Paragraph>
                  )}
                </>
              )}
            </Section>
            {polls.length === 0 ? null : (
              <Section id="datum" title={pollWords(cx.language).title}>
                <Paragraph>{pollWords(cx.language).waitsYou}</Paragraph>
                <LinkButton kind="primary" href={paths.windowDate}>
                  {pollWords(cx.language).open}
                </LinkButton>
              </Section>
            )}
            <Section id="bellen" title={words.call}>
              {call === null || call.phone === '' ? (
                <Paragraph>{words.callNobody}</Paragraph>
              ) : (
                <Paragraph look="lead">
                  {fullName(call)}: <PhoneLink phone={call.phone} />
                </Paragraph>
              )}
            </Section>
            {maySend ? (
              <Section id="veranderd" title={words.changed}>
                <Paragraph>{words.changedText}</Paragraph>
                <Form action={accountPaths.window} submission={cx.newId()}>
                  <Button kind={polls.length === 0 ? 'primary' : 'quiet'}>{words.send}</Button>
                </Form>
              </Section>
            ) : null}
          </Stack>
        </FormErrors>
      ),
    });
  },
  submit: async (cx, _input, { householdId }, request) => {
    const words = texts('nl').window.words;
    const sent = await sendSignal(cx, householdId, {
      adult: cx.actor.personId,
      audience: 'client-and-me',
      words,
      concerned: [],
    });
    return sent.kind === 'sent'
      ? go(`${accountPaths.window}?klaar=1`)
      : wrong(request.sent, {}, texts(cx.language).window.nobody);
  },
});
