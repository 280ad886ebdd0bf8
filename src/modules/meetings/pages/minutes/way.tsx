import type { FC } from 'hono/jsx';
import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, daysBetween, writeDate, writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  NewsList,
  Paragraph,
  Row,
  Section,
  Words,
} from '../../../../kernel/ui/index.ts';
import { byName } from '../../../households/index.ts';
import { emptyForm } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { texts } from '../../messages/index.ts';
import { isFinal, mayChangeMinutes } from '../../model.ts';
import { paths } from '../../paths.ts';
import { wayOf } from '../../queries/meeting.ts';
import type { MinutesChange } from '../../queries/minutes-changes.ts';
import type { Minutes } from '../../queries/minutes.ts';
import { byLine } from '../../ui/by-line.ts';
import { nameFor } from '../../ui/when.ts';

interface Props {
  readonly cx: Cx;
  readonly table: ReadingTable;
  readonly minutes: Minutes;
  readonly changes: readonly MinutesChange[];
}

/** `nog 3 dagen`, counted in days on the calendar; at least one while it is not final. */
const daysLeft = (cx: Cx, finalAt: Date): number => Math.max(1, daysBetween(cx.today, calendarDay(finalAt)));

/** Clients who did not say yet that these minutes are right: a client says it, or who leads together with one. */
function toApprove(cx: Cx, table: ReadingTable, { meeting }: Minutes) {
  if (isFinal(meeting.minutesFinalAt, cx.now) || !can(cx.actor, 'minutes.approve', table)) return [];
  const isClient = table.positions.includes('client');
  return meeting.people.filter(
    (person) =>
      person.client && person.approvedVersion === null && (!isClient || person.personId === cx.actor.personId),
  );
}

/** "Ja, het klopt": for a client below the minutes, where one has read them. */
export const SaysRight: FC<Props> = ({ cx, table, minutes, changes }) => {
  const words = texts(cx.language).way;
  const clients = toApprove(cx, table, minutes);
  if (clients.length === 0) return null;
  return (
    <Form
      action={paths.minutesApprove(minutes.householdId, minutes.meeting.id)}
      submission={cx.newId()}
      version={changes.length + 1}
      label={words.approve}
    >
      <TogetherField
        cx={cx}
        form={emptyForm}
        clients={byName(clients.map((person) => ({ ...person, kind: 'client' as const, state: 'accepted' as const })))}
        choice={words.approveTogether}
      />
      <Row screenOnly>
        <Button kind={table.positions.includes('client') ? 'primary' : 'quiet'}>{words.approve}</Button>
      </Row>
    </Form>
  );
};

/** A client who reads first finds the links below the minutes, beside saying that they are right. */
export const linksLast = ({ meeting, readerId, names }: Minutes, cx: Cx): boolean =>
  names.get(readerId)?.client === true && !isFinal(meeting.minutesFinalAt, cx.now);

/** What a reader can do with the minutes: say what is not right, see earlier versions, take them on paper. */
export const WayLinks: FC<Props> = ({ cx, table, minutes, changes }) => {
  const words = texts(cx.language).way;
  const { meeting, householdId } = minutes;
  const reader = { personId: cx.actor.personId, positions: table.positions };
  const may = mayChangeMinutes(reader, wayOf(meeting, cx.now), 'view') && can(cx.actor, 'minutes.correct', table);
  const me = meeting.people.find((person) => person.personId === cx.actor.personId);
  const isClient = me?.client ?? table.positions.includes('client');
  return (
    <Row screenOnly>
      {may ? (
        <ActionLink href={paths.minutesCorrect(householdId, meeting.id)}>
          {isClient ? words.notRight : words.correct}
        </ActionLink>
      ) : null}
      {changes.length === 0 ? null : (
        <ActionLink href={paths.minutesVersions(householdId, meeting.id)}>
          {words.versions(changes.length + 1)}
        </ActionLink>
      )}
      <ActionLink href={paths.minutesPdf(householdId, meeting.id)}>{words.pdf}</ActionLink>
      <ActionLink href={paths.minutesLarge(householdId, meeting.id)}>{words.pdfLarge}</ActionLink>
    </Row>
  );
};

