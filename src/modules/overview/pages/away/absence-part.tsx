import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  type Column,
  DataTable,
  Form,
  HiddenField,
  Mark,
  NewsList,
  Row,
} from '../../../../kernel/ui/index.ts';
import { householdPaths } from '../../../households/index.ts';
import { meetingPaths, type MyMeeting } from '../../../meetings/index.ts';
import { type OwnAbsence, sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath, paths } from '../../paths.ts';

type Table = OwnAbsence['tables'][number];

/** One time away: the meetings in it, who stands in at which table, and where nobody does, why and what can be done. */
export function absencePart(cx: Cx, absence: OwnAbsence, mine: readonly MyMeeting[]): Child {
  const words = texts(cx.language).away;
  const refused = absence.tables.filter((each) => each.refused !== null).length;
  const day = (on: string) => writeDay(on, cx.language, cx.today);
  const meetings = mine.filter(({ startsAt, state, answer }) => {
    const on = calendarDay(startsAt);
    return state === 'planned' && answer !== 'cannot' && absence.from <= on && on <= absence.until;
  });
  const columns: Column<Table>[] = [
    { label: words.household, heads: true, cell: (each) => <a href={householdPath(each.householdId)}>{each.name}</a> },
    { label: words.state, cell: (each) => (each.refused === null ? each.deputy : refusal(cx, each)) },
  ];
  return (
    <Card id={`afwezig-${absence.id}`} title={words.period(day(absence.from), day(absence.until))}>
      <p>
        {words.by(absence.deputy)}. {words.summary(absence.tables.length - refused, refused)}.
      </p>
      {meetings.length === 0 ? null : (
        <>
          <p>{words.meetings}</p>
          <NewsList
            items={meetings.map((each) => ({
              text: (
                <a href={meetingPaths.meeting(each.householdId, each.meetingId)}>
                  {each.householdName}, {day(calendarDay(each.startsAt))}, {clockTime(each.startsAt)}
                </a>
              ),
            }))}
          />
        </>
      )}
      {absence.tables.length === 0 ? null : (
        <DataTable caption={words.household} captionHidden columns={columns} groups={[{ rows: absence.tables }]} />
      )}
      <Row screenOnly>
        {refused === 0 ? null : (
          <Form action={paths.awayAgain} submission={cx.newId()} label={words.again}>
            <HiddenField name="absence" value={absence.id} />
            <Button kind="quiet">{words.again}</Button> <span class="om-small">{words.againHint}</span>
          </Form>
        )}
        <Form action={paths.awayEnd} submission={cx.newId()} label={words.comeBack}>
          <HiddenField name="absence" value={absence.id} />
          <Button kind="quiet">{absence.from > cx.today ? words.cancel : words.comeBack}</Button>
        </Form>
      </Row>
    </Card>
  );
}

function refusal(cx: Cx, each: Table): Child {
  const words = texts(cx.language).away;
  const why =
    each.refused === 'lives-here'
      ? words.why['lives-here'](each.deputy)
      : words.why['no-ground'](each.deputyOrganisation);
  return (
    <>
      <Mark state="stuck" word={words.refused} /> {why} {words.todo}{' '}
      <ActionLink href={sharingPaths.sharing(each.householdId)}>
        {words.agree}
        <span class="om-sr">: {each.name}</span>
      </ActionLink>{' '}
      <ActionLink href={householdPaths.roles(each.householdId)}>
        {words.otherDeputy}
        <span class="om-sr">: {each.name}</span>
      </ActionLink>
    </>
  );
}
