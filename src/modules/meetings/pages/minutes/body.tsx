import type { Child } from 'hono/jsx';
import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
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
  PhoneFold,
  Reads,
  RoundTable,
  Row,
  Section,
  Sheet,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { moneyOfDay } from '../../../finances/index.ts';
import type { KeptDispute } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { isFinal, mayReadMinutes } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { Minutes } from '../../queries/minutes.ts';
import type { MinutesChange } from '../../queries/minutes-changes.ts';
import type { CheckedOut } from '../../queries/check-outs.ts';
import type { Note } from '../../queries/notes.ts';
import { CheckOutLines } from '../../ui/check-out-fields.tsx';
import { circumstances } from '../../ui/circumstances.ts';
import { ForReader, saidToReader } from '../../ui/for-reader.tsx';
import { Actions, Standing, Talked } from '../../ui/minutes-parts.tsx';
import { Corrected, noteItem } from '../../ui/note-item.tsx';
import { SpokenRounds } from '../../ui/spoken-rounds.tsx';
import { StoodBehind } from '../../ui/stood-behind.tsx';
import { headOf, nameFor } from '../../ui/when.ts';
import { Different, Following } from './after.tsx';
import { Added, linksLast, ReadBy, SaysRight, Way, WayLinks } from './way.tsx';

type Person = Minutes['meeting']['people'][number];

/** The minutes at one version, as one reader may read them. */
export interface Shown {
  readonly householdId: string;
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
  /** What stands beside a meeting that somebody asked to correct or destroy. */
  readonly beside: Child;
  /** How the last meeting was. */
  readonly checkOuts: readonly CheckedOut[];
}

/** Where the reader stands with these minutes; it decides what is open, and what is asked. */
interface Reading {
  readonly newest: boolean;
  /** When the reader said to have read them, unless something was added since. */
  readonly readAt: Date | null;
  /** Read, final and not disputed: the own part stands open on a phone, and the rest opens in place. */
  readonly known: boolean;
  readonly asksRead: boolean;
  /** Only of a client, who may still say that the minutes are right. */
  readonly asksRight: boolean;
  readonly isClient: boolean;
  /** Of who was not there and got them: by whom. */
  readonly givenBy: string | null;
  /** Whether this reader says how the meeting was: not who only got the minutes. */
  readonly saysHow: boolean;
}

function readingOf(cx: Cx, { minutes, disputes, table, version, newest, overtakes }: Shown): Reading {
  const me = minutes.meeting.people.find((person) => person.personId === cx.actor.personId);
  const given = minutes.meeting.givenTo.find((each) => each.personId === cx.actor.personId);
  const final = isFinal(minutes.meeting.minutesFinalAt, cx.now);
  const readVersion = me?.readVersion ?? null;
  const overtaken = readVersion !== null && overtakes(readVersion);
  const readAt = overtaken ? null : (me?.readAt ?? given?.readAt ?? null);
  const isClient = me?.client === true;
  return {
    newest: version === newest,
    readAt,
    known: final && readAt !== null && disputes.length === 0,
    givenBy: given?.givenBy ?? null,
    asksRead: (me ?? given) !== undefined && readAt === null,
    asksRight: version === newest && isClient && !final && me.approvedVersion === null,
    isClient,
    saysHow:
      me?.present === true || mayReadMinutes({ personId: cx.actor.personId, positions: table.positions }, nobody),
  };
}
/** Who reads minutes without having been there or having got them: the clients and who leads. */
const nobody = { presentIds: [], givenIds: [], final: true } as const;

const dayOf = ({ meeting }: Minutes): string => meeting.heldOn ?? calendarDay(meeting.startsAt);

