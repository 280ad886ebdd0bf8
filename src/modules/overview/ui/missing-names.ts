import type { Cx } from '../../../kernel/cx.ts';
import { askedFor, asksMoney, missingChairs } from '../../households/index.ts';
import type { OnePage } from '../queries/one-page.ts';
import { texts } from '../messages/index.ts';

type Facts = Pick<OnePage, 'people' | 'flags' | 'money'>;

/** Money is a question: it was said so, or this reader sees a debt or something that presses. */
export const moneyIsAsked = ({ flags, money }: Pick<Facts, 'flags' | 'money'>): boolean =>
  asksMoney(flags) || (money !== null && money.debts.length + money.crises.length > 0);

/** Of the empty chairs those for which nobody was asked yet. */
export function soughtNames(cx: Cx, data: Facts): string[] {
  const words = texts(cx.language).missing;
  return missingChairs(data.people, moneyIsAsked(data))
    .filter((kind) => askedFor(data.people, kind) === undefined)
    .map((kind) => words[kind]);
}

/** The empty chairs by name: nobody of one side, nobody who knows about money when money is a question. */
export function missingNames(cx: Cx, data: Facts): string[] {
  const words = texts(cx.language).missing;
  return missingChairs(data.people, moneyIsAsked(data)).map((kind) => words[kind]);
}
