import { PhoneLink } from '../../../kernel/ui/index.ts';
import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { addDays, writeDay } from '../../../kernel/i18n/calendar.ts';
import type { ReadingFacts, ReadsWhen } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';

type Props = { cx: Cx; reads: ReadsWhen | null; reading: ReadingFacts | null; teamPhone: string };

/** "Fatima leest dit uiterlijk dinsdag 24 november.": beside a form, and after sending. */
export const ReadsLine: FC<Props> = ({ cx, reads, reading, teamPhone }) => {
  const words = texts(cx.language).signals;
  if (reads === null) {
    return (
      <>
        {words.readsNobody} {words.readsNobodyCall}
        {teamPhone === '' ? null : (
          <>
            : <PhoneLink phone={teamPhone} />
          </>
        )}
        .
      </>
    );
  }
  if (reads.personId === cx.actor.personId) return <>{words.readsSelf}</>;
  const day =
    reads.onDay === cx.today
      ? words.today
      : reads.onDay === addDays(cx.today, 1)
        ? words.tomorrow
        : writeDay(reads.onDay, cx.language, cx.today);
  const away = reading?.diaries.find((diary) => diary.personId === reading.readerId);
  return (
    <>
      {reads.personId === reading?.readerId || away === undefined ? null : `${words.readsAway(away.givenName)} `}
      {words.readsBy(reads.givenName, day)}
    </>
  );
};
