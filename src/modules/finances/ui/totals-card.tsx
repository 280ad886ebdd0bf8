import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { Card, Notice, Pairs } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { MoneyPage } from '../queries/money-page.ts';
import { type Beside, type Totals, totalsOf } from '../queries/totals.ts';
import { own } from './debt-words.ts';

/** How it stands today: the total and its parts, and beside it what does not count. */
export function totalsCard(cx: Cx, page: MoneyPage, totals: Totals, over: readonly Totals[]): Child {
  const words = texts(cx.language).page;
  const euro = (cents: number): string => writeCents(cents, cx.language);
  const besides = (
    [
      [words.unknownAmounts, totals.unknown],
      [words.disputed, totals.disputed],
      [words.student, totals.student],
    ] as const
  ).filter(([, { count }]) => count > 0);
  const several = page.clients.length > 1 && page.adultId === null;
  return (
    <Card id="nu" title={words.now}>
      <Pairs
        items={[
          { term: words.total, value: <strong>{euro(totals.cents)}</strong> },
          { term: words.arranged, value: euro(totals.arranged) },
          { term: words.loose, value: euro(totals.loose) },
          ...(totals.joint > 0 ? [{ term: own(cx) ? words.joint : words.jointOf, value: euro(totals.joint) }] : []),
          { term: words.creditors, value: String(totals.creditors) },
          ...(totals.settled > 0 ? [{ term: words.settled, value: words.debts(totals.settled) }] : []),
          ...(several
            ? page.clients.map(({ personId, givenName }) => ({
                term: words.ofAdult(givenName),
                value: euro(totalsOf(page.debts, cx.today, personId).cents),
              }))
            : []),
        ]}
      />
      {several && totals.joint > 0 ? <p class="om-small om-quiet">{words.ofAdultHint}</p> : null}
      {besides.length === 0 ? null : (
        <>
          <p class="om-small om-strong">{words.beside}</p>
          <Pairs items={besides.map(([term, beside]) => ({ term, value: besideLine(cx, beside) }))} />
        </>
      )}
      {course(cx, totals, over)}
    </Card>
  );
}

function besideLine(cx: Cx, { count, cents }: Beside): string {
  const words = texts(cx.language).page;
  const debts = words.debts(count);
  return cents === null ? debts : words.amountAnd(writeCents(cents, cx.language), debts);
}

/** Whether it rose or fell, kindly: known debt rises when mail is opened. What only went beside the total did not go off. */
function course(cx: Cx, totals: Totals, over: readonly Totals[]): Child {
  const words = texts(cx.language).page;
  const highest = Math.max(...over.map(({ cents }) => cents), 0);
  if (over.length < 2) return null;
  const still = totals.cents + (totals.disputed.cents ?? 0) + (totals.unknown.cents ?? 0);
  if (highest > still) {
    const fell = words.fell(writeCents(highest - still, cx.language));
    return (
      <Notice kind="done" title={fell}>
        {words.fellWhy}
      </Notice>
    );
  }
  if ((over[0]?.cents ?? 0) >= totals.cents) return null;
  return (
    <Notice kind="info" title={words.rose}>
      {words.roseWhy}
    </Notice>
  );
}
