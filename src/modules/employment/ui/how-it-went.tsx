import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { DataTable, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { CheckIn } from '../model.ts';

/** Every short question with its answer, of both sides: for the client and who helps, never for the employer. */
export function howItWent(cx: Cx, checkIns: readonly CheckIn[]): Child {
  const words = texts(cx.language).checkIn;
  const answer = (each: CheckIn): Child => {
    if (each.answer === null)
      return each.dueOn <= cx.today ? words.waits : words.open(writeShortDay(each.dueOn, cx.language));
    return (
      <>
        {words.answers[each.answer]} {each.words === '' ? null : <Words>{each.words}</Words>}
      </>
    );
  };
  return (
    <DataTable
      caption={words.list}
      captionHidden
      columns={[
        {
          label: words.when,
          heads: true,
          cell: (each: CheckIn) => words.line(each.weeks, words.sides[each.side]),
        },
        { label: words.answer, cell: answer },
      ]}
      groups={[{ rows: checkIns }]}
    />
  );
}
