import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, LinkButton, Notice, PageHead, Row, Stack } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  actRoute,
  go,
  overtaken,
  page,
  pageRoute,
  type PageReply,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { addMoment } from '../../commands/add-moment.ts';
import { chooseMoment } from '../../commands/choose-moment.ts';
import { reopenPoll, stopPoll } from '../../commands/stop-poll.ts';
import { wordingScripts } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { clientsToAnswer } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type Poll, pollAt } from '../../queries/poll.ts';
import { chooseInput, momentInput, stopInput, versionInput } from '../../schema.ts';
import { writePeople } from '../../ui/when.ts';
import { momentsPart } from './moments-part.tsx';
import { peoplePart } from './people-part.tsx';
import { addPart, reopenPart, stopPart } from './steer-part.tsx';

export interface PollData {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly poll: Poll;
}

export async function loadPoll(cx: Cx, { params }: Request): Promise<PollData> {
  const { householdId = '', pollId = '' } = params;
  return { householdId, ...(await pollAt(cx, householdId, pollId, 'poll.view')) };
}

/** How the search stands: the moments with the best first, who is asked, and for who leads how it goes on. */
export function pollPage(cx: Cx, { householdId, table, poll }: PollData, form: FormState): PageReply {
  const words = texts(cx.language).poll;
  const leads = can(cx.actor, 'poll.open', table);
  const open = poll.state === 'open';
  const waiting = clientsToAnswer(poll.people);
  const me = poll.people.find(({ personId }) => personId === cx.actor.personId);
  const day = writeDay(poll.answerBy, cx.language, cx.today);
  const mayAnswer = open && me !== undefined && (me.client || waiting.length === 0);
  return page({
    title: words.title,
    scripts: cx.actor.kind === 'staff' ? wordingScripts : [],
    viewed: { objectKind: 'date-poll', objectId: poll.id, ...atTable(table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead
          title={words.title}
          lead={[words.leadMinutes(poll.minutesLong), open && poll.answerBy >= cx.today ? words.answerBy(day) : '']
            .join(' ')
            .trim()}
        />
        <Stack wide>
          {open && poll.answerBy < cx.today ? <Notice kind="attention" title={words.late(day)} /> : null}
          {open && waiting.length > 0 ? (
            <Notice
              kind="info"
              title={
                waiting.some(({ personId }) => personId === cx.actor.personId)
                  ? words.waitsYou
                  : words.waits(writePeople(cx, waiting))
              }
            />
          ) : null}
          {poll.state === 'stopped' ? (
            <Notice kind="info" title={words.stopped}>
              <q class="om-words">{poll.stateWords}</q>
            </Notice>
          ) : null}
          {poll.state === 'chosen' && poll.meetingId !== null ? (
            <Notice
              kind="done"
              title={words.chosen}
              action={<a href={meetingPaths.meeting(householdId, poll.meetingId)}>{words.toMeeting}</a>}
            />
          ) : null}
          {open &&
          me?.client === true &&
          me.answered &&
          poll.people.some(({ answered, client }) => !answered && !client) ? (
            <Notice kind="done" title={words.nowOthers} />
          ) : null}
          {mayAnswer ? (
            <Row>
              <LinkButton kind={me.answered ? 'quiet' : 'primary'} href={paths.answer(householdId, poll.id)}>
                {me.answered ? words.changeAnswer : words.waitsAnswer}
              </LinkButton>
              {me.answered && !me.client && me.replaces === '' ? (
                <ActionLink href={`${paths.answer(householdId, poll.id)}#f-replaces`}>
                  {texts(cx.language).answer.replaces}
                </ActionLink>
              ) : null}
            </Row>
          ) : null}
          {leads ? momentsPart(cx, poll) : null}
          {leads ? peoplePart(cx, poll) : null}
          {leads && open ? addPart(cx, poll, form) : null}
          {leads && open ? stopPart(cx, poll, form) : null}
          {leads && poll.state === 'stopped' ? reopenPart(cx, poll) : null}
          <ActionLink back href={paths.polls(householdId)}>
            {words.back}
          </ActionLink>
        </Stack>
      </FormErrors>
    ),
  });
}

const path = '/huishoudens/:householdId/datums/:pollId';
const steered = { action: 'poll.open', sample: 'coordinator', gate: 'person', load: loadPoll, view: pollPage } as const;

export const pollRoutes: Route[] = [
  pageRoute({
    path,
    action: 'poll.view',
    sample: 'coordinator',
    gate: 'person',
    viewing: true,
    run: async (cx, request) => pollPage(cx, await loadPoll(cx, request), emptyForm),
  }),
  actRoute({
    ...steered,
    path: `${path}/moment`,
    schema: momentInput,
    submit: async (cx, input, { householdId, poll }, { sent }) => {
      const outcome = await addMoment(cx, householdId, poll.id, input);
      const words = texts(cx.language).poll;
      if ('done' in outcome) return go(paths.poll(householdId, poll.id));
      if (outcome.refused === 'overtaken') return overtaken(sent, words.overtaken);
      return wrong(sent, { [outcome.refused === 'left-out' ? 'time' : 'date']: words.refused[outcome.refused] });
    },
  }),
  actRoute({
    ...steered,
    path: `${path}/kies`,
    schema: chooseInput,
    submit: async (cx, input, { householdId, poll }, { sent }) => {
      const outcome = await chooseMoment(cx, householdId, poll.id, input);
      if ('meetingId' in outcome) return go(meetingPaths.meeting(householdId, outcome.meetingId));
      const words = texts(cx.language).poll;
      if (outcome.refused === 'overtaken') return overtaken(sent, words.overtaken);
      return wrong(sent, {}, outcome.refused === 'past' ? words.refused.past : words.chooseOne);
    },
  }),
  actRoute({
    ...steered,
    path: `${path}/stop`,
    schema: stopInput,
    submit: async (cx, input, { householdId, poll }, { sent }) =>
      'done' in (await stopPoll(cx, householdId, poll.id, input))
        ? go(paths.poll(householdId, poll.id))
        : overtaken(sent, texts(cx.language).poll.overtaken),
  }),
  actRoute({
    ...steered,
    path: `${path}/verder`,
    schema: versionInput,
    submit: async (cx, input, { householdId, poll }, { sent }) =>
      'done' in (await reopenPoll(cx, householdId, poll.id, input))
        ? go(paths.poll(householdId, poll.id))
        : overtaken(sent, texts(cx.language).poll.overtaken),
  }),
];
