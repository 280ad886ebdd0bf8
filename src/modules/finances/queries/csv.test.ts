import { describe, expect, it } from 'vitest';
import { texts } from '../messages/index.ts';
import { columnName, debtsFromCsv, guessColumns } from './csv-debts.ts';
import { readCsv, writeCsv } from './csv-table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = 'Schuldeiser;Bedrag;Kenmerk';
const bytes = (...numbers: number[]): Uint8Array => new Uint8Array(numbers);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const out = new Uint8Array(2 + text.length * 2);
  out.set(big ? [0xfe, 0xff] : [0xff, 0xfe]);
  for (const [at, sign] of [...text].entries()) out[2 + at * 2 + (big ? 1 : 0)] = sign.charCodeAt(0);
  return out;
};
const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** What is wrong with a file: as a whole, or with its rows; [] = all of it can be taken. */
function wrongWith(file: Uint8Array): string[] {
  const table = readCsv(file);
  if (!table.ok) return [table.fault];
  return debtsFromCsv(table, guessColumns(table.headers), []).flatMap(({ line, faults, twice }) => [
    ...faults.map((fault) => `${line}: ${fault}`),
    ...(twice ? [`${line}: twice`] : []),
  ]);
}

const row = (creditor: string, amount: string, reference = ''): Uint8Array =>
  utf8(`${head}\n${creditor};${amount};${reference}\n`);
const hostile: readonly (readonly [name: string, file: Uint8Array, wrong: readonly string[]])[] = [
  ['nothing', bytes(), ['empty']],
  ['spaces', utf8('  \n \r\n'), ['empty']],
  ['a mark and nothing', bytes(0xef, 0xbb, 0xbf), ['empty']],
  ['a line and no rows', utf8(head), ['no-rows']],
  ['100 MB', new Uint8Array(100_000_000).fill(65), ['too-large']],
  ['just too large', new Uint8Array(500_001).fill(65), ['too-large']],
  ['301 rows', utf8(`${head}\n${'a;1;\n'.repeat(301)}`), ['too-many']],
  [
    '41 columns',
    utf8(`${Array.from({ length: 41 }, (_, at) => `k${at}`).join(';')}\n${'1;'.repeat(40)}1`),
    ['too-many'],
  ],
  ['zeros', new Uint8Array(1000), ['not-text']],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), ['not-text']],
  ['a workbook', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0), ['not-text']],
  ['control signs', utf8(`${head}\na\u0007;1;`), ['not-text']],
  ['half of a pair in UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00), ['not-text']],
  ['a quote that never ends', utf8(`${head}\n"De Linde;12;1`), ['quotes']],
  ['a quote in a cell', utf8(`${head}\nDe "Linde" bv;12;1`), ['quotes']],
  ['text after a quote', utf8(`${head}\n"De Linde"x;12;1`), ['quotes']],
  ['a formula', row('=HYPERLINK("http://kwaad")', '1'), ['quotes']],
  ['a formula in quotes', row('"=1+1"', '1'), ['2: formula']],
  ['a formula with a plus', row('+31612345678', '1'), ['2: formula']],
  ['a formula with an at', row('@SUM(A1)', '1'), ['2: formula']],
  ['a formula with a minus', row('-1+2', '1'), ['2: formula']],
  ['a formula as number', row('CJIB', '=1+1'), ['2: amount']],
  ['a command', row("=cmd|'/c calc'!A0", '1'), ['2: formula']],
  ['a negative amount', row('CJIB', '-12'), ['2: amount']],
  ['words as amount', row('CJIB', 'veel'), ['2: amount']],
  ['an amount above all', row('CJIB', '999999999999'), ['2: amount']],
  ['three digits of cents', row('CJIB', '12,3456'), ['2: amount']],
  ['a scientific number', row('CJIB', '1e9'), ['2: amount']],
  ['infinity', row('CJIB', 'Infinity'), ['2: amount']],
  ['two amounts', row('CJIB', '1 of 2'), ['2: amount']],
  ['a name of 121 signs', row('a'.repeat(121), '1'), ['2: too-long']],
  ['a number of 61 signs', row('CJIB', '1', '1'.repeat(61)), ['2: too-long']],
  ['too few cells', utf8(`${head}\nCJIB`), ['2: cells']],
  ['too many cells', utf8(`${head}\nCJIB;1;2;3;4`), ['2: cells']],
  ['only a number that is empty', utf8(`Schuldeiser;Bedrag;Opmerking\n;;wat`), ['2: nothing']],
  ['one good and two bad rows', utf8(`${head}\nCJIB;1;\nx;y;\n=z;1;`), ['3: amount', '4: formula']],
  ['the same number twice', utf8(`${head}\nCJIB;1;A-1\nDUO;2;a 1`), ['3: twice']],
  ['the same header twice', utf8('Bedrag;Bedrag;Schuldeiser\n1;x;CJIB'), []],
  ['headers that say nothing', utf8('a;b\nCJIB;1'), ['2: nothing']],
  ['a mark and semicolons', bytes(0xef, 0xbb, 0xbf, ...row('CJIB', '12,50')), []],
  ['commas', utf8('Schuldeiser,Bedrag\nCJIB,"12,50"'), []],
  ['tabs', utf8('Schuldeiser\tBedrag\nCJIB\t12'), []],
  ['a line that names the sign', utf8(`sep=;\r\n${head}\r\nCJIB;1;`), []],
  ['old line ends', utf8(`${head}\rCJIB;1;\rDUO;2;`), []],
  ['a line end in a cell', utf8(`${head}\n"De\nLinde";1;`), []],
  ['UTF-16, little end first', utf16(`${head}\nCJIB;1;`, false), []],
  ['UTF-16, big end first', utf16(`${head}\nCJIB;1;`, true), []],
  ['Windows text', windows1252(`${head}\nCaf\u00e9;1;`), []],
  ['an amount that nobody knows', row('CJIB', 'weet ik niet'), []],
  ['markup', row('<script>alert(1)</script>', '1'), []],
  ['a name of the language', utf8('__proto__;Bedrag;constructor\nx;1;y'), []],
  ['empty lines between', utf8(`${head}\n\n\nCJIB;1;\n\n`), []],
];

