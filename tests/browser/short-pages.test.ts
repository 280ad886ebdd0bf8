import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { domainCodes } from '../../src/modules/households/index.ts';
import { recordTalk, talkPath } from '../../src/modules/intake/index.ts';
import { addAction, addGoal, planPaths } from '../../src/modules/plan/index.ts';
import { planTableOf } from '../../src/modules/plan/testing.ts';
import { ownBrowser } from './own-browser.ts';

/** What a client finds on an old phone before anything is opened: 320 x 640, and nothing that must be seen is away. */
const here = ownBrowser();

async function as(personId: string, width: number): Promise<Page> {
  const context = await here.browser.newContext({ viewport: { width, height: width === 320 ? 640 : 900 } });
  await context.addCookies([await here.served.sessionOf(personId)]);
  return context.newPage();
}
const height = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

test('the kitchen-table talk is at most three screens with every subject written, and names what opens', async () => {
  const table = await planTableOf(here.town, { alone: true });
  const answers = domainCodes.map((domain) => ({
    domain,
    state: 'written' as const,
    flag: 'question' as const,
    words: `Hier staat iets over ${domain}.`,
    whyNeeded: 'om samen verder te komen',
  }));
  await here.town.as(table.fatima).run((cx) =>
    recordTalk(cx, table.householdId, {
      heldOn: '2026-11-23',
      strengths: 'Kan goed koken en houdt vol.',
      ownNetwork: 'Haar zus woont in de buurt.',
      urgency: 'none',
      urgencyWords: '',
      version: 0,
      answers,
    }),
  );
  const phone = await as(table.daan, 320);
  await phone.goto(here.served.url + talkPath(table.householdId));
  expect(await height(phone)).toBeLessThanOrEqual(3 * 640);
  await phone.getByText('Geld: een vraag').waitFor();
  const more = phone.locator('summary', { hasText: 'Ook opgeschreven: ' });
  // A worry about safety stands on no screen of a client, and in no name of what opens.
  for (const name of ['wonen', 'taal', 'zin en geloof']) expect(await more.textContent()).toContain(name);
  expect(await phone.content()).not.toMatch(/veiligheid|over safety/i);
  expect(await phone.getByText('Hier staat iets over housing.').isVisible()).toBe(false);
  await more.click();
  await phone.getByText('Hier staat iets over housing.').waitFor();
  await phone.context().close();

  const desk = await as(table.daan, 1280);
  await desk.goto(here.served.url + talkPath(table.householdId));
  await desk.getByText('Hier staat iets over housing.').waitFor();
  await desk.context().close();
});

test('what happened with a goal or an agreement opens in place on a phone, and stands open at a desk', async () => {
  const table = await planTableOf(here.town, { alone: true });
  const { householdId, daan } = table;
  const [goalId, actionId] = await table.as(daan, async (cx) => {
    const goal = await addGoal(cx, householdId, { words: 'Ik wil rust', domain: 'housing', adult: null });
    const action = await addAction(cx, householdId, { what: 'Een brief openen', doer: daan, goal: goal.goalId });
    return [goal.goalId, action.actionId];
  });
  for (const [path, line] of [
    [planPaths.goal(householdId, goalId), 'Nieuw doel: ‘Ik wil rust’'],
    [planPaths.action(householdId, actionId), 'Nieuwe afspraak: ‘Een brief openen’'],
  ] as const) {
    const phone = await as(daan, 320);
    await phone.goto(here.served.url + path);
    const history = phone.getByText(line);
    expect([path, await history.isVisible()]).toEqual([path, false]);
    await phone.getByText('Bekijk wat hiermee gebeurde').click();
    await history.waitFor();
    await phone.context().close();
    const desk = await as(daan, 1280);
    await desk.goto(here.served.url + path);
    await desk.getByText(line).waitFor();
    await desk.context().close();
  }
});
