import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  Empty,
  Form,
  LinkButton,
  NewsList,
  type NewsItem,
  PageHead,
  Paragraph,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute, type PageReply, type Request, type Route } from '../../../../kernel/web/route.ts';
import { atTable, trajectoryOf } from '../../../households/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { MeetingsPicture } from '../../pictures/meetings-picture.tsx';
import { type Meeting, meetingsOf, nextMeeting, unfinishedMeetings } from '../../queries/meeting.ts';
import { type Topic, topicsOf } from '../../queries/topics.ts';
import { writeWhen } from '../../ui/when.ts';

const path = '/huishoudens/:householdId/gesprekken';

interface Shown {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly meetings: readonly Meeting[];
  readonly topics: readonly Topic[];
  /** They stopped working together, or never began: then no first meeting is promised. */
  readonly stopped: boolean;
}

/** The meeting that comes: where the reader prepares for it. */
function Next({ cx, householdId, next, prepares }: { cx: Cx; householdId: string; next: Meeting; prepares: boolean }) {
  const all = texts(cx.language);
  const words = all.list;
  return (
    <Card id="volgende" title={words.next}>
      <Paragraph look="lead">{writeWhen(cx, next.startsAt)}</Paragraph>
      <Paragraph>{next.place === '' ? all.placeOpen : next.place}</Paragraph>
      <Row>
        {prepares ? (
          <LinkButton kind="primary" href={paths.prepare(householdId)}>
            {words.prepare}
          </LinkButton>
        ) : null}
        <LinkButton kind={prepares ? 'quiet' : 'primary'} href={paths.meeting(householdId, next.id)}>
          {words.open}
        </LinkButton>
      </Row>
      {prepares ? <Paragraph look="small">{words.prepareHint}</Paragraph> : null}
    </Card>
  );
}

/** A topic with who brought it in. Who did may take it back, and a client may take back anybody's. */
function topicItem(cx: Cx, { householdId, table }: Shown, topic: Topic): NewsItem {
  const words = texts(cx.language).topic;
  const own = topic.authorId === cx.actor.personId;
  const drops = can(cx.actor, 'topic.add', table) && (own || table.positions.includes('client'));
  const by = own ? words.byYou : words.by(topic.authorName);
  return {
    text: own ? (
      <>
        {topic.words}
        <WordingBeside cx={cx} text={topic.words} />
      </>
    ) : (
      topic.words
    ),
    small: topic.forEmployer === null ? by : `${by}, ${words.forEmployer(topic.forEmployer)}`,
    end: drops ? (
      <Form
        action={paths.dropTopic(householdId, topic.id)}
        submission={cx.newId()}
        label={`${words.drop}: ${topic.words}`}
      >
        <Button kind="quiet">{words.drop}</Button>
      </Form>
    ) : undefined,
  };
}

function Topics({ cx, shown }: { cx: Cx; shown: Shown }) {
  const { householdId, table, topics } = shown;
  const words = texts(cx.language).list;
  return (
    <Section id="onderwerpen" title={words.topics}>
      {topics.length === 0 ? (
        <Paragraph look="quiet">{words.noTopics}</Paragraph>
      ) : (
        <NewsList items={topics.map((topic) => topicItem(cx, shown, topic))} />
      )}
      {can(cx.actor, 'topic.add', table) ? (
        <ActionLink href={paths.addTopic(householdId)}>{words.addTopic}</ActionLink>
      ) : null}
    </Section>
  );
}

/** Where a line leads: to its minutes, or back to a table that was not ended. */
function wayTo(cx: Cx, { householdId, table }: Shown, meeting: Meeting) {
  const words = texts(cx.language).list;
  const left = unfinishedMeetings([meeting], cx.now).length > 0 && can(cx.actor, 'meeting.record', table);
  if (!left && !meeting.readsMinutes) return undefined;
  return (
    <a href={left ? paths.table(householdId, meeting.id) : paths.minutes(householdId, meeting.id)}>
      {left ? words.goOn : words.minutes}
      <span class="om-sr">: {writeWhen(cx, meeting.startsAt)}</span>
    </a>
  );
}

