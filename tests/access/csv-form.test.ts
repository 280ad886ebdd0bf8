import { beforeAll, expect, test } from 'vitest';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

/** A list of creditors brought by the real form: multipart over HTTP, as browsers send it. */
const here = ownWorld();
let table: PlanTable;
let fatima: Visitor;

beforeAll(async () => {
  table = await planTableOf(here);
  fatima = await (await site(here)).visitor(table.fatima);
});

const path = (): string => `/huishoudens/${table.householdId}/geld/inlezen`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fields = (more: Record<string, string> = {}) => ({ adult: table.daan, ...more });
const debts = async (): Promise<{ creditor: string; reference: string; cents: number | null }[]> =>
  (
    await here.database.owner.query<{ creditor: string; reference: string; cents: number | null }>(
      `select d.creditor, d.reference, b.cents::int as cents from debt d
       join debt_balance b on b.household_id = d.household_id and b.debt_id = d.id
       where d.household_id = $1 order by d.creditor`,
      [table.householdId],
    )
  ).rows;

const list = 'BSN;Schuldeiser;Bedrag;Kenmerk\n123456782;De Linde;1.180,50;A-1\n111222333;Zonnekracht;640;B-2\n';

test('looking takes nothing: the rows are shown, the column of service numbers is dropped and that is said', async () => {
  const { status, text } = await fatima.bring(path(), { file: bytes(list) }, fields({ look: 'ja' }));
  expect(status).toBe(200);
  for (const words of ['De Linde', '€ 1.180,50', 'Zonnekracht', 'B-2'])
    expect(text.replaceAll('\u00a0', ' ')).toContain(words);
  expect(text).toContain('BSN');
  expect(text).not.toContain('123456782');
  expect(text).not.toContain('111222333');
  expect(await debts()).toEqual([]);
});

test('what was seen is what is taken, and the number is nowhere in the database', async () => {
  const taken = await fatima.bring(path(), { file: bytes(list) }, fields());
  expect([taken.status, taken.location]).toEqual([303, `/huishoudens/${table.householdId}/geld`]);
  expect(await debts()).toEqual([
    { creditor: 'De Linde', reference: 'A-1', cents: 118_050 },
    { creditor: 'Zonnekracht', reference: 'B-2', cents: 64_000 },
  ]);
  const { rows } = await here.database.owner.query<{ line: string }>(
    `select to_jsonb(d)::text as line from debt d union all select to_jsonb(e)::text from audit_event e
     union all select to_jsonb(s)::text from submission s`,
  );
  expect(rows.filter(({ line }) => line.includes('123456782') || line.includes('111222333'))).toEqual([]);
});

test('a number that is there already is pointed out, and skipped when asked', async () => {
  const again = 'Schuldeiser;Bedrag;Kenmerk\nDe Linde;1180,50;a 1\nTandarts;90;C-3\n';
  const looked = await fatima.bring(path(), { file: bytes(again) }, fields({ look: 'ja' }));
  expect(looked.text.match(/staat er al/g)?.length ?? 0).toBeGreaterThan(0);
  expect((await fatima.bring(path(), { file: bytes(again) }, fields({ skipTwice: 'ja' }))).status).toBe(303);
  expect((await debts()).map(({ creditor }) => creditor)).toEqual(['De Linde', 'Tandarts', 'Zonnekracht']);
});

test('hostile files are refused with words at the form, and nothing of them is taken', async () => {
  const before = await debts();
  const [high, low] = [Uint8Array.of(0xff, 0xfe), Uint8Array.of(0x41, 0x00, 0x3b, 0xd8)];
  const rows = (count: number): string => `Wie;Bedrag\n${'Winkel;1\n'.repeat(count)}`;
  const hostile: readonly (readonly [what: string, file: Uint8Array])[] = [
    ['one wrong row among good ones', bytes('Schuldeiser;Bedrag\nWinkel;10\nAndere;veel\n')],
    ['a formula', bytes('Schuldeiser;Bedrag\n=HYPERLINK("http://x");10\n')],
    ['a row too short', bytes('Schuldeiser;Bedrag;Kenmerk\nWinkel\n')],
    ['quotes that never close', bytes('Schuldeiser;Bedrag\n"Winkel;10\n')],
    ['too many rows', bytes(rows(301))],
    ['three million bytes', new Uint8Array(3_000_000).fill(65)],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70)],
    ['a spreadsheet', bytes('PK\u0003\u0004\u0000\u0000')],
    ['half UTF-16', Uint8Array.of(...high, ...low)],
    ['only names', bytes('Schuldeiser;Bedrag\n')],
    ['nothing but zeros', new Uint8Array(100)],
  ];
  for (const [what, file] of hostile) {
    const { status, text } = await fatima.bring(path(), { file }, fields());
    expect([what, status]).toEqual([what, 400]);
    expect(text).toContain('class="om-errors"');
  }
  expect((await fatima.bring(path(), { file: new Uint8Array(4_100_000).fill(65) }, fields())).status).toBe(400);
  expect((await fatima.post(path(), fields({ file: 'woorden' }))).status).toBe(400);
  expect(await debts()).toEqual(before);
});

test('a service number pasted as text is dropped as well', async () => {
  const { status, text } = await fatima.post(path(), fields({ csv: list, look: 'ja' }));
  expect(status).toBe(200);
  expect(text).not.toContain('123456782');
});
