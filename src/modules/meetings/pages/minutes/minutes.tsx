import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { calendarDay, writeDate, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  Form,
  Grid,
  LinkButton,
  NewsList,
  Notice,
  Reads,
  RoundTable,
  Row,
  PhoneFold,
  Section,
  Sheet,
  Stack,
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
import { roleIn } from '../../../households/index.ts';
import { type KeptDispute, keptDisputes } from '../../../plan/index.ts';
import { besideItem } from '../../../rights/index.ts';
import { readMinutes } from '../../commands/read-minutes.ts';
import { texts } from '../../messages/index.ts';
import { isFinal } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type Note, notesOf } from '../../queries/notes.ts';
import { type Minutes, minutesOf } from '../../queries/minutes.ts';
import { SpokenRounds } from '../../ui/spoken-rounds.tsx';
import { StoodBehind } from '../../ui/stood-behind.tsx';
import { circumstances } from '../../ui/circumstances.ts';
import { ForReader, saidToReader } from '../../ui/for-reader.tsx';
import { Actions, Standing, Talked } from '../../ui/minutes-parts.tsx';
import { Corrected, noteItem } from '../../ui/note-item.tsx';
import { headOf, nameFor } from '../../ui/when.ts';
import { type MinutesChange, minutesChangesOf } from '../../queries/minutes-changes.ts';
import { Different, Following } from './after.tsx';
import { correctRoutes } from './correct.tsx';
import { giveRoutes } from './give.tsx';
import { minutesVersionsRoute } from './versions.tsx';
import { Added, linksLast, ReadBy, SaysRight, Way, WayLinks } from './way.tsx';
import { minutesPaperRoutes } from './paper.ts';
import { ownAgreementsText } from './own-agreements.ts';

const path = '/huishoudens/:householdId/gesprekken/:meetingId/verslag';

interface Shown {
  readonly minutes: Minutes;
  readonly notes: readonly Note[];
  readonly disputes: readonly KeptDispute[];
  readonly table: ReadingTable;
  /** Up to the version that is shown. */
  readonly changes: readonly MinutesChange[];
  /** The newest version, and the one that is shown, as this reader counts them. */
  readonly newest: number;
  readonly version: number;
  /** Whether this reader may read something that is newer than the version that was read. */
  readonly overtakes: (readVersion: number) => boolean;
  readonly beside: Child;
}

