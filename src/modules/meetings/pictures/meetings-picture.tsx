import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { MeetingsLine } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { type Meeting, nextMeeting } from '../queries/meeting.ts';
import { shortWhen } from '../ui/when.ts';

/** The meetings of a household on a line, with the same as a list. Those that were called off are left out. */
export const MeetingsPicture: FC<{ cx: Cx; meetings: readonly Meeting[] }> = ({ cx, meetings }) => {
  const words = texts(cx.language);
  const shown = meetings.filter((meeting) => meeting.state !== 'cancelled');
  if (shown.length === 0) return null;
  const next = nextMeeting(shown, cx.now);
  const held = shown.filter((meeting) => meeting.state === 'held').length;
  return (
    <MeetingsLine
      language={cx.language}
      meetings={shown.map((meeting) => ({
        kind: meeting.state === 'held' ? 'table' : meeting === next ? 'next' : 'later',
        when: shortWhen(cx, meeting.startsAt),
        what: meeting.withoutClientReason === '' ? words.kinds[meeting.kind] : words.withoutClientKind,
      }))}
      title={words.list.lineTitle}
      description={words.list.lineDescription(held, shown.length - held)}
    />
  );
};
