import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, clockTime } from '../../../kernel/i18n/calendar.ts';
import { LinkButton, Notice } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { MeetingState } from '../model.ts';
import { paths } from '../paths.ts';
import type { Meeting } from '../queries/meeting.ts';

interface Today {
  readonly state: MeetingState;
  readonly startsAt: Date;
}

/** Whether people go to the table today: also when it runs late, until who leads ends it. */
export const meetsToday = (cx: Cx, { state, startsAt }: Today): boolean =>
  state === 'planned' && calendarDay(startsAt) === cx.today;

/** The same for this reader: asked for it, and not kept away. */
export const iMeetToday = (cx: Cx, meeting: Meeting): boolean =>
  meetsToday(cx, meeting) &&
  meeting.people.some((each) => each.personId === cx.actor.personId && coming.includes(each.answer));
const coming: readonly string[] = ['asked', 'comes', 'perhaps'];

type Props = { cx: Cx; householdId: string; meetingId: string; leads: boolean };

/** One tap to the table: who leads opens it, everybody else takes a chair with the code on the shared screen. */
export const ToTable: FC<Props> = ({ cx, householdId, meetingId, leads }) => (
  <LinkButton kind="primary" href={leads ? paths.table(householdId, meetingId) : paths.join}>
    {leads ? texts(cx.language).meeting.toTable : texts(cx.language).phone.join}
  </LinkButton>
);

/** On the page where somebody starts, on the day itself. */
export const TableToday: FC<Props & { name: string; startsAt: Date }> = ({ name, startsAt, ...way }) => {
  const words = texts(way.cx.language).meeting;
  return (
    <Notice kind="info" title={words.today(clockTime(startsAt), name)} action={<ToTable {...way} />}>
      {way.leads ? null : words.todayCode}
    </Notice>
  );
};
