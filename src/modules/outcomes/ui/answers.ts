import type { Language } from '../../../kernel/i18n/language.ts';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { texts } from '../messages/index.ts';
import { type Benefit, benefits, type MoneySituation, type Situation, type ToldSituation } from '../model.ts';

/** Answers as people read them. "Weet ik niet" is written out, never a zero or a blank. */

export function workAnswer(language: Language, { workStep, workWords }: Situation): string {
  return workWords === '' ? texts(language).workSteps[workStep] : workWords;
}

export function debtAnswer(language: Language, money: MoneySituation): string {
  const words = texts(language);
  const { hasDebt, debtCents, debtWords } = money;
  if (hasDebt === null) return debtWords === '' ? words.notSaid : debtWords;
  const amount = debtCents === null ? words.amountUnknown : writeCents(debtCents, language);
  const answer = words.hasDebtAnswers[hasDebt];
  const said = debtWords === '' ? [] : [debtWords];
  if (hasDebt !== 'yes') return [answer, ...said].join(', ');
  return [answer, ...(debtCents === null && debtWords !== '' ? [] : [amount]), ...said].join(', ');
}

export function helpAnswer(language: Language, { help }: MoneySituation): string {
  const words = texts(language);
  if (help === null) return words.notSaid;
  return help.length === 0 ? words.noHelp : help.map((kind) => words.helpKinds[kind]).join(', ');
}

export function povertyAnswer(language: Language, { povertyFeeling }: MoneySituation): string {
  const words = texts(language);
  return povertyFeeling === null ? words.notSaid : words.povertyFeelings[povertyFeeling];
}

export const benefitAnswer = (language: Language, situation: Situation, benefit: Benefit): string =>
  situation[benefit] === null ? texts(language).noMark : texts(language).outOfTen(situation[benefit]);

/** Who filled it in and on which day; changed later, the day stays that of the first time. */
export function filledInAnswer(
  language: Language,
  { filledInBy, onDate, version }: ToldSituation,
  whose: string,
): string {
  const words = texts(language).filledIn;
  const who = words[filledInBy.as](filledInBy.name ?? words.somebody, whose);
  return version === 1 ? words.once(who, writeDate(onDate, language)) : words.later(writeDate(onDate, language), who);
}

/** A whole situation in a few sentences: for the notice that somebody else was first. */
export function situationLine(language: Language, situation: Situation): string {
  const words = texts(language);
  const { money } = situation;
  const said: [string, string][] = [[words.rows.work, workAnswer(language, situation)]];
  if (money !== null) {
    said.push([words.rows.debt, debtAnswer(language, money)]);
    said.push([words.rows.help, helpAnswer(language, money)]);
    said.push([words.rows.poverty, povertyAnswer(language, money)]);
  }
  for (const benefit of benefits) said.push([words.benefits[benefit], benefitAnswer(language, situation, benefit)]);
  return said.map(([name, answer]) => `${name}: ${answer}.`).join(' ');
}