/** Where the minutes are on their way, and what the reader can do now; a client reads, corrects and says it is right. */
export const Way: FC<Props> = ({ cx, table, minutes, changes }) => {
  const { language } = cx;
  const words = texts(language).way;
  const { meeting } = minutes;
  const final = isFinal(meeting.minutesFinalAt, cx.now);
  const me = meeting.people.find((person) => person.personId === cx.actor.personId);
  const isClient = me?.client ?? table.positions.includes('client');
  const left = meeting.minutesFinalAt === null ? 1 : daysLeft(cx, meeting.minutesFinalAt);
  const body = (
    <>
      <Paragraph>
        {final
          ? meeting.minutesFinalAt === null
            ? words.final
            : words.finalSince(writeDay(calendarDay(meeting.minutesFinalAt), language, cx.today))
          : isClient
            ? words.first(left)
            : words.firstStaff(left)}
        {final ? null : ` ${words.counts}`}
      </Paragraph>
      {isClient && me?.approvedVersion !== null && me?.approvedVersion !== undefined && !final ? (
        <Paragraph>{words.youApproved}</Paragraph>
      ) : null}
      {isClient ? (
        toApprove(cx, table, minutes).length === 0 ? null : (
          <Paragraph>{words.below}</Paragraph>
        )
      ) : (
        <SaysRight cx={cx} table={table} minutes={minutes} changes={changes} />
      )}
      {linksLast(minutes, cx) ? null : <WayLinks cx={cx} table={table} minutes={minutes} changes={changes} />}
    </>
  );
  return isClient && !final ? (
    <Card variant="you" id="weg" title={words.firstTitle}>
      {body}
    </Card>
  ) : (
    <Card id="weg" title={final ? words.finalTitle : words.waitsTitle}>
      {body}
    </Card>
  );
};

/** Corrections of when, where and who, and everybody's own view: beside what stands there, with name and day. */
export const Added: FC<Pick<Props, 'cx' | 'changes'>> = ({ cx, changes }) => {
  const words = texts(cx.language).way;
  const shown = changes.filter((each) => each.kind === 'facts' || each.kind === 'view');
  if (shown.length === 0) return null;
  return (
    <Section id="erbij" title={words.added}>
      <NewsList items={shown.map((change) => ({ text: <Words>{change.words}</Words>, small: byLine(cx, change) }))} />
    </Section>
  );
};

/** Who read the minutes and when: for a client and who leads also who did not yet, and who got them without being there. */
export const ReadBy: FC<Omit<Props, 'changes'>> = ({ cx, table, minutes }) => {
  const { language } = cx;
  const all = texts(language);
  const words = all.way;
  const { meeting, householdId } = minutes;
  const there = meeting.people.filter((person) => person.present === true || (person.client && person.readAt !== null));
  const read = there.filter((person) => person.readAt !== null);
  const gives = can(cx.actor, 'minutes.give', table);
  const not = there.filter((person) => person.readAt === null);
  return (
    <Section id="gelezen" title={words.readTitle}>
      {read.length === 0 ? null : (
        <Paragraph look="small">
          {all.minutes.readers}{' '}
          {read
            .map((person) => `${nameFor(cx, person)} (${writeDate(calendarDay(person.readAt ?? cx.now), language)})`)
            .join(', ')}
          .
        </Paragraph>
      )}
      {gives && not.length > 0 ? (
        <Paragraph look="small">
          {words.notRead} {not.map((person) => nameFor(cx, person)).join(', ')}.
        </Paragraph>
      ) : null}
      {(gives ? meeting.givenTo : []).map((each) => (
        <Paragraph look="small">
          {words.given(each.givenName, each.givenBy, words.grounds[each.reason])} {each.words}{' '}
          {each.readAt === null ? words.givenUnread : words.givenRead(writeDate(calendarDay(each.readAt), language))}
        </Paragraph>
      ))}
      {gives ? (
        <Row screenOnly>
          <ActionLink href={paths.minutesGive(householdId, meeting.id)}>{words.give}</ActionLink>
        </Row>
      ) : null}
    </Section>
  );
};