function body(cx: Cx, householdId: string, shown: Shown) {
  const { minutes, notes, disputes, table, changes, beside } = shown;
  const { language } = cx;
  const all = texts(language);
  const words = all.minutes;
  const { meeting } = minutes;
  const present = meeting.people.filter((person) => person.present === true);
  const me = meeting.people.find((person) => person.personId === cx.actor.personId);
  const day = writeDay(meeting.heldOn ?? calendarDay(meeting.startsAt), language, '');
  const free = changes.findLast((change) => change.kind === 'words');
  const old = me?.readVersion !== null && me?.readVersion !== undefined && shown.overtakes(me.readVersion);
  // Read, final and not disputed: then the reader's own part stands open on a phone, and the rest opens in place.
  const final = isFinal(meeting.minutesFinalAt, cx.now);
  const known = final && me !== undefined && me.readAt !== null && !old && disputes.length === 0;
  // What one can say after reading stands below: that it was read, and a client that it is right.
  const unread = me !== undefined && (me.readAt === null || old);
  const says = shown.version === shown.newest && me?.client === true && !final && me.approvedVersion === null;
  const money =
    minutes.money === null ? null : moneyOfDay(cx, minutes.money, meeting.heldOn ?? calendarDay(meeting.startsAt));
  // What a client read in the own part is not said a second time, until it is opened as a whole.
  const said = known ? new Set<string>() : saidToReader(cx, { minutes, notes, changes });
  const rest = { ...minutes, lines: minutes.lines.filter(({ itemId }) => !said.has(itemId)) };
  const agreed = (
    <Stack wide>
      <Talked cx={cx} minutes={rest} disputes={disputes} />
      <Actions cx={cx} minutes={rest} disputes={disputes} rest={said.size > 0} />
      <StoodBehind cx={cx} minutes={minutes} />
      <Standing cx={cx} minutes={minutes} />
      <SpokenRounds cx={cx} rounds={shown.minutes.rounds} />
      {money === null ? null : <PhoneFold summary={words.moneyFold}>{money}</PhoneFold>}
      {meeting.words === '' ? null : (
        <Section id="woorden" title={words.words}>
          {(free?.words ?? meeting.words).split('\n').map((line) => (
            <p>{line}</p>
          ))}
          {free === undefined ? null : <Corrected cx={cx} change={free} />}
        </Section>
      )}
      {notes.length === 0 ? null : (
        <Section id="regels" title={all.notes.written}>
          <NewsList items={notes.map((note) => noteItem(cx, note, changes))} />
        </Section>
      )}
    </Stack>
  );
  // First what the reader is asked; who read it all finds the own part first.
  const newest = shown.version === shown.newest;
  const way = newest ? (
    <Way cx={cx} table={table} minutes={minutes} changes={changes} />
  ) : (
    <Notice
      kind="attention"
      title={all.way.older(shown.version, shown.newest)}
      action={<ActionLink href={paths.minutes(householdId, meeting.id)}>{all.way.newest}</ActionLink>}
    />
  );
  const checkOut = <ActionLink href={paths.checkOut(householdId, meeting.id)}>{all.checkOut.link}</ActionLink>;
  return (
    <Sheet
      actions={
        <>
          {me === undefined || me.readAt === null || old ? null : (
            <span class="om-quiet">{words.readOn(writeDate(calendarDay(me.readAt), language))}</span>
          )}
          {can(cx.actor, 'household.copy', table) ? (
            <LinkButton kind="quiet" href={paths.ownAgreements(householdId, meeting.id)}>
              {words.copy}
            </LinkButton>
          ) : null}
          {newest && linksLast(minutes, cx) ? null : checkOut}
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
        <PhoneFold summary={words.tableFold}>
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
            description={all.meeting.pictureDescription(present.length, headOf(cx, present))}
          />
        </PhoneFold>
      </Grid>
      {meeting.withoutClientReason === '' ? null : (
        <Notice kind="attention" title={me?.client === true ? words.withoutYou : words.withoutClient}>
          {words.because(meeting.withoutClientReason)}
        </Notice>
      )}
      {known && newest ? null : way}
      <ForReader cx={cx} disputes={said.size > 0 ? disputes : null} {...{ minutes, notes, changes }} />
      {known && newest ? way : null}
      <Added cx={cx} changes={changes} />
      {known ? <PhoneFold summary={words.allOfIt}>{agreed}</PhoneFold> : agreed}
      <Following cx={cx} minutes={minutes} closes={can(cx.actor, 'trajectory.close', table)} />
      <PhoneFold summary={words.differentFold}>
        <Different cx={cx} householdId={householdId} table={table}>
          {beside}
        </Different>
      </PhoneFold>
      <PhoneFold summary={words.readersFold}>
        <ReadBy cx={cx} table={table} minutes={minutes} />
      </PhoneFold>
      <Reads>{cx.actor.kind === 'resident' ? words.yourReads : words.reads}</Reads>
      {unread || says ? (
        <Row screenOnly>
          {says ? <SaysRight cx={cx} table={table} minutes={minutes} /> : null}
          {unread ? (
            <Form action={paths.minutesRead(householdId, meeting.id)} submission={cx.newId()} label={words.read}>
              <Button kind={says ? 'quiet' : 'primary'}>{words.read}</Button>
            </Form>
          ) : null}
        </Row>
      ) : null}
      {newest && linksLast(minutes, cx) ? (
        <>
          <WayLinks cx={cx} table={table} minutes={minutes} changes={changes} />
          <Row screenOnly>{checkOut}</Row>
        </>
      ) : null}
    </Sheet>
  );
}

async function show(cx: Cx, { params, query }: Pick<Request, 'params' | 'query'>): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, minutes } = await minutesOf(cx, householdId, meetingId);
  const day = writeDay(minutes.meeting.heldOn ?? cx.today, cx.language, '');
  const changes = await minutesChangesOf(cx, table, meetingId);
  const newest = changes.length + 1;
  const asked = Number(query['versie'] ?? newest);
  const version = Number.isInteger(asked) && asked >= 1 && asked <= newest ? asked : newest;
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
      table,
      changes: changes.filter((change) => change.shown <= version),
      newest,
      version,
      overtakes: (read) => changes.some((change) => change.version > read),
      beside,
    }),
  });
}

/** The minutes of a meeting, composed for who reads, with a mark that they were read and the own part as text. */
export const minutesRoutes: Route[] = [
  minutesVersionsRoute,
  ...minutesPaperRoutes,
  ...correctRoutes,
  ...giveRoutes,
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
