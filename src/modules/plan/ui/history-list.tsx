import type { FC } from 'hono/jsx';
import { calendarDay, nearDay } from '../../../kernel/i18n/calendar.ts';
import { NewsList } from '../../../kernel/ui/index.ts';
import type { ChangeLine } from '../queries/changes.ts';
import { changeBy, changeSentence, fieldSentences } from './change-sentence.ts';
import type { PlanView } from './view.ts';

/** Changes, newest first: what, who, when, and field by field what was different. */
export const HistoryList: FC<{ view: PlanView; lines: readonly ChangeLine[] }> = ({ view, lines }) => {
  const { language } = view;
  return (
    <NewsList
      items={lines.map((line) => ({
        text: changeSentence(language, line, view.readerId),
        small: (
          <>
            {changeBy(language, line, view.readerId)},{' '}
            {nearDay(line.agreedOn ?? calendarDay(line.at), view.today, language)}
            {line.kind === 'changed' ? fieldSentences(language, line).map((sentence) => <div>{sentence}</div>) : null}
          </>
        ),
      }))}
    />
  );
};
