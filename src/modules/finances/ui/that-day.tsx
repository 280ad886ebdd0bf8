import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { NewsList, Pairs, Section } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { RawMoney } from '../queries/money.ts';
import { totalsOf } from '../queries/totals.ts';
import { arrangementLine, creditorOf } from './debt-words.ts';

/** Money as it stood on a day, and what was agreed about debts on it. */
export interface MoneyThatDay {
  readonly title: string;
  readonly stood: readonly { readonly term: string; readonly value: string }[];
  readonly agreed: readonly { readonly creditor: string; readonly what: string }[];
}

/** For the minutes of that day, on a page or on paper; null when nothing was written down by then. */
export function moneyThatDay(cx: Cx, money: RawMoney, day: string): MoneyThatDay | null {
  const words = texts(cx.language);
  const own = cx.actor.onBehalfOf ?? (cx.actor.kind === 'resident' ? cx.actor.personId : null);
  const totals = totalsOf(money.debts, day, own);
  if (totals.count + totals.unknown.count + totals.disputed.count + totals.settled === 0) return null;
  const mine = money.debts.filter(({ adultId }) => own === null || adultId === null || adultId === own);
  return {
    title: words.short.thatDay,
    stood: [
      { term: words.short.total, value: writeCents(totals.cents, cx.language) },
      { term: words.page.arranged, value: writeCents(totals.arranged, cx.language) },
      ...(totals.unknown.count === 0
        ? []
        : [{ term: words.page.unknownAmounts, value: words.page.debts(totals.unknown.count) }]),
    ],
    agreed: mine.flatMap((debt) =>
      debt.steps
        .filter(({ on }) => on === day)
        .map((step) => ({
          creditor: creditorOf(cx.language, debt),
          what: [
            words.states[step.state],
            step.state === 'arrangement' ? arrangementLine(cx.language, step) : '',
            step.words,
          ]
            .filter((part) => part !== '')
            .join(', '),
        })),
    ),
  };
}

/** The same on the page of the minutes. */
export function moneyOfDay(cx: Cx, money: RawMoney, day: string): Child {
  const shown = moneyThatDay(cx, money, day);
  if (shown === null) return null;
  return (
    <Section id="geld" title={shown.title}>
      <Pairs items={shown.stood} />
      {shown.agreed.length === 0 ? null : (
        <NewsList
          items={shown.agreed.map(({ creditor, what }) => ({
            text: (
              <>
                <strong>{creditor}:</strong> {what}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
