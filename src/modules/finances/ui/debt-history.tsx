import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { Card, DataTable, Mark, Pairs, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { type Debt, debtOn, thenAndNow } from '../model.ts';
import type { MoneyPage } from '../queries/money-page.ts';
import { whose } from './debt-table.tsx';
import { arrangementLine, markOfState, own, writeKnown } from './debt-words.ts';

const day = (cx: Cx, on: string): string =>
  writeShortDay(on, cx.language) + (on.slice(0, 4) === cx.today.slice(0, 4) ? '' : ` ${on.slice(0, 4)}`);

/** How this debt stands: toen and nu, the state, and what is known of it. */
export function debtCard(cx: Cx, page: MoneyPage, debt: Debt, change: Child): Child {
  const all = texts(cx.language);
  const words = all.debt;
  const now = debtOn(debt, cx.today);
  const known = thenAndNow(debt);
  const facts: readonly (readonly [string, Child])[] = [
    [all.page.columns.state, now === null ? '' : <Mark state={markOfState[now.state]} word={all.states[now.state]} />],
    [words.arranged, now?.arrangement ? arrangementLine(cx.language, now.arrangement) : ''],
    [words.collector, debt.collector],
    [words.reference, debt.reference],
    [words.kind, debt.kind === 'unknown' ? '' : all.kinds[debt.kind]],
    [words.business, debt.business === 'unknown' ? '' : words.businessChoices[debt.business]],
    [words.whose, whose(cx, page, debt)],
  ];
  return (
    <Card id="schuld" title={words.about} aside={change}>
      <Pairs
        items={[
          { term: words.now, value: <strong>{writeKnown(cx.language, now?.cents ?? null)}</strong> },
          {
            term: words.first,
            value:
              known === null
                ? all.unknown
                : `${writeKnown(cx.language, known.first.cents)} ${words.thenOn(day(cx, known.first.on))}`,
          },
          ...facts.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value })),
        ]}
      />
      {now?.unsure === true ? <p class="om-small om-quiet">{words.unsure}</p> : null}
    </Card>
  );
}

/** Everything that was ever said of it, newest first. */
export function historyCard(cx: Cx, debt: Debt): Child {
  const all = texts(cx.language);
  const words = all.debt;
  const sources = own(cx) ? all.sources : all.sourcesOf;
  const lines: readonly { on: string; what: Child; how: Child }[] = [
    ...debt.balances.map(({ on, cents, source }) => ({
      on,
      what: writeKnown(cx.language, cents),
      how: sources[source] as Child,
    })),
    ...debt.steps.map((step) => ({
      on: step.on,
      what: all.states[step.state] as Child,
      how: (
        <>
          {step.state === 'arrangement' ? arrangementLine(cx.language, step) : ''}{' '}
          {step.words === '' ? null : <Words>{step.words}</Words>}
        </>
      ) as Child,
    })),
  ].sort((one, other) => other.on.localeCompare(one.on));
  return (
    <Card id="verloop" title={words.history}>
      <DataTable
        caption={words.historyCaption}
        columns={[
          { label: words.historyColumns.day, heads: true, cell: (line: (typeof lines)[number]) => day(cx, line.on) },
          { label: words.historyColumns.what, cell: (line: (typeof lines)[number]) => line.what },
          { label: words.historyColumns.how, cell: (line: (typeof lines)[number]) => line.how },
        ]}
        groups={[{ rows: lines }]}
      />
    </Card>
  );
}
