import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { addDebt } from '../../src/modules/finances/index.ts';
import { planTableOf, type PlanTable } from '../../src/modules/plan/testing.ts';
import { planMeeting } from '../../src/modules/meetings/index.ts';
import { ownBrowser } from './own-browser.ts';

/** From a pile of envelopes to an overview: the client on a phone, the helper at a desk, and both in a meeting. */
const here = ownBrowser();
let table: PlanTable;
const nothing = { collector: '', reference: '', kind: null, business: null, source: null, cents: null } as const;

beforeAll(async () => {
  table = await planTableOf(here.town, { alone: true });
});

async function open(personId: string, width: number): Promise<BrowserContext> {
  const context = await here.browser.newContext({ viewport: { width, height: 640 }, hasTouch: width < 500 });
  await context.addCookies([await here.served.sessionOf(personId)]);
  return context;
}
const money = (): string => `${here.served.url}/huishoudens/${table.householdId}/geld`;
/** Presses a button, and waits for the page to which it leads. */
const sends = (page: Page, button: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator(button).last().click()]);
const totalOn = async (page: Page): Promise<string> =>
  ((await page.locator('#nu dd').first().textContent()) ?? '').replaceAll(/\s/g, ' ').trim();

it('five envelopes with two taps and the keys of the keyboard, completed together, and an arrangement lowers the picture', async () => {
  const phone = await open(table.daan, 320);
  const page = await phone.newPage();
  await page.goto(`${money()}/schulden/nieuw`);
  const letters = [
    ['De Linde', '1200'],
    ['Zonnekracht', '640,50'],
    ['CJIB', '300'],
    ['Webwinkel', '455'],
    ['', ''],
  ] as const;
  // One tap for the first, and one at the end: in between the keyboard's own keys "next" and "go" are enough.
  await page.locator('[name=creditor]').tap();
  for (const [at, [creditor, amount]] of letters.entries()) {
    await page.locator('[name=creditor]:focus').waitFor();
    await page.keyboard.type(creditor);
    await page.keyboard.press('Tab');
    await page.keyboard.type(amount);
    const last = at === letters.length - 1;
    if (last) await sends(page, 'main form button:not([name])');
    else await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(last ? /\/geld$/ : /vorige=bewaard/);
  }
  expect(await totalOn(page)).toBe('€ 2.595,50');
  expect(await page.locator('#nu').textContent()).toContain('1 schuld');

  // The helper completes one, with the client beside her; the client does not agree with another one.
  const desk = await (await open(table.fatima, 1280)).newPage();
  await desk.goto(money());
  await desk.getByRole('link', { name: 'Schuld zonder naam' }).click();
  await desk.locator('#bedrag [name=cents]').fill('100');
  await desk.locator('#bedrag [value=letter]').check();
  await desk.locator('#bedrag [name=together]').check();
  await sends(desk, '#bedrag button');
  await page.goto(money());
  expect(await totalOn(page)).toBe('€ 2.695,50');
  await page.getByRole('link', { name: 'CJIB' }).click();
  await page.locator('#stand [value=disputed]').check();
  await sends(page, '#stand button');
  await page.goto(money());
  expect(await totalOn(page)).toBe('€ 2.395,50');
  const loose = async (): Promise<string> => ((await page.locator('#nu').textContent()) ?? '').replaceAll(/\s/g, ' ');
  expect(await loose()).toContain('Nog geen regeling€ 2.395,50');

  // In a meeting: from the screen of who records to the debt, and what was agreed about it.
  const meetingId = await table.as(table.fatima, async (cx) => {
    const planned = await planMeeting(cx, table.householdId, {
      date: '2026-11-24',
      time: '10:00',
      minutesLong: 60,
      place: 'thuis',
      placeChosenByClient: true,
      people: [table.daan, table.fatima],
    });
    return 'meetingId' in planned ? planned.meetingId : '';
  });
  await desk.goto(`${here.served.url}/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel`);
  await desk.getByRole('link', { name: 'Schulden en regelingen' }).click();
  await desk.getByRole('link', { name: 'De Linde' }).click();
  await desk.locator('#stand [value=arrangement]').check();
  await desk.locator('#stand summary').click();
  await desk.locator('#stand [name=pays]').fill('50');
  await desk.locator('#stand [name=per]').selectOption('month');
  await desk.locator('#stand [name=remains]').fill('1000');
  await desk.locator('#stand [name=together]').check();
  await sends(desk, '#stand button');
  await page.goto(money());
  expect(await totalOn(page)).toBe('€ 2.195,50');
  expect(await loose()).toContain('Daarvan met een regeling€ 1.000');
  expect(await page.locator('#lijst').textContent()).toContain('50 per maand');
  await phone.close();
}, 180_000);

it('a photo of a letter is tapped black on the phone before it is sent, and more can be made black later', async () => {
  const phone = await open(table.daan, 320);
  const page = await phone.newPage();
  const debtId = await table.as(table.daan, (cx) =>
    addDebt(cx, table.householdId, { ...nothing, creditor: 'Waterbedrijf', adult: table.daan }),
  );
  await page.goto(`${money()}/schulden/${debtId}`);
  await page.getByRole('link', { name: 'Foto van een brief erbij' }).click();
  const buffer = await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#d0e0f0' } })
    .jpeg({ quality: 100 })
    .toBuffer();
  await page.locator('[name=photo]').setInputFiles({ name: 'brief.jpg', mimeType: 'image/jpeg', buffer });
  const canvas = page.locator('canvas');
  await canvas.waitFor();
  const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
  expect(width).toBeLessThanOrEqual(320);
  await canvas.click({ position: { x: width * 0.25, y: height * 0.1 } });
  expect(await page.locator('[value=top-left]').isChecked()).toBe(true);
  await page.locator('[value=bottom-right]').check();
  // What goes into the form in the place of the chosen file is noted while it is put there.
  await page.evaluate(() => {
    window.File = class extends File {
      constructor(parts: BlobPart[], name: string, options?: FilePropertyBag) {
        super(parts, name, options);
        const reader = new FileReader();
        reader.addEventListener('load', () => {
          if (typeof reader.result === 'string') sessionStorage.setItem('sent', reader.result);
        });
        reader.readAsDataURL(new Blob(parts));
      }
    };
  });
  await sends(page, '#brief button, main form button');
  // What left the phone is small, and black already.
  const noted = await page.evaluate(() => sessionStorage.getItem('sent') ?? '');
  const jpeg = Buffer.from(noted.replace(/^.*,/, ''), 'base64');
  const light = async (picture: Buffer, x: number, y: number): Promise<number> => {
    const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
    return data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)] ?? -1;
  };
  expect((await sharp(jpeg).metadata()).height).toBe(2000);
  expect(await light(jpeg, 0.2, 0.1)).toBe(0);
  expect(await light(jpeg, 0.7, 0.1)).toBeGreaterThan(150);
  expect(page.url()).toMatch(/\/geld\/brieven\/[0-9a-f-]{36}$/);
  await page.locator('[value=upper-right]').check();
  await sends(page, '#zwart button');
  const { rows } = await here.town.database.owner.query<{ picture: Buffer }>(
    'select picture from debt_letter where debt_id = $1',
    [debtId],
  );
  const kept = rows[0]?.picture ?? Buffer.alloc(0);
  for (const [x, y] of [
    [0.2, 0.1],
    [0.8, 0.9],
    [0.7, 0.4],
  ] as const)
    expect(await light(kept, x, y)).toBe(0);
  expect(await light(kept, 0.2, 0.6)).toBeGreaterThan(150);
  await phone.close();
}, 120_000);
