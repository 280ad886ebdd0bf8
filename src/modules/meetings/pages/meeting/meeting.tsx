import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Card,
  Grid,
  LinkButton,
  Notice,
  PageHead,
  Pairs,
  Paragraph,
  PeopleList,
  RoundTable,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
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
import { roleIn } from '../../../households/index.ts';
import { type PlanGoal, planOf, toReview } from '../../../plan/index.ts';
import { endLink } from '../../commands/answer-by-link.ts';
import { answerMeeting } from '../../commands/answer-meeting.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type Meeting, meetingAt } from '../../queries/meeting.ts';
import { answerInput, endLinkInput } from '../../schema.ts';
import { iMeetToday, ToTable } from '../../ui/to-table.tsx';
import { headOf, nameFor, writeWhen } from '../../ui/when.ts';
import { Agenda } from './agenda.tsx';
import { AnswerForm, answerWords, OwnAnswer } from './answer-form.tsx';
import { EndLink } from './end-link.tsx';

const path = '/huishoudens/:householdId/gesprekken/:meetingId';

interface Data {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly meeting: Meeting;
  /** Open goals whose day to look again is there by this meeting, as far as the reader may read them. */
  readonly toReview: readonly PlanGoal[];
}

async function load(cx: Cx, { params }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const found = await meetingAt(cx, householdId, params['meetingId'] ?? '', 'meeting.view');
  const goals = found.meeting.state === 'planned' ? (await planOf(cx, found.table)).goals : [];
  return { householdId, ...found, toReview: toReview(goals, calendarDay(found.meeting.startsAt)) };
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
  const mayPlan = planned && can(cx.actor, 'meeting.plan', table);
  const chosenBy =
    meeting.placeChosenByClient && meeting.place !== ''
      ? table.positions.includes('client')
        ? table.clientIds.length > 1
          ? all.placeByOneOfYou
          : all.placeByYou
        : all.placeByClient
      : '';
  const creator = meeting.people.find((person) => person.personId === meeting.createdBy);
  const together = meeting.createdBy !== meeting.typedBy && creator !== undefined;
  const leads = planned && can(cx.actor, 'meeting.record', table);
  return page({
    title: all.kindTitles[meeting.kind],
    viewed: { objectKind: 'meeting', objectId: meeting.id, householdId, role: roleIn(table) },
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
          {meeting.state === 'cancelled' ? (
            <Notice kind="attention" title={words.cancelledBecause}>
              {meeting.stateWords}
            </Notice>
          ) : null}
          {meeting.withoutClientReason === '' ? null : (
            <Notice
              kind="attention"
              title={table.positions.includes('client') ? all.minutes.withoutYou : all.minutes.withoutClient}
            >
              {all.minutes.because(meeting.withoutClientReason)}
            </Notice>
          )}
          {meeting.state === 'held' ? (
            meeting.readsMinutes ? (
              <LinkButton kind="primary" href={paths.minutes(householdId, meeting.id)}>
                {words.minutes}
              </LinkButton>
            ) : (
              <Paragraph look="quiet">{words.noMinutes}</Paragraph>
            )
          ) : null}
          {meeting.state === 'held' && (meeting.readsMinutes || me?.present === true) ? (
            <ActionLink href={paths.checkOut(householdId, meeting.id)}>{all.checkOut.link}</ActionLink>
          ) : null}
          {planned && me?.answer === 'cannot' && !me.client && me.cannotCode === '' ? (
            <Notice
              kind="info"
              title={all.whyNot.asked}
              action={<ActionLink href={paths.whyNot(householdId, meeting.id)}>{all.whyNot.title}</ActionLink>}
            />
          ) : null}
          {planned && me !== undefined ? (
            me.client ? (
              <Card variant="you" id="antwoord" title={words.yourAnswer}>
                <OwnAnswer cx={cx} data={data} person={me} />
              </Card>
            ) : (
              <Card id="antwoord" title={words.yourAnswer}>
                <OwnAnswer cx={cx} data={data} person={me} quiet={leads} />
              </Card>
            )
          ) : null}
          {planned ? (
            <Row>
              {leads ? <ActionLink href={paths.kit(householdId, meeting.id)}>{all.kit.link}</ActionLink> : null}
              <ActionLink href={paths.guide(householdId, meeting.id)}>{all.guide.link}</ActionLink>
            </Row>
          ) : null}
          <Grid kind="words">
            <Stack wide>
              <Pairs
                items={[
                  { term: words.when, value: writeWhen(cx, meeting.startsAt) },
                  { term: words.howLong, value: all.minutesLong(meeting.minutesLong) },
                  {
                    term: words.where,
                    value: meeting.place === '' ? all.placeOpen : [meeting.place, chosenBy].filter(Boolean).join('. '),
                  },
                ]}
              />
              {together ? <Paragraph look="small">{all.filledInTogether(creator.givenName)}</Paragraph> : null}
              <Section id="wie" title={words.who}>
                <PeopleList
                  items={meeting.people.map((person) => ({
                    name: nameFor(cx, person),
                    you: person.client,
                    about: person.organisation,
                    small: planned ? answerWords(cx, person) : undefined,
                  }))}
                />
              </Section>
            </Stack>
            <RoundTable
              language={cx.language}
              seats={meeting.people.map((person) => ({
                label: nameFor(cx, person),
                you: person.client,
                gone: person.answer === 'cannot',
              }))}
              middle={[`${meeting.people.length}`, words.tableMiddle]}
              title={words.pictureTitle}
              description={words.pictureDescription(meeting.people.length, headOf(cx, meeting.people))}
            />
          </Grid>
          {planned && cx.actor.kind === 'staff' && can(cx.actor, 'meeting.answer', table) && clients.length > 0 ? (
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
      return { householdId, ...(await meetingAt(cx, householdId, meetingId, 'meeting.plan')), toReview: [] };
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
