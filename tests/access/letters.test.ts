import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/kernel/config/config.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { addDebt } from '../../src/modules/finances/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { applyDestructions, readDestructions } from '../../src/modules/rights/index.ts';
import { copyDestructions } from '../../src/modules/rights/testing.ts';
import { clamd } from '../../src/testing/clamd.ts';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

const here = ownWorld();
const holdings = holdingsOf(modules(readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' })));
let table: PlanTable;
let daan: Visitor;
let noor: Visitor;
let sanne: Visitor;
let debtId: string;
const nothing = { collector: '', reference: '', kind: null, business: null, source: null, cents: null } as const;

beforeAll(async () => {
  table = await planTableOf(here);
  debtId = await table.as(table.daan, (cx) =>
    addDebt(cx, table.householdId, { ...nothing, creditor: 'De Linde', adult: table.daan }),
  );
  const { visitor } = await site(here);
  [daan, noor, sanne] = await Promise.all([visitor(table.daan), visitor(table.noor), visitor(table.sanne)]);
});

const photos = (): string => `/huishoudens/${table.householdId}/geld/brieven`;
const path = (): string => `/huishoudens/${table.householdId}/geld/schulden/${debtId}/brief`;
const white = (width = 400, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .withExif({ IFD0: { Artist: 'KANARIE' } })
    .jpeg()
    .toBuffer();
const kept = async (): Promise<{ id: string; picture: Buffer | null; blackened: boolean; scanned: boolean }[]> =>
  (
    await here.database.owner.query<{ id: string; picture: Buffer | null; blackened: boolean; scanned: boolean }>(
      'select id, picture, blackened, scanned from debt_letter where debt_id = $1 order by at, id',
      [debtId],
    )
  ).rows;
const shownIn = (html: string): Buffer =>
  Buffer.from(/src="data:image\/jpeg;base64,([^"]+)"/.exec(html)?.[1] ?? '', 'base64');
/** How light the dot in the middle of a part is, of 255. */
async function lightAt(jpeg: Buffer, column: number, row: number): Promise<number> {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [x, y] = [Math.floor(((column + 0.5) * info.width) / 2), Math.floor(((row + 0.5) * info.height) / 4)];
  return data[y * info.width + x] ?? -1;
}

test('a client brings a photo, a part of it black; nothing of the file itself is kept', async () => {
  const form = await daan.get(`${path()}/nieuw`);
  expect(form.text).toContain('Wij zoeken hier niet naar virussen.');
  expect(form.text).toContain('enctype="multipart/form-data"');
  const sent = await daan.bring(`${path()}/nieuw`, { photo: await white() }, { black: ['top-left', 'lower-right'] });
  expect(sent.status).toBe(303);
  const [letter] = await kept();
  const picture = letter?.picture ?? Buffer.alloc(0);
  expect(letter).toMatchObject({ blackened: true, scanned: false });
  expect(picture.includes('KANARIE')).toBe(false);
  expect([await lightAt(picture, 0, 0), await lightAt(picture, 1, 2)]).toEqual([0, 0]);
  expect(await lightAt(picture, 1, 0)).toBeGreaterThan(245);
  const seen = await daan.get(sent.location);
  expect(shownIn(seen.text).equals(picture)).toBe(true);
  expect(seen.headers.get('cache-control')).toBe('no-store');
  expect((await daan.get(`/huishoudens/${table.householdId}/geld/schulden/${debtId}`)).text).toContain('deels zwart');
});

test('more can be made black, by the version that was looked at; and it can be taken away for good', async () => {
  const [letter] = await kept();
  const at = `${photos()}/${letter?.id}`;
  expect((await daan.post(`${at}/zwart`, { version: '1' })).status).toBe(400);
  expect((await daan.post(`${at}/zwart`, { version: '1', black: 'bottom-left' })).status).toBe(303);
  const [darker] = await kept();
  expect(await lightAt(darker?.picture ?? Buffer.alloc(0), 0, 3)).toBe(0);
  expect((await daan.post(`${at}/zwart`, { version: '1', black: 'bottom-left' })).status).toBe(409);
  expect((await daan.post(`${at}/weg`)).status).toBe(303);
  expect((await kept())[0]?.picture).toBeNull();
  expect((await daan.get(at)).status).toBe(404);
  expect((await daan.post(`${at}/weg`)).status).toBe(404);
});

test('a photo that was taken away by hand does not come back with a backup from before', async () => {
  const { owner, app } = here.database;
  const folder = mkdtempSync(join(tmpdir(), 'omtafel-taken-away-'));
  await copyDestructions(app, folder);
  const list = await readDestructions(folder);
  rmSync(folder, { recursive: true });
  expect(list).toMatchObject([{ table: 'debt_letter', household: table.householdId, why: 'deletion' }]);
  await owner.query('update debt_letter set picture = $2 where debt_id = $1', [debtId, await white(20, 20)]);
  const restored = new pg.Client(here.database.config.owner);
  await restored.connect();
  await restored.query('begin');
  await applyDestructions(restored, holdings, list);
  await restored.query('commit');
  await restored.end();
  expect((await kept())[0]?.picture).toBeNull();
});

test('the second press of the button keeps one photo', async () => {
  const before = (await kept()).length;
  const submission = randomUUID();
  const photo = await white();
  const answers = await Promise.all([1, 2].map(() => daan.bring(`${path()}/nieuw`, { photo }, { submission })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect((await kept()).length).toBe(before + 1);
});

test('what is no photo is refused at the form, in words, and nothing is kept', async () => {
  const before = (await kept()).length;
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const photo = await white();
  const hostile: readonly (readonly [bytes: Uint8Array, words: string])[] = [
    [svg, 'Dit is geen foto.'],
    [Buffer.from('%PDF-1.7'), 'Dit is geen foto.'],
    [photo.subarray(0, photo.length - 60), 'Deze foto is niet heel.'],
    [Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), svg]), 'Deze foto is niet heel.'],
  ];
  for (const [bytes, words] of hostile) {
    const { status, text } = await daan.bring(`${path()}/nieuw`, { photo: bytes });
    expect([status, text.includes(words)]).toEqual([400, true]);
  }
  expect((await daan.post(`${path()}/nieuw`, { photo: 'woorden' })).status).toBe(400);
  expect((await daan.post(`${path()}/nieuw`)).status).toBe(400);
  expect((await daan.bring(`${path()}/nieuw`, { photo: Buffer.alloc(17_000_000, 1) })).status).toBe(400);
  expect((await kept()).length).toBe(before);
});

test('a photo is seen by who reads the debt, and its address says nothing to others', async () => {
  const letter = (await kept()).find(({ picture }) => picture !== null);
  const at = `${photos()}/${letter?.id}`;
  const nowhere = `${photos()}/${randomUUID()}`;
  const [partner, absent] = [await noor.get(at), await noor.get(nowhere)];
  expect([partner.status, absent.status]).toEqual([404, 404]);
  expect(partner.text).toBe(absent.text);
  expect((await noor.bring(`${path()}/nieuw`, { photo: await white() })).status).toBe(404);
  expect((await sanne.get(at)).status).toBe(403);
  const rows = await table.as(table.noor, (cx) => cx.db.selectFrom('debt_letter').select('id').execute());
  expect(rows).toEqual([]);
  const looks = async (): Promise<number> =>
    (
      await here.database.owner.query<{ looks: number }>(
        `select count(*)::int as looks from audit_event
         where object_kind = 'debt-letter' and object_id = $1 and allowed`,
        [letter?.id],
      )
    ).rows[0]?.looks ?? 0;
  const before = await looks();
  expect((await daan.get(at)).status).toBe(200);
  expect((await looks()) - before).toBe(1);
});

test('a debt has twelve photos at most', async () => {
  const photo = await white(20, 20);
  const answers = [];
  for (let at = 0; at < 12; at += 1) answers.push(await daan.bring(`${path()}/nieuw`, { photo }));
  expect(answers.map(({ status }) => status)).toEqual([...Array<number>(11).fill(303), 400]);
  expect(answers.at(-1)?.text).toContain('Er staan al 12 foto');
});

test('it is in the export of the client as a picture, and an other adult has it not', async () => {
  const exported = await daan.get(`/huishoudens/${table.householdId}/gegevens/${table.daan}/alles.json`);
  const records = (JSON.parse(exported.text) as { records: { kind: string; content: { picture?: string } }[] }).records;
  const pictures = records.filter(({ kind }) => kind === 'debt_letter').flatMap(({ content }) => content.picture ?? []);
  expect(pictures).toHaveLength(12);
  expect(pictures.every((each) => each.startsWith('data:image/jpeg;base64,/9j/'))).toBe(true);
  const other = await noor.get(`/huishoudens/${table.householdId}/gegevens/${table.noor}/alles.json`);
  expect(other.text).not.toContain('debt_letter');
});

test('with a scanner the file is looked at first: a virus is refused, and so is silence', async () => {
  const said = { text: 'stream: OK\0' as string | null };
  const scanner = await clamd(() => said.text);
  const debt = await table.as(table.daan, (cx) =>
    addDebt(cx, table.householdId, { ...nothing, creditor: 'CJIB', adult: table.daan }),
  );
  const guarded = await (await site(here, { OMTAFEL_CLAMD: `127.0.0.1:${scanner.port}` })).visitor(table.daan);
  const at = `/huishoudens/${table.householdId}/geld/schulden/${debt}/brief/nieuw`;
  const photo = await white();
  expect((await guarded.get(at)).text).toContain('Wij kijken eerst of er een virus in zit.');
  const clean = await guarded.bring(at, { photo });
  expect((await guarded.get(clean.location)).text).toContain('Op virussen nagekeken.');
  said.text = 'stream: Eicar-Test-Signature FOUND\0';
  expect((await guarded.bring(at, { photo })).text).toContain('In dit bestand zit een virus.');
  scanner.close();
  expect((await guarded.bring(at, { photo })).text).toContain('Wij kunnen nu niet op virussen kijken.');
  const { rows } = await here.database.owner.query('select scanned from debt_letter where debt_id = $1', [debt]);
  expect(rows).toEqual([{ scanned: true }]);
});
