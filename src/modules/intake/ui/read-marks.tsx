import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, writeDay } from '../../../kernel/i18n/calendar.ts';
import { Notice, PhoneLink } from '../../../kernel/ui/index.ts';
import { type ReadingFacts, readsWhen } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import type { SignalTable } from '../queries/signal-table.ts';
import type { SignalRow } from '../queries/signals.ts';
import { overdue, waits } from '../queries/stand-in.ts';
import { ReadsLine } from './reads-line.tsx';

interface Props {
  readonly cx: Cx;
  readonly place: SignalTable;
  readonly signal: SignalRow;
  /** Who was to read it, as it stood when it was sent; null when it no longer matters. */
  readonly promised: ReadingFacts | null;
}

/** Who read it and when; until the one who has to has read it, who will and by when, and what happens when that passes. */
export const ReadMarks: FC<Props> = (props) => {
  const { cx, place, signal, promised } = props;
  const words = texts(cx.language).signals;
  const read = signal.readers.filter((reader) => reader.readAt !== null);
  const reads = readsWhen(promised, new Date(signal.sentAt));
  const late = reads !== null && reads.onDay < cx.today;
  return (
    <>
      {read.length === 0 ? null : (
        <Notice kind="done" title={`${words.read}.`}>
          {read
            .map((reader) =>
              words.readBy(
                reader.name,
                writeDay(calendarDay(new Date(reader.readAt ?? cx.now)), cx.language, cx.today),
              ),
            )
            .join(' ')}
        </Notice>
      )}
      {waits(signal) ? (
        <Notice kind={late ? 'attention' : 'info'} title={`${words.notRead}.`}>
          {late ? (
            <Late {...props} />
          ) : (
            <ReadsLine cx={cx} reads={reads} reading={place.reading} teamPhone={place.teamPhone} />
          )}
        </Notice>
      ) : null}
    </>
  );
};

/** The promised day has passed: no old date, but who can read it now and whom to call. */
const Late: FC<Props> = ({ cx, place, signal }) => {
  const words = texts(cx.language).signals;
  const lead = place.chairs.find((chair) => chair.leads);
  const nameOf = (id: string | null | undefined) =>
    place.reading?.diaries.find((diary) => diary.personId === id)?.givenName;
  const leadName = nameOf(place.reading?.readerId);
  const deputy = nameOf(place.reading?.deputyId);
  return (
    <>
      {words.late}{' '}
      {!overdue(cx, signal, place.days) || leadName === undefined
        ? null
        : `${deputy === undefined ? '' : `${words.lateDeputy(deputy)} `}${words.lateTeam(leadName)} `}
      {lead === undefined || lead.phone === '' || leadName === undefined ? (
        place.teamPhone === '' ? null : (
          <>
            {words.lateCallTeam} <PhoneLink phone={place.teamPhone} />.
          </>
        )
      ) : (
        <>
          {words.lateCall(leadName)} <PhoneLink phone={lead.phone} />.
        </>
      )}
    </>
  );
};
