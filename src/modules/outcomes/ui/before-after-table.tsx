import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { type Column, DataTable } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { benefits, type MoneySituation, type ToldSituation } from '../model.ts';
import { benefitAnswer, debtAnswer, filledInAnswer, helpAnswer, povertyAnswer, workAnswer } from './answers.ts';

interface Line {
  readonly subject: string;
  readonly start: string;
  readonly end: string;
}

type Props = {
  language: Language;
  /** Names the table for who listens: whose before and after. */
  caption: string;
  captionHidden?: boolean;
  start: ToldSituation | null;
  end: ToldSituation | null;
  /** Given name of the adult. */
  whose: string;
  /** False: the reader has no ground for money; not shown and not hinted at. */
  money: boolean;
};

/** Before beside after of one adult: work, money when it was a question, and the three benefits. */
export const BeforeAfterTable: FC<Props> = ({ language, caption, captionHidden, start, end, whose, money }) => {
  const words = texts(language);
  const line = (subject: string, answer: (situation: ToldSituation) => string): Line => ({
    subject,
    start: start === null ? words.notYet : answer(start),
    end: end === null ? words.notYet : answer(end),
  });
  const aboutMoney = (answer: (money: MoneySituation) => string) => (situation: ToldSituation) =>
    situation.money === null ? words.moneyNotAsked : answer(situation.money);
  const asked = money && [start, end].some((situation) => situation !== null && situation.money !== null);
  const lines = [
    line(words.rows.work, (situation) => workAnswer(language, situation)),
    ...(asked
      ? [
          line(
            words.rows.debt,
            aboutMoney((each) => debtAnswer(language, each)),
          ),
          line(
            words.rows.help,
            aboutMoney((each) => helpAnswer(language, each)),
          ),
          line(
            words.rows.poverty,
            aboutMoney((each) => povertyAnswer(language, each)),
          ),
        ]
      : []),
    ...benefits.map((benefit) =>
      line(words.benefits[benefit], (situation) => benefitAnswer(language, situation, benefit)),
    ),
    line(words.rows.filledIn, (situation) => filledInAnswer(language, situation, whose)),
  ];
  const columns: Column<Line>[] = [
    { label: words.columns.subject, cell: (each) => each.subject, heads: true },
    { label: words.columns.start, cell: (each) => each.start, phoneLabel: words.columns.start },
    { label: words.columns.end, cell: (each) => each.end, phoneLabel: words.columns.end },
  ];
  return <DataTable caption={caption} captionHidden={captionHidden} columns={columns} groups={[{ rows: lines }]} />;
};
