import type { Child } from 'hono/jsx';
import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { ActionLink, Card, Figures, FoldCard, Row, Stack } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { moneyPaths } from '../paths.ts';
import { moneySteps } from './money-steps.tsx';
import type { RawMoney } from '../queries/money.ts';
import { totalsOf } from '../queries/totals.ts';

/** Money as a large row on Mijn plan: one line, and the way to all of it. Nothing where money is no question. */
export function moneyRow(
  cx: Cx,
  householdId: string,
  money: RawMoney,
  asked: { question: boolean; first: boolean },
): Child {
  const words = texts(cx.language);
  const self = cx.actor.onBehalfOf ?? cx.actor.personId;
  if (!asked.question && money.debts.length === 0) return null;
  const totals = totalsOf(money.debts, cx.today, self);
  const line =
    money.debts.length === 0
      ? words.short.start
      : words.short.line(writeCents(totals.cents, cx.language), totals.count);
  return (
    <FoldCard icon="money" title={words.page.title} line={line} id="geld">
      <Stack>
        {asked.first ? moneySteps(cx, money, { householdId, adults: [self], says: true }) : null}
        {totals.unknown.count === 0 ? null : <p>{words.short.unknown(totals.unknown.count)}</p>}
        <Row>
          <ActionLink href={moneyPaths.money(householdId)}>{words.short.open}</ActionLink>
          <ActionLink href={moneyPaths.newDebt(householdId)}>{words.page.add}</ActionLink>
        </Row>
      </Stack>
    </FoldCard>
  );
}

/** Money on the page of a household: the figures, and the way to all of it. */
export function moneyCard(cx: Cx, table: ReadingTable, money: RawMoney, first: boolean): Child {
  const { householdId } = table;
  const words = texts(cx.language);
  const totals = totalsOf(money.debts, cx.today);
  const euro = (cents: number): string => writeCents(cents, cx.language);
  return (
    <Card
      id="geld"
      title={words.page.titleOf}
      aside={<ActionLink href={moneyPaths.money(householdId)}>{words.short.open}</ActionLink>}
    >
      {first
        ? moneySteps(cx, money, { householdId, adults: table.clientIds, says: can(cx.actor, 'money.grip', table) })
        : null}
      {money.debts.length === 0 ? (
        <p class="om-quiet">{words.page.none}.</p>
      ) : (
        <Figures
          items={[
            { label: words.short.total, value: euro(totals.cents) },
            { label: words.page.arranged, value: euro(totals.arranged) },
            { label: words.page.creditors, value: String(totals.creditors) },
            // What stands beside the total is named where there is any.
            ...[
              { label: words.page.unknownAmounts, count: totals.unknown.count },
              { label: words.page.disputed, count: totals.disputed.count },
            ].flatMap(({ label, count }) => (count === 0 ? [] : [{ label, value: words.page.debts(count) }])),
          ]}
        />
      )}
    </Card>
  );
}
