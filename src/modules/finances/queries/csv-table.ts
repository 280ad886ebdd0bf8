import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What somebody brought, as rows of text; or why it cannot be read at all. */
export type CsvTable =
  | { readonly ok: false; readonly fault: CsvFault; readonly line?: number }
  | {
      readonly ok: true;
      /** Names of the columns; the same name twice gets a number. */
      readonly headers: readonly string[];
      /** Rows with the line of the file on which each begins; as many cells as there are, not as there should be. */
      readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
      /** Names of columns that held a citizen service number: dropped before anything else. */
      readonly dropped: readonly string[];
      /** It was no UTF-8 and was read as Windows text. */
      readonly guessed: boolean;
    };

const csvFaults = ['empty', 'too-large', 'too-many', 'not-text', 'quotes', 'no-rows'] as const;
export type CsvFault = (typeof csvFaults)[number];

const mostBytes = 500_000;
const mostRows = 300;
const mostColumns = 40;

/** Text of a file: by its mark, as UTF-8, else as Windows wrote it. Null: no text. */
function decoded(bytes: Uint8Array): { text: string; guessed: boolean } | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const known = (label: string, fatal: boolean): string | null => {
    try {
      return new TextDecoder(label, { fatal }).decode(bytes);
    } catch {
      return null;
    }
  };
  const clean = known(utf16 ?? 'utf-8', true);
  const text = clean ?? (utf16 === null ? known('windows-1252', false) : null);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file with these is no text
  return text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : { text, guessed: clean === null };
}

/** The sign between the cells: the one that the first line has most, outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (sign: string): number => line.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * Reads a file of a creditor list. The library reads quotes, ends of lines and cells; nothing is worked out from cells.
 * A column with citizen service numbers is dropped here, so that nothing further on has seen it.
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  if (bytes.byteLength === 0) return { ok: false, fault: 'empty' };
  if (bytes.byteLength > mostBytes) return { ok: false, fault: 'too-large' };
  const read = decoded(bytes);
  if (read === null) return { ok: false, fault: 'not-text' };
  // Excel may say the sign on a line of its own.
  const text = read.text.replace(/^sep=.\r?\n/i, '');
  if (text.trim() === '') return { ok: false, fault: 'empty' };
  const parsed = recordsOf(text);
  if (!('records' in parsed)) return parsed;
  const [head, ...rows] = parsed.records;
  if (head === undefined || rows.length === 0) return { ok: false, fault: 'no-rows' };
  if (rows.length > mostRows || head.cells.length > mostColumns) return { ok: false, fault: 'too-many' };
  const names = numbered(head.cells);
  const gone = names.map((name, at) =>
    isServiceNumbers(
      head.cells[at] ?? name,
      rows.map(({ cells }) => cells[at] ?? ''),
    ),
  );
  const kept = (cells: readonly string[]): string[] => cells.filter((_, at) => gone[at] !== true);
  return {
    ok: true,
    headers: kept(names),
    rows: rows.map(({ line, cells }) => ({ line, cells: kept(cells) })),
    dropped: names.filter((_, at) => gone[at] === true),
    guessed: read.guessed,
  };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string): { readonly records: CsvRecord[] } | { ok: false; fault: CsvFault; line: number } {
  try {
    const found = parse(text, {
      bom: true,
      delimiter: delimiterOf(text.replace(/^\ufeff/, '')),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return {
      records: found
        .filter(({ record }) => record.some((cell) => cell !== ''))
        .map(({ record, info }) => ({ line: info.lines, cells: record })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, fault: 'quotes', line: typeof error['lines'] === 'number' ? error['lines'] : 0 };
  }
}

const numbered = (names: readonly string[]): string[] =>
  names.map((name, at) => {
    const before = names.slice(0, at).filter((each) => each === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });

/** Nine digits of which the weighted sum is a multiple of eleven. */
function isServiceNumber(cell: string): boolean {
  const digits = cell.replaceAll(/[\s.]/g, '').padStart(9, '0');
  if (!/^\d{9}$/.test(digits) || digits === '000000000' || cell.replaceAll(/\D/g, '').length < 8) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** A column that says so, or in which every cell is one. */
function isServiceNumbers(name: string, cells: readonly string[]): boolean {
  if (/\bbsn\b|burgerservice|sofi-?nummer|service ?number/i.test(name)) return true;
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(isServiceNumber);
}

/** Rows as text to go on with, cell by cell as they came. */
export const plainCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter: ';' },
  );

/** A file for a spreadsheet: no cell in it is a formula. */
export const writeCsv = (headers: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify([headers, ...rows], { delimiter: ';', escape_formulas: true, bom: true });