function meetingItem(cx: Cx, shown: Shown, meeting: Meeting): NewsItem {
  const { householdId, table } = shown;
  const all = texts(cx.language);
  const words = all.list;
  const without = table.positions.includes('client') ? words.withoutClient : words.withoutClientStaff;
  const small = [
    meeting.place,
    meeting.state === 'cancelled' ? meeting.stateWords : '',
    meeting.withoutClientReason === '' ? '' : `${without} ${words.reason} ${meeting.withoutClientReason}`,
  ];
  return {
    text: (
      <>
        <a href={paths.meeting(householdId, meeting.id)}>{writeWhen(cx, meeting.startsAt)}</a>,{' '}
        {all.kinds[meeting.kind]}
      </>
    ),
    small: small.filter(Boolean).join('. ') || undefined,
    end: wayTo(cx, shown, meeting),
  };
}

/** Those that are planned beside the next one, those that were held, newest first, and those that were called off. */
function Groups({ cx, shown, next }: { cx: Cx; shown: Shown; next: Meeting | null }) {
  const words = texts(cx.language).list;
  const inState = (state: Meeting['state']) => shown.meetings.filter((meeting) => meeting.state === state);
  const group = (id: string, title: string, meetings: readonly Meeting[]) =>
    meetings.length === 0 ? null : (
      <Section id={id} title={title}>
        <NewsList items={meetings.map((meeting) => meetingItem(cx, shown, meeting))} />
      </Section>
    );
  const left = unfinishedMeetings(shown.meetings, cx.now);
  return (
    <>
      {group('niet-afgerond', words.unfinished, left)}
      {group(
        'gepland',
        words.planned,
        inState('planned').filter((meeting) => meeting !== next && !left.includes(meeting)),
      )}
      {group('geweest', words.held, inState('held').reverse())}
      {group('afgezegd', words.cancelled, inState('cancelled'))}
    </>
  );
}

function body(cx: Cx, shown: Shown) {
  const { householdId, table, meetings } = shown;
  const words = texts(cx.language).list;
  const next = nextMeeting(meetings, cx.now);
  const mayPlan = can(cx.actor, 'meeting.plan', table);
  const plan = mayPlan ? (
    <LinkButton kind={next === null ? 'primary' : 'quiet'} href={paths.plan(householdId)}>
      {words.plan}
    </LinkButton>
  ) : undefined;
  const held = meetings.some(({ state }) => state === 'held') || unfinishedMeetings(meetings, cx.now).length > 0;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Stack wide>
        {next === null ? (
          <Empty title={words.noneTitle} level={2} action={plan}>
            {held ? words.noneAfter : shown.stopped ? words.noneStopped : mayPlan ? words.none : words.noneOthers}
          </Empty>
        ) : (
          <Next {...{ cx, householdId, next }} prepares={can(cx.actor, 'preparation.write', table)} />
        )}
        {mayPlan ? (
          <Row>
            {next === null ? null : plan}
            <ActionLink href={paths.findDate(householdId)}>{words.findDate}</ActionLink>
          </Row>
        ) : null}
        <MeetingsPicture cx={cx} meetings={meetings} />
        <Topics cx={cx} shown={shown} />
        <Groups cx={cx} shown={shown} next={next} />
      </Stack>
    </>
  );
}

async function show(cx: Cx, { params }: Request): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const { table, meetings } = await meetingsOf(cx, householdId);
  const topics = await topicsOf(cx, table);
  const state = meetings.length === 0 ? (await trajectoryOf(cx, householdId))?.state : undefined;
  const stopped = state === 'stopped' || state === 'not-started';
  return page({
    title: texts(cx.language).list.title,
    viewed: { objectKind: 'household', objectId: householdId, ...atTable(table) },
    body: body(cx, { householdId, table, meetings, topics, stopped }),
  });
}

/** All meetings of a household: the next one on top, a line of them, topics and what was. */
export const meetingsRoutes: Route[] = [
  pageRoute({ path, action: 'meeting.view', sample: 'client', gate: 'person', viewing: true, run: show }),
];
