import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { makeEntryLink } from '../../src/modules/accounts/index.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownBrowser } from './own-browser.ts';

/** A profile belongs to the client: composed on a phone, shown to an employer with a second factor, seen, taken back, gone. */
// A key belongs to a host name; an address of figures has none.
const here = ownBrowser({ host: 'localhost' });
let table: PlanTable;
let boss: string;

beforeAll(async () => {
  table = await planTableOf(here.town, { alone: true });
  await table.as(table.daan, (cx) =>
    invitePlace(cx, table.householdId, { who: { givenName: 'Bas', employer: true }, whyAsked: 'Over werk.' }),
  );
  const { rows } = await here.town.database.owner.query<{ id: string }>(
    'select person_id as id from place where household_id = $1 and employer',
    [table.householdId],
  );
  boss = rows[0]?.id ?? '';
});

const work = (): string => `${here.served.url}/huishoudens/${table.householdId}/werk`;
const sends = (page: Page, button: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button }).last().click()]);
const fits = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

/** The employer joins by invitation: link and code, then a key that only opens with finger, face or code of the device. */
async function joins(): Promise<Page> {
  const page = await (await here.browser.newContext()).newPage();
  const keys = await page.context().newCDPSession(page);
  await keys.send('WebAuthn.enable');
  await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const { householdId, fatima } = table;
  const link = { personId: boss, kind: 'account' as const, code: '482913', householdId, role: 'case-manager' };
  const token = await here.town.as(fatima).run((cx) => makeEntryLink(cx, link));
  await page.goto(`${here.served.url}/welkom/${token}`);
  await page.getByLabel('De code').fill('482913');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Maak een sleutel' }).click();
  await page.waitForURL(/\/uitnodigingen/);
  await page.goto(`${here.served.url}/uitnodigingen/${householdId}`);
  const yes = page.locator('[name=answer][value=accept]');
  await yes.check();
  await page.locator('main form button').last().click();
  // It is on its way until the page behind it is there: who logs out before that is asked whether to stay.
  await yes.waitFor({ state: 'detached' });
  // Out and in again, by the key.
  await page.getByRole('button', { name: 'Log uit' }).click();
  await page.waitForURL('**/aanmelden');
  await page.goto(`${here.served.url}/inloggen-sleutel`);
  await page.getByRole('button', { name: 'Gebruik mijn sleutel' }).click();
  await page.waitForURL(/\/uitnodigingen/);
  return page;
}

it('a profile is composed on a phone, shown, seen by an employer with a second factor, taken back, and gone', async () => {
  const context = await here.browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  await context.addCookies([await here.served.sessionOf(table.daan)]);
  const phone = await context.newPage();
  const employer = await joins();

  await phone.goto(`${work()}/talenten`);
  await phone.locator('[name=kind][value=talent]').check();
  await phone.locator('[name=words]').fill('Ik zoek uit hoe iets werkt.');
  await sends(phone, 'Zet erbij');
  await phone.goto(`${work()}/wensen/${table.daan}`);
  await phone.locator('[name=hours]').fill('12 uur');
  await phone.locator('[name=helps]').fill('Een rustige plek.');
  await sends(phone, 'Bewaar');
  await phone.goto(`${work()}/profiel/${table.daan}`);
  expect(await fits(phone)).toBe(true);
  await phone.locator('[name=headline]').fill('Ik ben 27 jaar oud en zoek werk.');
  await phone.getByText('Ik zoek uit hoe iets werkt.').click();
  await phone.locator('[name=parts][value=hours]').check();
  await sends(phone, 'Bewaar en bekijk');
  expect(await phone.locator('main').innerText()).toContain('Laat dat hier weg.');
  await phone.locator('[name=headline]').fill('Fietsen maken');
  await sends(phone, 'Bewaar en bekijk');

  // Previewed: what stands here is what the employer will read, word for word.
  expect(phone.url()).toMatch(/\/bekijk$/);
  expect(await fits(phone)).toBe(true);
  const preview = await phone.locator('#profiel .om-stack').innerText();
  for (const words of ['Fietsen maken', 'Ik zoek uit hoe iets werkt.', '12 uur']) expect(preview).toContain(words);
  expect(preview).not.toContain('Een rustige plek.');
  const looks = async (): Promise<string> => {
    await employer.goto(`${here.served.url}/uitnodigingen/${table.householdId}`);
    await Promise.all([
      employer.waitForEvent('load'),
      employer.getByRole('link', { name: 'Profiel en afspraken over werk' }).click(),
    ]);
    return employer.locator('main').innerText();
  };
  expect(await looks()).toContain('Er is nu niets met jou gedeeld');

  await phone.locator('[name=employer]').check();
  await sends(phone, 'Laat dit zien');
  expect(await phone.locator('#wie').innerText()).toContain('Nog niet bekeken.');
  await looks();
  expect(await employer.locator('[id^=profiel-] .om-stack').innerText()).toBe(preview);

  await phone.reload();
  expect(await phone.locator('#wie').innerText()).toMatch(/Bas ziet het tot en met .* Bekeken op/);
  await sends(phone, 'Stop nu');
  expect(await phone.locator('#wie').innerText()).toContain('Niemand ziet het profiel nu.');
  await employer.reload();
  const after = await employer.locator('main').innerText();
  expect(after).toContain('Er is nu niets met jou gedeeld');
  expect(after).not.toContain('Fietsen maken');
}, 120_000);
