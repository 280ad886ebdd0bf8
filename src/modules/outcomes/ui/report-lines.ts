import type { Language } from '../../../kernel/i18n/language.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { texts } from '../messages/index.ts';
import type { BeforeAfterReport, FinanceAt } from '../queries/report.ts';

/** One cell of table 3 as it stands on paper. */
export function financeLine(language: Language, at: FinanceAt): string {
  const words = texts(language).report;
  const parts: string[] = [];
  if (typeof at.debtEuro === 'number') parts.push(words.debt(writeCents(at.debtEuro * 100, language)));
  else if (at.hasDebt === true) parts.push(words.debtUnknown);
  else if (at.hasDebt === false) parts.push(words.noDebt);
  if (at.debtText !== undefined) parts.push(at.debtText);
  if (at.help !== null) parts.push(at.help.length === 0 ? words.noHelp : words.helpIs(at.help.join(', ')));
  if (typeof at.povertyFeeling === 'string') parts.push(words.povertyIs(at.povertyFeeling));
  return parts.join('; ');
}

/** The whole report as lines of plain text, for a terminal. */
export function reportLines(language: Language, report: BeforeAfterReport): string[] {
  const words = texts(language).report;
  const figure = (value: number | null) => (value === null ? words.noFigure : String(value));
  const finance = (at: FinanceAt | undefined) => (at === undefined ? words.noMoneyQuestion : financeLine(language, at));
  const pair = (code: string, start: string, end: string) => [
    `${code.padEnd(4)}  ${words.start}: ${start}`,
    `      ${words.end}: ${end}`,
  ];
  return [
    words.title,
    '',
    `${words.completed}: ${report.completed}`,
    `${words.duration}: ${figure(report.averageDurationMonths)}`,
    `${words.meetings}: ${figure(report.averageJointMeetings)}`,
    '',
    words.table1,
    ...Object.entries(report.table1).flatMap(([feature, counts]) => [
      words.features[feature as keyof typeof words.features],
      ...Object.entries(counts).map(([name, count]) => `  ${name.padEnd(38)}${String(count).padStart(3)}`),
    ]),
    '',
    words.table2,
    ...Object.entries(report.table2Work).flatMap(([code, work]) => pair(code, work.start, work.end)),
    '',
    words.table3,
    ...Object.entries(report.table3Finance).flatMap(([code, money]) =>
      pair(code, finance(money?.start), finance(money?.end)),
    ),
  ];
}
