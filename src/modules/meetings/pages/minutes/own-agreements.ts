import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { texts } from '../../messages/index.ts';
import { ownLines } from '../../queries/minutes-lines.ts';
import type { Minutes } from '../../queries/minutes.ts';
import { lineMark, lineWhen } from '../../ui/line-text.ts';

/** "Kopieer voor mijn dossier": one's own agreements of a meeting as plain text, nothing of anybody else. */
export function ownAgreementsText(cx: Cx, minutes: Minutes): string {
  const words = texts(cx.language).copy;
  const day = writeDate(minutes.meeting.heldOn ?? cx.today, cx.language);
  const lines = ownLines(minutes.lines, cx.actor.personId).map((line) => {
    const when = line.dueOn === null ? lineWhen(cx, line) : `${words.due} ${writeDate(line.dueOn, cx.language)}`;
    const goal = line.goalWords === null ? '' : `${words.goal}: ${line.goalWords}`;
    const details = [when, `${words.state}: ${lineMark(cx, line).word}`, goal].filter(Boolean).join('; ');
    return `- ${line.words} (${details})`;
  });
  const own = lines.length === 0 ? [words.none] : [words.mine, ...lines];
  return `${[words.title(day, minutes.householdName), '', ...own].join('\n')}\n`;
}
