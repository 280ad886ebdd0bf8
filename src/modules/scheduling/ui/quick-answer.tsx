import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, clockTime, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { Button, SubmissionField, SubmitRow } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';
import type { WaitingPoll } from '../queries/my-polls.ts';

/** The moments of a search in a line, and one tap for whoever can at all of them; null when there is no moment to answer. */
export function quickAnswer(cx: Cx, { householdId, householdName, pollId, moments }: WaitingPoll): Child {
  if (moments.length === 0) return null;
  const words = texts(cx.language).answer;
  const days = moments.map((at) => {
    const startsAt = new Date(at);
    return `${writeShortDay(calendarDay(startsAt), cx.language)} ${clockTime(startsAt)}`;
  });
  return (
    <form action={paths.answer(householdId, pollId)} method="post" aria-label={`${words.atOnce}: ${householdName}`}>
      <p>{days.join(' · ')}</p>
      <SubmissionField submission={cx.newId()} />
      <SubmitRow>
        <Button kind="quiet" name="rest" value="yes">
          {words.all}
        </Button>
      </SubmitRow>
    </form>
  );
}
