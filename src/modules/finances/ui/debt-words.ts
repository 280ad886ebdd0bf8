import type { Cx } from '../../../kernel/cx.ts';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import type { MarkState } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { Arrangement, Debt, DebtState, SchemeState } from '../model.ts';

/** An amount, or "weet ik niet": never zero for what nobody knows. */
export const writeKnown = (language: Language, cents: number | null): string =>
  cents === null ? texts(language).unknown : writeCents(cents, language);

/** To whom, as a line; a debt without a name is one too. */
export const creditorOf = (language: Language, debt: Pick<Debt, 'creditor'>): string =>
  debt.creditor === '' ? texts(language).debt.noCreditor : debt.creditor;

/** `€ 50 per maand, vanaf 1 dec`: what is known of an arrangement. */
export function arrangementLine(language: Language, { cents, per, from, until }: Arrangement): string {
  const words = texts(language);
  const amount =
    cents === null
      ? words.debt.paysUnknown
      : words.debt.pays(writeCents(cents, language), per === null ? '' : words.per[per]).trim();
  return [
    amount,
    from === null ? '' : words.debt.from(writeShortDay(from, language)),
    until === null ? '' : words.debt.until(writeShortDay(until, language)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export const markOfState: Readonly<Record<DebtState, MarkState>> = {
  unknown: 'open',
  disputed: 'stuck',
  known: 'open',
  arrangement: 'busy',
  attachment: 'late',
  settled: 'done',
};

/** The name of money for this reader: a client's own, or that of a household. */
export const own = (cx: Cx): boolean => cx.actor.kind === 'resident' && cx.actor.onBehalfOf === null;

/** How a scheme stands, as a mark. */
export const schemeMarks: Readonly<Record<SchemeState, MarkState>> = {
  'not-looked': 'open',
  maybe: 'open',
  applied: 'busy',
  receives: 'done',
  'not-for-me': 'dropped',
};
