import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Pairs, Section, Words } from '../../../kernel/ui/index.ts';
import { planWords, standingAnswers } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { Minutes } from '../queries/minutes.ts';
import { type MinutesLine, standingPerItem } from '../queries/minutes-lines.ts';
import { moneyLine } from '../rules/money-step.ts';
import { nameIn } from './line-text.ts';

/** "Daan: voor een deel (niet voor twaalf uur)" */
const AnswersOf: FC<{ cx: Cx; minutes: Minutes; answers: readonly MinutesLine[] }> = ({ cx, minutes, answers }) => {
  const { standings } = texts(cx.language);
  return (
    <>
      {answers.map((line, index) => {
        const answer = standingAnswers.find((each) => each === line.answer);
        return (
          <>
            {index === 0 ? '' : ', '}
            {nameIn(cx, minutes.names, line.personId)}: {answer === undefined ? '' : standings[answer]}
            {line.words === '' ? null : (
              <>
                {' '}
                <Words>{line.words}</Words>
              </>
            )}
          </>
        );
      })}
    </>
  );
};

/** The client's choice about money, and per agreement how everybody stood behind it: dissent keeps its words. */
export const StoodBehind: FC<{ cx: Cx; minutes: Minutes }> = ({ cx, minutes }) => {
  const { decided } = texts(cx.language);
  const items = standingPerItem(minutes.lines);
  const money = moneyLine(minutes.lines);
  if (items.length === 0 && money === undefined) return null;
  return (
    <Section id="per-afspraak" title={decided}>
      {money === undefined ? null : (
        <p>
          {planWords(cx.language).moneyFirst[money.answer === 'yes' ? 'yes' : 'no']}.{' '}
          {money.words === '' ? null : <Words>{money.words}</Words>}
        </p>
      )}
      <Pairs
        items={items.map(({ item, answers }) => ({
          term: item.words,
          value: <AnswersOf cx={cx} minutes={minutes} answers={answers} />,
        }))}
      />
    </Section>
  );
};
