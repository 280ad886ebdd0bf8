import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addGoal } from '../../src/modules/plan/index.ts';
import { planTableOf, type PlanTable } from '../../src/modules/plan/testing.ts';
import { ownBrowser } from './own-browser.ts';

describe.for([
  { script: 'without script', javaScriptEnabled: false },
  { script: 'with script', javaScriptEnabled: true },
])('a phone that two adults use, $script', ({ javaScriptEnabled }) => {
  const here = ownBrowser();
  let table: PlanTable;

  beforeAll(async () => {
    table = await planTableOf(here.town);
    await table.as(table.daan, (cx) =>
      addGoal(cx, table.householdId, { words: 'Weer zelf rijden', adult: table.daan, domain: 'housing' }),
    );
  });

  const phoneOf = async (personId: string): Promise<BrowserContext> => {
    const phone = await here.browser.newContext({ javaScriptEnabled });
    await phone.addCookies([await here.served.sessionOf(personId)]);
    return phone;
  };

  test('shows nothing of who logged out to who goes back', async () => {
    const phone = await phoneOf(table.daan);
    const page = await phone.newPage();
    await page.goto(`${here.served.url}/mijn-plan`);
    expect(await page.content()).toContain('Weer zelf rijden');
    await page.goto(`${here.served.url}/huishoudens/${table.householdId}/plan`);
    await page.getByRole('button', { name: 'Log uit' }).first().click();
    await page.waitForURL('**/aanmelden');
    for (let steps = 0; steps < 2; steps += 1) {
      await page.goBack();
      expect(await page.content()).not.toContain('Weer zelf rijden');
    }
    await phone.close();
  });

  test('sends no form that the other one left open', async () => {
    const phone = await phoneOf(table.daan);
    const left = await phone.newPage();
    await left.goto(`${here.served.url}/huishoudens/${table.householdId}/goed-nieuws`);
    await left.locator('textarea[name=words]').fill('Ik slaap weer goed');
    await phone.addCookies([await here.served.sessionOf(table.noor)]);
    await left.locator('form[data-autosave] button.nl-button--primary').click();
    const said = javaScriptEnabled ? 'iemand anders' : 'Dit formulier stond open voor iemand anders';
    await left.getByText(said).first().waitFor();
    const { rows } = await here.town.database.owner.query('select from good_thing');
    expect(rows).toEqual([]);
    await phone.close();
  });
});
