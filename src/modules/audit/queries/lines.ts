import { type Line, lineColumns, lineText } from '../../../kernel/audit/line.ts';
import type { SealedLine } from '../model.ts';

/** SQL: an audit row `e` as what its seals cover: id, own seal and the values of the line, in order, as JSON. */
export const sealedColumns = `e.id, coalesce(encode(e.mac, 'hex'), '') as mac, ${lineColumns
  .map((column) => (column === 'at' ? '(extract(epoch from e.at) * 1000000)::bigint as at' : `e.${column}`))
  .join(', ')}`;

/** A row as read with `sealedColumns`. */
export type SealedRow = Readonly<Record<string, unknown>> & { readonly id: number; readonly mac: string };

/** The row as text to seal. */
export function sealedLineOf(row: SealedRow, records: readonly string[] = []): SealedLine {
  const line = lineColumns.map((column) => row[column]) as unknown as Line;
  return { id: row.id, mac: row.mac, text: lineText(line), records };
}
