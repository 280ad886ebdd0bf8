import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { makeEntryLink } from '../../src/modules/accounts/index.ts';
import { ownBrowser } from './own-browser.ts';

const code = '482913';
// A key belongs to a host name; an address of figures has none.
const here = ownBrowser({ host: 'localhost' });
let fatima: string;

beforeAll(async () => {
  fatima = await here.town.staff('Fatima');
});

/** A device with a place for keys that opens at once, as after a finger. */
async function device(opens = true): Promise<{ page: Page; keys: CDPSession; id: string }> {
  const page = await (await here.browser.newContext()).newPage();
  const keys = await page.context().newCDPSession(page);
  await keys.send('WebAuthn.enable');
  const { authenticatorId } = await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: opens,
      automaticPresenceSimulation: true,
    },
  });
  return { page, keys, id: authenticatorId };
}

async function enter(page: Page, personId: string): Promise<void> {
  // Whose table it is does not matter here.
  const made = { personId, kind: 'account' as const, code, householdId: crypto.randomUUID(), role: 'case-manager' };
  const token = await here.town.as(fatima).run((cx) => cx.onErrand('sign-in', () => makeEntryLink(cx, made)));
  await page.goto(`${here.served.url}/welkom/${token}`);
  await page.getByLabel('De code').fill(code);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('heading', { name: 'Welkom, ' }).waitFor();
}

test('somebody from the network makes a key after link and code, and signs in with it from then on', async () => {
  const sanne = await here.town.network('Sanne');
  const { page } = await device();
  await enter(page, sanne);
  await page.getByRole('button', { name: 'Maak een sleutel' }).click();
  await page.waitForURL('**/uitnodigingen');
  await page.getByRole('button', { name: 'Log uit' }).click();
  await page.waitForURL('**/aanmelden');

  await page.goto(`${here.served.url}/inloggen-sleutel`);
  await page.getByRole('button', { name: 'Gebruik mijn sleutel' }).click();
  await page.waitForURL('**/uitnodigingen');
  const { rows } = await here.town.database.owner.query(
    `select person_id, used_at is not null as used, counter > 0 as counted from passkey`,
  );
  expect(rows).toEqual([{ person_id: sanne, used: true, counted: true }]);
  // The link is used up with it.
  await page.goto(`${here.served.url}/welkom`);
  expect(await page.getByText('Deze link werkt niet meer').count()).toBe(1);
  await page.context().close();
});

test('a device that does not ask for finger, face or code makes no key', async () => {
  const { page } = await device(false);
  await enter(page, await here.town.network('Piet'));
  await page.getByRole('button', { name: 'Maak een sleutel' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('Dat lukte niet op dit toestel.');
  await page.context().close();
});

test('an answer of a device counts once, and only for the question of this page', async () => {
  const { page } = await device();
  await enter(page, await here.town.network('Bea'));
  await page.getByRole('button', { name: 'Maak een sleutel' }).click();
  await page.waitForURL('**/uitnodigingen');
  await page.context().clearCookies();
  await page.goto(`${here.served.url}/inloggen-sleutel`);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '');
  });
  await page.getByRole('button', { name: 'Gebruik mijn sleutel' }).click();
  await page.waitForURL('**/uitnodigingen');
  const used = new URLSearchParams(sent.at(-1));
  const send = (fields: Record<string, string>) =>
    page.evaluate(
      async (body) => (await fetch('/inloggen-sleutel', { method: 'POST', body: new URLSearchParams(body) })).url,
      fields,
    );
  await page.context().clearCookies();
  const answer = used.get('answer') ?? '';
  expect(await send({ token: used.get('token') ?? '', answer })).toContain('reden=no-key');
  // The same answer with the question of a new page.
  await page.goto(`${here.served.url}/inloggen-sleutel`);
  const token = await page.locator('input[name=token]').inputValue();
  expect(await send({ token, answer })).toContain('reden=no-key');
  for (const wrong of ['', '{}', 'null', '[]', '{"id":"x"}', 'kaas']) {
    expect(await send({ token, answer: wrong })).toContain('reden=no-key');
  }
  const { rows } = await here.town.database.owner.query(
    `select count(*)::int as refused from audit_event where reason_code = 'no-key' and not allowed`,
  );
  expect(rows).toEqual([{ refused: 8 }]);
  await page.context().close();
});

test('a resident is not offered a key: the plan asks for DigiD', async () => {
  const { page } = await device();
  await enter(page, await here.town.resident('Daan'));
  expect(await page.getByRole('button', { name: 'Maak een sleutel' }).count()).toBe(0);
  await page.context().close();
});
