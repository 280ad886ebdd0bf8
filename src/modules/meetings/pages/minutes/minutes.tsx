import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { calendarDay, clockTime, writeDate, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  Grid,
  LinkButton,
  NewsList,
  Notice,
  Paragraph,
  Reads,
  RoundTable,
  Row,
  Section,
  Sheet,
  Stack,
  WritingLines,
} from '../../../../kernel/ui/index.ts';
import {
  actRoute,
  go,
  page,
  pageRoute,
  type PageReply,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import { moneyOfDay } from '../../../finances/index.ts';
import { closingOf, roleIn } from '../../../households/index.ts';
import { type KeptDispute, keptDisputes } from '../../../plan/index.ts';
import { besideItem } from '../../../rights/index.ts';
import { readMinutes } from '../../commands/read-minutes.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Meeting } from '../../queries/meeting.ts';
import { type Note, notesOf } from '../../queries/notes.ts';
import { type Minutes, minutesOf } from '../../queries/minutes.ts';
import { nameIn } from '../../ui/line-text.ts';
import { StoodBehind } from '../../ui/stood-behind.tsx';
import { Actions, ForReader, Standing, Talked } from '../../ui/minutes-parts.tsx';
import { noteItem } from '../../ui/note-item.tsx';
import { nameFor, writeWhen } from '../../ui/when.ts';
import { ownAgreementsText } from './own-agreements.ts';

const path = '/huishoudens/:householdId/gesprekken/:meetingId/verslag';

/** Where, from when until when, who chaired and who began. */
function circumstances(cx: Cx, minutes: Minutes): string {
  const words = texts(cx.language).minutes;
  const { meeting, names, readerId } = minutes;
  const end = new Date(meeting.startsAt.getTime() + meeting.minutesLong * 60_000);
  const readerIsClient = names.get(readerId)?.client ?? false;
  return [
    meeting.place === '' ? '' : words.where(meeting.place),
    words.time(clockTime(meeting.startsAt), clockTime(end)),
    meeting.chair === null
      ? ''
      : meeting.chair === readerId
        ? words.youChaired
        : words.chaired(nameIn(cx, names, meeting.chair)),
    meeting.clientPassed ? (readerIsClient ? words.youPassed : words.passed) : '',
    meeting.spokeFirst === null
      ? ''
      : meeting.spokeFirst === readerId
        ? words.youBegan
        : words.began(nameIn(cx, names, meeting.spokeFirst)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The next date; after the last meeting the way to closing together, for who closes. */
function Following(props: { cx: Cx; householdId: string; meeting: Meeting; closes: boolean }) {
  const { cx, householdId, meeting, closes } = props;
  const words = texts(cx.language).minutes;
  const next = meeting.nextStartsAt;
  if (next === null && meeting.kind === 'closing') {
    return (
      <Section id="volgende" title={words.afterLast}>
        <Paragraph>{words.last}</Paragraph>
        {closes ? (
          <Row screenOnly>
            <ActionLink href={closingOf(householdId)}>{words.closeTogether}</ActionLink>
          </Row>
        ) : null}
      </Section>
    );
  }
  return (
    <Section id="volgende" title={words.next}>
      <Paragraph>
        {next === null
          ? [words.nextNone, meeting.noNextReason].join(' ').trim()
          : `${capital(writeWhen(cx, next))}.${meeting.nextPlace === '' ? '' : ` ${words.where(meeting.nextPlace)}`}`}
      </Paragraph>
    </Section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Shown {
  readonly minutes: Minutes;
  readonly notes: readonly Note[];
  readonly disputes: readonly KeptDispute[];
  readonly closes: boolean;
  readonly beside: Child;
}

function body(cx: Cx, householdId: string, { minutes, notes, disputes, closes, beside }: Shown) {
  const { language } = cx;
  const all = texts(language);
  const words = all.minutes;
  const { meeting } = minutes;
  const present = meeting.people.filter((person) => person.present === true);
  const me = meeting.people.find((person) => person.personId === cx.actor.personId);
  const day = writeDay(meeting.heldOn ?? calendarDay(meeting.startsAt), language, '');
  const read = meeting.people.filter((person) => person.readAt !== null);
  return (
    <Sheet
      actions={
        <>
          {me === undefined ? null : me.readAt === null ? (
            <Form action={paths.minutesRead(householdId, meeting.id)} submission={cx.newId()} label={words.read}>
              <Button kind="primary">{words.read}</Button>
            </Form>
          ) : (
            <span class="om-quiet">{words.readOn(writeDate(calendarDay(me.readAt), language))}</span>
          )}
          {cx.actor.kind === 'staff' ? (
            <LinkButton kind="quiet" href={paths.ownAgreements(householdId, meeting.id)}>
              {words.copy}
            </LinkButton>
          ) : null}
          <ActionLink back href={paths.meetings(householdId)}>
            {words.back}
          </ActionLink>
        </>
      }
    >
      <Grid kind="words">
        <Stack>
          <p class="om-quiet">{words.for(cx.actor.givenName)}</p>
          <h1 class="nl-heading nl-heading--level-1">{words.title(day)}</h1>
          <p>{circumstances(cx, minutes)}</p>
          <p>
            {words.atTable}{' '}
            {nameList(
              present.map(
                (person) => nameFor(cx, person) + (person.organisation === null ? '' : ` (${person.organisation})`),
              ),
              cx.language,
            )}
            .
          </p>
        </Stack>
        <RoundTable
          language={language}
          seats={present.map((person) => ({
            label: nameFor(cx, person),
            you: person.client,
            done: minutes.lines.filter((line) => line.doerId === person.personId && line.state === 'done').length,
            open: minutes.lines.filter(
              (line) => line.doerId === person.personId && ['open', 'busy', 'stuck'].includes(line.state),
            ).length,
          }))}
          middle={[`${present.length}`, all.meeting.tableMiddle]}
          title={words.atTable}
          description={all.meeting.pictureDescription(present.length)}
        />
      </Grid>
      {meeting.withoutClientReason === '' ? null : (
        <Notice kind="attention" title={me?.client === true ? words.withoutYou : words.withoutClient}>
          {words.because(meeting.withoutClientReason)}
        </Notice>
      )}
      <ForReader cx={cx} minutes={minutes} />
      <Talked cx={cx} minutes={minutes} disputes={disputes} />
      <Actions cx={cx} minutes={minutes} disputes={disputes} />
      <StoodBehind cx={cx} minutes={minutes} />
      <Standing cx={cx} minutes={minutes} />
      {minutes.money === null ? null : moneyOfDay(cx, minutes.money, meeting.heldOn ?? calendarDay(meeting.startsAt))}
      {meeting.words === '' ? null : (
        <Section id="woorden" title={words.words}>
          {meeting.words.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </Section>
      )}
      {notes.length === 0 ? null : (
        <Section id="regels" title={all.notes.title}>
          <NewsList items={notes.map((note) => noteItem(cx, note))} />
        </Section>
      )}
      {beside}
      <Following cx={cx} householdId={householdId} meeting={meeting} closes={closes} />
      <Card id="anders" title={words.different}>
        <Paragraph look="small">{words.differentHint}</Paragraph>
        <Row screenOnly>
          <ActionLink href={paths.addTopic(householdId)}>{words.differentTopic}</ActionLink>
        </Row>
        <WritingLines count={2} />
      </Card>
      {read.length === 0 ? null : (
        <Paragraph look="small">
          {words.readers}{' '}
          {read
            .map((person) => `${nameFor(cx, person)} (${writeDate(calendarDay(person.readAt ?? cx.now), language)})`)
            .join(', ')}
        </Paragraph>
      )}
      <Reads>{words.reads}</Reads>
    </Sheet>
  );
}

async function show(cx: Cx, { params }: Pick<Request, 'params'>): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, minutes } = await minutesOf(cx, householdId, meetingId);
  const day = writeDay(minutes.meeting.heldOn ?? cx.today, cx.language, '');
  const beside = await besideItem(cx, householdId, { table: 'meeting', key: meetingId });
  return page({
    title: texts(cx.language).minutes.title(day),
    viewed: { objectKind: 'meeting', objectId: meetingId, householdId, role: roleIn(table) },
    body: body(cx, householdId, {
      minutes,
      notes: await notesOf(cx, table, meetingId),
      disputes: await keptDisputes(
        cx,
        table,
        minutes.lines.map((line) => line.itemId),
      ),
      closes: can(cx.actor, 'trajectory.close', table),
      beside,
    }),
  });
}

/** The minutes of a meeting, composed for who reads, with a mark that they were read and the own part as text. */
export const minutesRoutes: Route[] = [
  pageRoute({ path, action: 'minutes.view', sample: 'client', gate: 'person', viewing: true, run: show }),
  actRoute({
    path: `${path}/gelezen`,
    action: 'minutes.view',
    sample: 'client',
    gate: 'person',
    schema: z.object({}),
    load: (_cx, { params }) =>
      Promise.resolve({ householdId: params['householdId'] ?? '', meetingId: params['meetingId'] ?? '' }),
    view: (cx, _data, _form, request) => show(cx, request),
    submit: async (cx, _input, { householdId, meetingId }) => {
      await readMinutes(cx, householdId, meetingId);
      return go(paths.minutes(householdId, meetingId));
    },
  }),
  pageRoute({
    path: '/huishoudens/:householdId/gesprekken/:meetingId/mijn-afspraken.txt',
    action: 'household.copy',
    sample: 'case-manager',
    gate: 'staff',
    viewing: true,
    run: async (cx, { params }) => {
      const householdId = params['householdId'] ?? '';
      const meetingId = params['meetingId'] ?? '';
      const { table, minutes } = await minutesOf(cx, householdId, meetingId);
      if (!can(cx.actor, 'household.copy', table)) throw forbidden();
      return {
        kind: 'text',
        text: ownAgreementsText(cx, minutes),
        viewed: { objectKind: 'meeting', objectId: meetingId, householdId, role: roleIn(table) },
      };
    },
  }),
];
