import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Card, DataTable, Mark } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { CsvDebt } from '../queries/csv-debts.ts';
import { creditorOf, writeKnown } from './debt-words.ts';

/** Every row of the file as it would be taken, with what is wrong with it and whether its number is there already. */
export function previewTable(cx: Cx, debts: readonly CsvDebt[]): Child {
  const words = texts(cx.language).csv;
  const verdict = ({ faults, twice }: CsvDebt): Child =>
    faults.length > 0 ? (
      <Mark state="late" word={faults.map((fault) => words.rowFaults[fault]).join(', ')} />
    ) : twice ? (
      <Mark state="stuck" word={words.twice} />
    ) : (
      <Mark state="done" word={words.good} />
    );
  return (
    <Card id="voorbeeld" title={words.preview}>
      <DataTable
        caption={words.rows(debts.length)}
        columns={[
          { label: words.line, heads: true, phoneLabel: words.line, cell: ({ line }: CsvDebt) => String(line) },
          { label: words.columns.creditor, cell: (debt: CsvDebt) => creditorOf(cx.language, debt) },
          {
            label: words.columns.amount,
            numeric: true,
            phoneLabel: words.columns.amount,
            cell: ({ cents }: CsvDebt) => writeKnown(cx.language, cents),
          },
          { label: words.columns.reference, cell: ({ reference }: CsvDebt) => reference },
          { label: words.columns.collector, cell: ({ collector }: CsvDebt) => collector },
          { label: words.verdict, cell: verdict },
        ]}
        groups={[{ rows: debts }]}
      />
    </Card>
  );
}
