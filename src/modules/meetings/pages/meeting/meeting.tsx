import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, Card, LinkButton, PageHead, Paragraph, Row, Stack } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import {
  actRoute,
  go,
  page,
  pageRoute,
  type PageReply,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { awayAt, awayOn, atTable } from '../../../households/index.ts';
import { type PlanGoal, planOf, toReview } from '../../../plan/index.ts';
import { endLink } from '../../commands/answer-by-link.ts';
import { answerMeeting } from '../../commands/answer-meeting.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type Meeting, meetingAt } from '../../queries/meeting.ts';
import { answerInput, endLinkInput } from '../../schema.ts';
import { iMeetToday, ToTable } from '../../ui/to-table.tsx';
import { writeWhen } from '../../ui/when.ts';
import { Agenda } from './agenda.tsx';
import { AnswerForm } from './answer-form.tsx';
import { EndLink } from './end-link.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import { MeetingState, OwnPart } from './meeting-state.tsx';

const path = '/huishoudens/:householdId/gesprekken/:meetingId';

interface Data {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly meeting: Meeting;
  /** Who is away on the day of a meeting that is planned. */
  readonly awayIds: readonly string[];
  /** Open goals whose day to look again is there by this meeting, as far as the reader may read them. */
  readonly toReview: readonly PlanGoal[];
}

async function load(cx: Cx, { params }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const found = await meetingAt(cx, householdId, params['meetingId'] ?? '', 'meeting.view');
  const goals = found.meeting.state === 'planned' ? (await planOf(cx, found.table)).goals : [];
  const on = calendarDay(found.meeting.startsAt);
  const away = found.meeting.state === 'planned' ? awayOn(await awayAt(cx, householdId), on) : [];
  return { householdId, ...found, awayIds: away.map(({ personId }) => personId), toReview: toReview(goals, on) };
}

/** The error of a client's answer stands at that client's field. */
function atItsField(form: FormState): FormState {
  const { answer, ...rest } = form.errors;
  const field = valueOf(form, 'field');
  return answer === undefined || field === '' ? form : { ...form, errors: { ...rest, [field]: answer } };
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, table, meeting } = data;
  const all = texts(cx.language);
  const words = all.meeting;
  const me = meeting.people.find((person) => person.personId === cx.actor.personId);
  const clients = meeting.people.filter((person) => person.client && person.personId !== cx.actor.personId);
  const planned = meeting.state === 'planned';
  // Once it was said who is there, nobody is asked any more whether they come.
  const asks = planned && !meeting.people.some(({ present }) => present === true);
  const mayPlan = planned && can(cx.actor, 'meeting.plan', table);
  const leads = planned && can(cx.actor, 'meeting.record', table);
  return page({
    title: all.kindTitles[meeting.kind],
    viewed: { objectKind: 'meeting', objectId: meeting.id, ...atTable(table) },
    body: (
      <FormErrors cx={cx} form={atItsField(form)}>
        <PageHead
          title={all.kindTitles[meeting.kind]}
          lead={writeWhen(cx, meeting.startsAt)}
          actions={
            leads || iMeetToday(cx, meeting) ? (
              <ToTable cx={cx} householdId={householdId} meetingId={meeting.id} leads={leads} />
            ) : undefined
          }
        />
        <Stack wide>
          {planned && meeting.kind === 'closing' ? (
            <Paragraph>{table.positions.includes('client') ? words.lastYou : words.last}</Paragraph>
          ) : null}
          <MeetingState cx={cx} data={data} me={me} />
          {asks ? <OwnPart cx={cx} data={data} me={me} leads={leads} /> : null}
          {planned ? (
            <Row>
              {leads ? <ActionLink href={paths.kit(householdId, meeting.id)}>{all.kit.link}</ActionLink> : null}
              <ActionLink href={paths.guide(householdId, meeting.id)}>{all.guide.link}</ActionLink>
            </Row>
          ) : null}
          <MeetingFacts cx={cx} data={data} />
          {asks && cx.actor.kind === 'staff' && can(cx.actor, 'meeting.answer', table) && clients.length > 0 ? (
            <Card id="antwoord-samen" title={words.whoTitle}>
              {clients.map((person) => (
                <AnswerForm cx={cx} data={data} form={form} person={person} />
              ))}
            </Card>
          ) : null}
          {planned ? <Agenda cx={cx} data={data} /> : null}
          {mayPlan ? <EndLink cx={cx} data={data} form={form} /> : null}
          <Row>
            {mayPlan ? (
              <>
                <LinkButton kind="quiet" href={paths.move(householdId, meeting.id)}>
                  {words.move}
                </LinkButton>
                <LinkButton kind="quiet" href={paths.findOtherDate(householdId, meeting.id)}>
                  {words.findOther}
                </LinkButton>
                <LinkButton kind="quiet" href={paths.cancel(householdId, meeting.id)}>
                  {words.cancel}
                </LinkButton>
              </>
            ) : null}
            <ActionLink back href={paths.meetings(householdId)}>
              {words.back}
            </ActionLink>
          </Row>
        </Stack>
      </FormErrors>
    ),
  });
}

/** One meeting: what, where, who comes, and one's own answer. */
export const meetingRoutes: Route[] = [
  pageRoute({
    path,
    action: 'meeting.view',
    sample: 'client',
    gate: 'person',
    viewing: true,
    run: async (cx, request) => view(cx, await load(cx, request), emptyForm),
  }),
  actRoute({
    path: `${path}/link-weg`,
    action: 'meeting.plan',
    sample: 'coordinator',
    gate: 'person',
    schema: endLinkInput,
    load: async (cx, request): Promise<Data> => {
      const { householdId = '', meetingId = '' } = request.params;
      return {
        householdId,
        ...(await meetingAt(cx, householdId, meetingId, 'meeting.plan')),
        awayIds: [],
        toReview: [],
      };
    },
    view: (cx, data, form) => view(cx, data, form),
    submit: async (cx, input, { householdId, meeting }) => {
      await endLink(cx, householdId, meeting.id, input.person);
      return go(paths.meeting(householdId, meeting.id));
    },
  }),
  actRoute({
    path: `${path}/antwoord`,
    action: 'meeting.answer',
    sample: 'client',
    gate: 'person',
    schema: answerInput,
    load,
    view: (cx, data, form) => view(cx, data, form),
    submit: async (cx, input, { householdId, meeting }) => {
      await answerMeeting(cx, householdId, meeting.id, { answer: input.answer });
      const me = meeting.people.find(({ personId }) => personId === cx.actor.personId);
      const asks = input.answer === 'cannot' && cx.togetherWith === null && me?.client === false;
      return go(asks ? paths.whyNot(householdId, meeting.id) : paths.meeting(householdId, meeting.id));
    },
  }),
];
