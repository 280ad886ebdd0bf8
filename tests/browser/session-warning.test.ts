import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();

/** A page of a resident, with a clock that the test moves. */
async function pageOf(): Promise<{ page: Page; person: string }> {
  const person = await here.town.network('Sanne');
  const context = await here.browser.newContext();
  await context.addCookies([await here.served.sessionOf(person)]);
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${here.served.url}/uitnodigingen`);
  return { page, person };
}
const unused = (person: string, seconds: number) =>
  here.town.database.owner.query(
    'update session set last_seen_at = now() - make_interval(secs => $2) where person_id = $1',
    [person, seconds],
  );

test('two minutes before the end a warning comes, and a click keeps the session', async () => {
  const { page, person } = await pageOf();
  await page.clock.runFor('11:30');
  expect(await page.getByRole('alert').count()).toBe(0);
  await unused(person, 12 * 60);
  await page.clock.runFor('00:40');
  const warning = page.getByRole('alert');
  await warning.waitFor();
  expect(await warning.innerText()).toContain('Je wordt over twee minuten uitgelogd.');
  await warning.getByRole('button', { name: 'Ik ben er nog' }).click();
  await warning.waitFor({ state: 'detached' });
  const { rows } = await here.town.database.owner.query<{ ago: number }>(
    'select extract(epoch from now() - last_seen_at)::int as ago from session where person_id = $1',
    [person],
  );
  expect(rows[0]?.ago).toBeLessThan(12 * 60);
  await page.context().close();
});

test('when it is over the page goes away', async () => {
  const { page, person } = await pageOf();
  await unused(person, 15 * 60 + 1);
  await page.clock.runFor('14:10');
  await page.waitForURL('**/aanmelden');
  expect(await page.getByText('Je bent uitgelogd.').count()).toBe(1);
  await page.context().close();
});

test('what another tab does keeps this one too, and a session that is still in use is not ended here', async () => {
  const { page, person } = await pageOf();
  const other = await page.context().newPage();
  await page.clock.runFor('13:00');
  await page.getByRole('alert').waitFor();
  await other.goto(`${here.served.url}/uitnodigingen`);
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await unused(person, 60);
  await page.clock.runFor('14:10');
  expect(page.url()).toContain('/uitnodigingen');
  await page.context().close();
});
