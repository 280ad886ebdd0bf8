import { can } from '../../../../kernel/access/can.ts';
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
import { roleIn } from '../../../households/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { MeetingsPicture } from '../../pictures/meetings-picture.tsx';
import { type Meeting, meetingsOf, nextMeeting } from '../../queries/meeting.ts';
import { topicsOf } from '../../queries/topics.ts';
import { writeWhen } from '../../ui/when.ts';

const path = '/huishoudens/:householdId/gesprekken';

async function show(cx: Cx, { params }: Request): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const { table, meetings } = await meetingsOf(cx, householdId);
  const topics = await topicsOf(cx, table);
  const all = texts(cx.language);
  const words = all.list;
  const mayPlan = can(cx.actor, 'meeting.plan', table);
  const isClient = table.positions.includes('client');
  const next = nextMeeting(meetings, cx.now);
  const prepares = can(cx.actor, 'preparation.write', table);

  const small = (meeting: Meeting): string =>
    [
      meeting.place,
      meeting.state === 'cancelled' ? meeting.stateWords : '',
      meeting.withoutClientReason === ''
        ? ''
        : `${isClient ? words.withoutClient : words.withoutClientStaff} ${words.reason} ${meeting.withoutClientReason}`,
    ]
      .filter(Boolean)
      .join('. ');
  const item = (meeting: Meeting): NewsItem => ({
    text: (
      <>
        <a href={paths.meeting(householdId, meeting.id)}>{writeWhen(cx, meeting.startsAt)}</a>,{' '}
        {all.kinds[meeting.kind]}
      </>
    ),
    small: small(meeting) || undefined,
    end: meeting.readsMinutes ? (
      <a href={paths.minutes(householdId, meeting.id)}>
        {words.minutes}
        <span class="om-sr">: {writeWhen(cx, meeting.startsAt)}</span>
      </a>
    ) : undefined,
  });
  const group = (id: string, title: string, shown: readonly Meeting[]) =>
    shown.length === 0 ? null : (
      <Section id={id} title={title}>
        <NewsList items={shown.map(item)} />
      </Section>
    );
  const planned = meetings.filter((meeting) => meeting.state === 'planned' && meeting !== next);
  const held = meetings.filter((meeting) => meeting.state === 'held').reverse();
  const plan = mayPlan ? (
    <LinkButton kind={next === null ? 'primary' : 'quiet'} href={paths.plan(householdId)}>
      {words.plan}
    </LinkButton>
  ) : undefined;

  return page({
    title: words.title,
    viewed: { objectKind: 'household', objectId: householdId, householdId, role: roleIn(table) },
    body: (
      <>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          {next === null ? (
            <Empty title={words.noneTitle} level={2} action={plan}>
              {held.length > 0 ? words.noneAfter : mayPlan ? words.none : words.noneOthers}
            </Empty>
          ) : (
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
          )}
          {mayPlan ? (
            <Row>
              {next === null ? null : plan}
              <ActionLink href={paths.findDate(householdId)}>{words.findDate}</ActionLink>
            </Row>
          ) : null}
          <MeetingsPicture cx={cx} meetings={meetings} />
          <Section id="onderwerpen" title={words.topics}>
            {topics.length === 0 ? <Paragraph look="quiet">{words.noTopics}</Paragraph> : null}
            {topics.length === 0 ? null : (
              <NewsList
                items={topics.map((topic) => ({
                  text:
                    topic.authorId === cx.actor.personId ? (
                      <>
                        {topic.words}
                        <WordingBeside cx={cx} text={topic.words} />
                      </>
                    ) : (
                      topic.words
                    ),
                  small: [
                    topic.authorId === cx.actor.personId ? all.topic.byYou : all.topic.by(topic.authorName),
                    topic.forEmployer === null ? '' : all.topic.forEmployer(topic.forEmployer),
                  ]
                    .filter((part) => part !== '')
                    .join(', '),
                  end:
                    can(cx.actor, 'topic.add', table) && (topic.authorId === cx.actor.personId || isClient) ? (
                      <Form
                        action={paths.dropTopic(householdId, topic.id)}
                        submission={cx.newId()}
                        label={`${all.topic.drop}: ${topic.words}`}
                      >
                        <Button kind="quiet">{all.topic.drop}</Button>
                      </Form>
                    ) : undefined,
                }))}
              />
            )}
            {can(cx.actor, 'topic.add', table) ? (
              <ActionLink href={paths.addTopic(householdId)}>{words.addTopic}</ActionLink>
            ) : null}
          </Section>
          {group('gepland', words.planned, planned)}
          {group('geweest', words.held, held)}
          {group(
            'afgezegd',
            words.cancelled,
            meetings.filter((meeting) => meeting.state === 'cancelled'),
          )}
        </Stack>
      </>
    ),
  });
}

/** All meetings of a household: the next one on top, a line of them, topics and what was. */
export const meetingsRoutes: Route[] = [
  pageRoute({ path, action: 'meeting.view', sample: 'client', gate: 'person', viewing: true, run: show }),
];
