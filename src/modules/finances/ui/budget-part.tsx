import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { Button, Form, Pairs } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { moneyPaths } from '../paths.ts';
import { type BudgetLine, budgetOf } from '../queries/budget.ts';
import type { MoneyPage } from '../queries/money-page.ts';
import { whose } from './debt-table.tsx';
import { writeKnown } from './debt-words.ts';

/** In, out and left over in a month; what nobody knows beside it. */
export function budgetFigures(cx: Cx, lines: readonly BudgetLine[]): Child {
  const words = texts(cx.language).budget;
  const budget = budgetOf(lines);
  const euro = (cents: number): string => writeCents(cents, cx.language);
  return (
    <>
      <Pairs
        items={[
          { term: words.income, value: euro(budget.income) },
          { term: words.cost, value: euro(budget.cost) },
          { term: budget.left < 0 ? words.short : words.left, value: <strong>{euro(Math.abs(budget.left))}</strong> },
        ]}
      />
      {budget.unknown === 0 ? null : <p class="om-small om-quiet">{words.unknown(budget.unknown)}</p>}
    </>
  );
}

/** The lines of one kind, each with the way to stop it. */
export function budgetLines(cx: Cx, page: MoneyPage, kind: BudgetLine['kind'], writes: boolean): Child {
  const words = texts(cx.language).budget;
  const lines = page.budget.filter((line) => line.kind === kind);
  if (lines.length === 0) return <p class="om-quiet">{words.none}</p>;
  return <Pairs items={lines.map((line) => ({ term: term(cx, page, line), value: value(cx, page, line, writes) }))} />;
}

function term(cx: Cx, page: MoneyPage, line: BudgetLine): Child {
  const small = [
    whose(cx, page, line),
    line.source === '' ? '' : line.source,
    line.kind === 'legal' ? writeDate(line.on, cx.language) : '',
  ].filter((part) => part !== '');
  return (
    <>
      {line.label}
      {small.length === 0 ? null : (
        <>
          <br />
          <span class="om-small om-quiet">{small.join(', ')}</span>
        </>
      )}
    </>
  );
}

function value(cx: Cx, page: MoneyPage, line: BudgetLine, writes: boolean): Child {
  const all = texts(cx.language);
  const amount = writeKnown(cx.language, line.cents);
  return (
    <>
      {line.cents === null ? amount : `${amount} ${all.per[line.per]}`}
      {writes ? (
        <Form
          action={moneyPaths.endLine(page.householdId, line.id)}
          submission={cx.newId()}
          label={all.budget.stopOf(line.label)}
        >
          <Button kind="quiet">{all.budget.stop}</Button>
        </Form>
      ) : null}
    </>
  );
}
