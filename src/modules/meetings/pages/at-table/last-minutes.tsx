import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Fold, NewsList, Paragraph, Words } from '../../../../kernel/ui/index.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { standingAnswers } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { type MinutesLine, standingPerItem } from '../../queries/minutes-lines.ts';
import type { Minutes } from '../../queries/minutes.ts';
import { lineWhen, nameIn } from '../../ui/line-text.ts';
import type { PanelProps } from './panel.ts';

/** Who stood how behind it, when that was not plainly yes. */
const Dissent: FC<{ cx: Cx; names: Minutes['names']; answers: readonly MinutesLine[] }> = ({ cx, names, answers }) => {
  const { standings } = texts(cx.language);
  return (
    <>
      {answers
        .filter((line) => line.answer !== 'yes')
        .map((line) => {
          const answer = standingAnswers.find((each) => each === line.answer);
          return (
            <div>
              {nameIn(cx, names, line.personId)}: {answer === undefined ? '' : standings[answer]}{' '}
              {line.words === '' ? null : <Words>{line.words}</Words>}
            </div>
          );
        })}
    </>
  );
};

/** The minutes of the last meeting beside the check: what everybody who is here may read of them. */
export const LastMinutes: FC<PanelProps> = ({ cx, data }) => {
  const words = texts(cx.language).point;
  const { previous } = data;
  if (previous === null) return null;
  const lines = previous.lines.filter((line) => !data.apart(line.audience));
  const behind = new Map(standingPerItem(lines).map(({ item, answers }) => [item.itemId, answers]));
  const shown = lines.filter((line) => line.itemKind === 'goal' || line.itemKind === 'action');
  return (
    <Fold summary={words.previous}>
      <Paragraph look="small">
        {words.previousSmall(writeDay(previous.meeting.heldOn ?? cx.today, cx.language, cx.today))}
      </Paragraph>
      <NewsList
        items={shown.map((line) => ({
          text: (
            <>
              {line.itemKind === 'goal' ? <Words>{line.words}</Words> : line.words}{' '}
              {[nameIn(cx, previous.names, line.doerId), lineWhen(cx, line)].filter(Boolean).join(', ')}
              <Dissent cx={cx} names={previous.names} answers={behind.get(line.itemId) ?? []} />
            </>
          ),
        }))}
      />
    </Fold>
  );
};