describe('a file of debts', () => {
  it.each(hostile)('%s is read or refused, row by row', (_name, file, wrong) => {
    expect(wrongWith(file)).toEqual(wrong);
  });

  it('are fifty and more', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(50);
  });

  it('loses a column with citizen service numbers, by name or by what is in it, and says so', () => {
    const table = readCsv(utf8('Schuldeiser;BSN;Nr;Bedrag\nCJIB;1;111222333;12\nDUO;2;123456782;13'));
    expect(table).toMatchObject({ ok: true, headers: ['Schuldeiser', 'Bedrag'], dropped: ['BSN', 'Nr'] });
    expect(JSON.stringify(table)).not.toMatch(/111222333|123456782/);
  });

  it('points out a number that is with another debt already', () => {
    const table = readCsv(row('CJIB', '1', '12-34'));
    const found = table.ok ? debtsFromCsv(table, guessColumns(table.headers), [{ reference: '1234' }]) : [];
    expect(found).toMatchObject([{ twice: true, cents: 100 }]);
  });

  it('goes out without a formula, and comes back in', () => {
    const text = writeCsv(
      ['Schuldeiser', 'Bedrag'],
      [
        ['=1+1', '12,00'],
        ['+31', null],
        ['@x', '1'],
        ['-2', '2'],
        ['\t=3', '3'],
      ],
    );
    const cells = text.split(/[;\n]/).map((cell) => cell.replace(/^\ufeff?"?/, ''));
    expect(cells.filter((cell) => /^[=+@\t-]/.test(cell))).toEqual([]);
    expect(readCsv(utf8(text))).toMatchObject({ ok: true, headers: ['Schuldeiser', 'Bedrag'] });
  });
});

it('calls a column by its place when another has its name, or when it has none', () => {
  const headers = ['Bedrag', 'Kenmerk', 'Bedrag', ''];
  expect(headers.map((_, at) => columnName(headers, at, (number) => `Kolom ${number}`))).toEqual([
    'Bedrag (Kolom 1)',
    'Kenmerk',
    'Bedrag (Kolom 3)',
    'Kolom 4',
  ]);
});

it.each(['nl', 'en'] as const)('knows the names of columns that the form tells (%s)', (language) => {
  const names = /: ([^.]+)\./.exec(texts(language).csv.pasteHint)?.[1]?.split(/, | en | and /) ?? [];
  expect(guessColumns(names)).toEqual({ creditor: 0, amount: 1, reference: 2, collector: 3 });
});