/** What was said, agreed and chosen. `said` stands in the reader's own part, and is not said a second time. */
function Agreed({ cx, shown, said }: { cx: Cx; shown: Shown; said: ReadonlySet<string> }) {
  const { minutes, notes, disputes, changes } = shown;
  const { meeting } = minutes;
  const all = texts(cx.language);
  const rest = { ...minutes, lines: minutes.lines.filter(({ itemId }) => !said.has(itemId)) };
  const money = minutes.money === null ? null : moneyOfDay(cx, minutes.money, dayOf(minutes));
  const corrected = changes.findLast((change) => change.kind === 'words');
  return (
    <Stack wide>
      <Talked cx={cx} minutes={rest} disputes={disputes} />
      <Actions cx={cx} minutes={rest} disputes={disputes} rest={said.size > 0} />
      <StoodBehind cx={cx} minutes={minutes} />
      <Standing cx={cx} minutes={minutes} />
      <SpokenRounds cx={cx} rounds={minutes.rounds} />
      {money === null ? null : <PhoneFold summary={all.minutes.moneyFold}>{money}</PhoneFold>}
      {meeting.words === '' ? null : (
        <Section id="woorden" title={all.minutes.words}>
          {(corrected?.words ?? meeting.words).split('\n').map((line) => (
            <p>{line}</p>
          ))}
          {corrected === undefined ? null : <Corrected cx={cx} change={corrected} />}
        </Section>
      )}
      {shown.checkOuts.length === 0 ? null : (
        <Section id="terugblik" title={all.checkOut.howItWas}>
          <CheckOutLines cx={cx} said={shown.checkOuts} />
        </Section>
      )}
      {notes.length === 0 ? null : (
        <Section id="regels" title={all.notes.written}>
          <NewsList items={notes.map((note) => noteItem(cx, note, changes))} />
        </Section>
      )}
    </Stack>
  );
}

/** Whose minutes these are, of when and where, and who sat at the table. */
function Head({ cx, minutes }: { cx: Cx; minutes: Minutes }) {
  const { language } = cx;
  const all = texts(language);
  const words = all.minutes;
  const present = minutes.meeting.people.filter((person) => person.present === true);
  const named = ({ organisation, ...person }: Person): string =>
    nameFor(cx, person) + (organisation === null ? '' : ` (${organisation})`);
  const done = (person: Person) =>
    minutes.lines.filter((line) => line.doerId === person.personId && line.state === 'done').length;
  const open = (person: Person) =>
    minutes.lines.filter((line) => line.doerId === person.personId && ['open', 'busy', 'stuck'].includes(line.state))
      .length;
  return (
    <Grid kind="words">
      <Stack>
        <p class="om-quiet">{words.for(cx.actor.givenName)}</p>
        <h1 class="nl-heading nl-heading--level-1">{words.title(writeDay(dayOf(minutes), language, ''))}</h1>
        <p>{circumstances(cx, minutes)}</p>
        <p>
          {words.atTable} {nameList(present.map(named), language)}.
        </p>
      </Stack>
      <PhoneFold summary={words.tableFold}>
        <RoundTable
          language={language}
          seats={present.map((person) => ({
            label: nameFor(cx, person),
            you: person.client,
            done: done(person),
            open: open(person),
          }))}
          middle={[`${present.length}`, all.meeting.tableMiddle]}
          title={words.atTable}
          description={all.meeting.pictureDescription(present.length, headOf(cx, present))}
        />
      </PhoneFold>
    </Grid>
  );
}

/** How far the minutes are on their way to being final; at an older version, the way to the newest. */
function WayOrNewest({ cx, shown }: { cx: Cx; shown: Shown }) {
  const { householdId, minutes, version, newest } = shown;
  if (version === newest) return <Way cx={cx} table={shown.table} minutes={minutes} changes={shown.changes} />;
  const words = texts(cx.language).way;
  return (
    <Notice
      kind="attention"
      title={words.older(version, newest)}
      action={<ActionLink href={paths.minutes(householdId, minutes.meeting.id)}>{words.newest}</ActionLink>}
    />
  );
}

