import type { Request } from '../../../kernel/web/route.ts';
import type { Debt } from '../model.ts';
import {
  type CsvColumns,
  type CsvDebt,
  type CsvField,
  csvFields,
  debtsFromCsv,
  guessColumns,
} from '../queries/csv-debts.ts';
import { type CsvTable, plainCsv, readCsv } from '../queries/csv-table.ts';

/** What somebody brought to read in; null: nothing yet. */
export type Brought = {
  readonly table: CsvTable;
  readonly columns: CsvColumns;
  readonly debts: readonly CsvDebt[];
  /** What stands in the field from now on: without what was dropped, and '' for what is no text. */
  readonly text: string;
} | null;

/** The name of the field with the column for something. */
export const columnField = (field: CsvField): string => `column-${field}`;

/** The file, else the text that was pasted, with the columns as chosen, else as their names tell. */
export function broughtBy({ sent, files }: Pick<Request, 'sent' | 'files'>, known: readonly Debt[]): Brought {
  const pasted = typeof sent['csv'] === 'string' ? sent['csv'] : '';
  const bytes = files?.get('file') ?? new TextEncoder().encode(pasted);
  if (bytes.byteLength === 0) return null;
  const table = readCsv(bytes);
  const none = { creditor: null, amount: null, reference: null, collector: null };
  if (!table.ok) return { table, columns: none, debts: [], text: files?.has('file') === true ? '' : pasted };
  const columns = files?.has('file') === true ? guessColumns(table.headers) : chosen(sent, table.headers);
  const rows = [table.headers, ...table.rows.map(({ cells }) => cells)];
  return { table, columns, debts: debtsFromCsv(table, columns, known), text: plainCsv(rows) };
}

function chosen(sent: Request['sent'], headers: readonly string[]): CsvColumns {
  if (csvFields.every((field) => sent[columnField(field)] === undefined)) return guessColumns(headers);
  const at = csvFields.map((field) => {
    const value = sent[columnField(field)];
    const place = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : null;
    return [field, place === null || place >= headers.length ? null : place] as const;
  });
  return Object.fromEntries(at) as CsvColumns;
}
