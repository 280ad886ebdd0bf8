import type { Language } from './language.ts';

const euro: Record<Language, Intl.NumberFormat> = {
  nl: new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
};

/** `€ 1.800` from integer cents. */
export const writeCents = (cents: number, language: Language): string => euro[language].format(cents / 100);

/** What people write around an amount: the form asks "ongeveer?", and a letter says `12,-`. */
const around = /^(?:ongeveer|circa|ca\.?|about)|(?:[.,]-+)?(?:euro|eur)?$/gi;

/**
 * Integer cents from what a person types: `1.800`, `1800,50`, `€ 12`, `ongeveer 300 euro`. A dot or comma before exactly two last digits
 * is the decimal sign, before three it separates thousands. Null when it is no amount or above 100 million euro.
 */
export function readCents(typed: string): number | null {
  const plain = typed.replace(/[€\s]/g, '').replace(around, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const cents = Number((match[1] ?? '').replace(/[.,]/g, '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return cents <= 10_000_000_000 ? cents : null;
}
