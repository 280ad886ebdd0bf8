import { readCents } from '../../../kernel/i18n/money.ts';
import type { Debt } from '../model.ts';
import type { CsvTable } from './csv-table.ts';

/** What a column of the file may be. */
export const csvFields = ['creditor', 'amount', 'reference', 'collector'] as const;
export type CsvField = (typeof csvFields)[number];
/** Which column holds what, by its place; null = none does. */
export type CsvColumns = Readonly<Record<CsvField, number | null>>;

/** Why a row cannot be taken. */
export type RowFault = 'nothing' | 'amount' | 'too-long' | 'formula' | 'cells';

export interface CsvDebt {
  readonly line: number;
  readonly creditor: string;
  readonly reference: string;
  readonly collector: string;
  /** Integer cents; null = "weet ik niet". */
  readonly cents: number | null;
  readonly faults: readonly RowFault[];
  /** The number stands with another row, or with a debt that is here already. */
  readonly twice: boolean;
}

const hints: Readonly<Record<CsvField, RegExp>> = {
  creditor: /schuldeiser|crediteur|creditor|naam|^aan/i,
  amount: /bedrag|saldo|openstaand|amount|balance|euro/i,
  reference: /kenmerk|dossier|referentie|reference|nummer/i,
  collector: /incasso|deurwaarder|gemachtigde|collector/i,
};

/** What a column is called: one of two with the same name, or one without a name, by its place. @param placed the word for a place, from 1 */
export function columnName(headers: readonly string[], at: number, placed: (number: number) => string): string {
  const [name = '', place] = [headers[at], placed(at + 1)];
  if (name === '') return place;
  return headers.filter((each) => each === name).length > 1 ? `${name} (${place})` : name;
}

/** Which column probably holds what, by its name; a column is used once. */
export function guessColumns(headers: readonly string[]): CsvColumns {
  const used = new Set<number>();
  const found = csvFields.map((field) => {
    const at = headers.findIndex((header, index) => !used.has(index) && hints[field].test(header));
    if (at !== -1) used.add(at);
    return [field, at === -1 ? null : at] as const;
  });
  return Object.fromEntries(found) as CsvColumns;
}

const longest: Readonly<Record<Exclude<CsvField, 'amount'>, number>> = { creditor: 120, reference: 60, collector: 120 };

/** The rows as debts, each with what is wrong with it; a number that is there already is pointed out. */
export function debtsFromCsv(
  table: Extract<CsvTable, { ok: true }>,
  columns: CsvColumns,
  known: readonly Pick<Debt, 'reference'>[],
): CsvDebt[] {
  const here = new Set(known.map(({ reference }) => plain(reference)).filter((each) => each !== ''));
  const seen = new Set<string>();
  return table.rows.map(({ line, cells }) => {
    const cell = (field: CsvField): string => {
      const at = columns[field];
      return at === null ? '' : (cells[at] ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
    };
    const typed = cell('amount');
    const unknown = typed === '' || /^(weet ik niet|onbekend|unknown|\?)$/i.test(typed);
    const cents = unknown ? null : readCents(typed);
    const texts = (['creditor', 'reference', 'collector'] as const).map((field) => [field, cell(field)] as const);
    const faults: RowFault[] = [];
    if (cells.length !== table.headers.length) faults.push('cells');
    if (!unknown && cents === null) faults.push('amount');
    if (texts.some(([field, text]) => [...text].length > longest[field])) faults.push('too-long');
    if (texts.some(([, text]) => /^[=+@-]/.test(text))) faults.push('formula');
    if (texts.every(([, text]) => text === '') && cents === null) faults.push('nothing');
    const reference = plain(cell('reference'));
    const twice = reference !== '' && (here.has(reference) || seen.has(reference));
    seen.add(reference);
    return {
      line,
      creditor: cell('creditor'),
      reference: cell('reference'),
      collector: cell('collector'),
      cents,
      faults,
      twice,
    };
  });
}

const plain = (reference: string): string => reference.replaceAll(/[\s.-]/g, '').toLowerCase();
