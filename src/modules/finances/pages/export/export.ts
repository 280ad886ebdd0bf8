import type { Cx } from '../../../../kernel/cx.ts';
import { pageRoute } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { debtOn, thenAndNow } from '../../model.ts';
import { writeCsv } from '../../queries/csv-table.ts';
import { type MoneyPage, openMoney } from '../../queries/money-page.ts';

/** Cents as a spreadsheet reads an amount: `1180,50`. */
const amount = (cents: number | null): string | null =>
  cents === null ? null : (cents / 100).toFixed(2).replace('.', ',');

function fileOf(cx: Cx, data: MoneyPage): string {
  const words = texts(cx.language);
  const { csv } = words;
  return writeCsv(
    [csv.columns.creditor, csv.columns.collector, csv.columns.reference, csv.columns.amount, csv.first, csv.state],
    data.debts.map((debt) => {
      const now = debtOn(debt, cx.today);
      return [
        debt.creditor,
        debt.collector,
        debt.reference,
        amount(now?.cents ?? null),
        amount(thenAndNow(debt)?.first.cents ?? null),
        words.states[now?.state ?? 'unknown'],
      ];
    }),
  );
}

/** The debts as a file that a spreadsheet opens; no cell in it is a formula. */
export const exportRoute = pageRoute({
  path: '/huishoudens/:householdId/geld/schulden.csv',
  action: 'money.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  freshly: true,
  run: async (cx, request) => {
    const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.view');
    return {
      kind: 'text',
      text: fileOf(cx, data),
      contentType: 'text/csv; charset=utf-8',
      viewed: { objectKind: 'money', ...atTable(data.table) },
    };
  },
});