/** What one can say after reading: that it was read, and a client that it is right. */
function Asked({ cx, shown, reading }: { cx: Cx; shown: Shown; reading: Reading }) {
  const { householdId, minutes, table, changes, version } = shown;
  const words = texts(cx.language).minutes;
  const { asksRead, asksRight } = reading;
  if (!asksRead && !asksRight) return null;
  return (
    <Row screenOnly>
      {asksRight ? <SaysRight cx={cx} table={table} minutes={minutes} changes={changes} /> : null}
      {asksRead ? (
        <Form
          action={paths.minutesRead(householdId, minutes.meeting.id)}
          submission={cx.newId()}
          version={version}
          label={words.read}
        >
          <Button kind={asksRight ? 'quiet' : 'primary'}>{words.read}</Button>
        </Form>
      ) : null}
    </Row>
  );
}

/** Who reads these minutes, as far as this reader knows. */
function readersOf(cx: Cx, { meeting }: Minutes): string {
  const { reads, yourReads, readsGiven, yourReadsGiven } = texts(cx.language).minutes;
  const you = cx.actor.kind === 'resident';
  if (meeting.givenTo.length > 0) return you ? yourReadsGiven : readsGiven;
  return you ? yourReads : reads;
}

/** The body of the page of minutes: first what the reader is asked; who read it all finds the own part first. */
export function minutesBody(cx: Cx, shown: Shown): Child {
  const { householdId, minutes, notes, disputes, table, changes } = shown;
  const { meeting } = minutes;
  const all = texts(cx.language);
  const words = all.minutes;
  const reading = readingOf(cx, shown);
  const { known, newest, readAt } = reading;
  const said = known ? new Set<string>() : saidToReader(cx, { minutes, notes, changes });
  const agreed = <Agreed cx={cx} shown={shown} said={said} />;
  const way = <WayOrNewest cx={cx} shown={shown} />;
  const ownPartFirst = known && newest;
  const waysLast = newest && linksLast(minutes, cx);
  const checkOut = !reading.saysHow ? null : (
    <ActionLink href={paths.checkOut(householdId, meeting.id)}>{all.checkOut.link}</ActionLink>
  );
  return (
    <Sheet
      actions={
        <>
          {readAt === null ? null : (
            <span class="om-quiet">{words.readOn(writeDate(calendarDay(readAt), cx.language))}</span>
          )}
          {can(cx.actor, 'household.copy', table) ? (
            <LinkButton kind="quiet" href={paths.ownAgreements(householdId, meeting.id)}>
              {words.copy}
            </LinkButton>
          ) : null}
          {waysLast ? null : checkOut}
          <ActionLink back href={paths.meetings(householdId)}>
            {words.back}
          </ActionLink>
        </>
      }
    >
      <Head cx={cx} minutes={minutes} />
      {reading.givenBy === null ? null : <Notice kind="info" title={all.way.givenYou(reading.givenBy)} />}
      {meeting.withoutClientReason === '' ? null : (
        <Notice kind="attention" title={reading.isClient ? words.withoutYou : words.withoutClient}>
          {words.because(meeting.withoutClientReason)}
        </Notice>
      )}
      {ownPartFirst ? null : way}
      <ForReader cx={cx} disputes={said.size > 0 ? disputes : null} {...{ minutes, notes, changes }} />
      {ownPartFirst ? way : null}
      <Added cx={cx} changes={changes} />
      {known ? <PhoneFold summary={words.allOfIt}>{agreed}</PhoneFold> : agreed}
      <Following cx={cx} minutes={minutes} closes={can(cx.actor, 'trajectory.close', table)} />
      <PhoneFold summary={words.differentFold}>
        <Different cx={cx} householdId={householdId} table={table} isClient={reading.isClient}>
          {shown.beside}
        </Different>
      </PhoneFold>
      <PhoneFold summary={words.readersFold}>
        <ReadBy cx={cx} table={table} minutes={minutes} />
      </PhoneFold>
      <Reads>{readersOf(cx, minutes)}</Reads>
      <Asked cx={cx} shown={shown} reading={reading} />
      {waysLast ? (
        <>
          <WayLinks cx={cx} table={table} minutes={minutes} changes={changes} />
          {checkOut === null ? null : <Row screenOnly>{checkOut}</Row>}
        </>
      ) : null}
    </Sheet>
  );
}
