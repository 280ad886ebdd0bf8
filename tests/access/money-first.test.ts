import { beforeAll, expect, test } from 'vitest';
import { addDebt } from '../../src/modules/finances/index.ts';
import { addAction, addGoal } from '../../src/modules/plan/index.ts';
import { recordRepresentation } from '../../src/modules/households/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { type Visitor } from '../../src/testing/visitor.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';

/** Money first (product rule 6): asked with the reason, expertise at once, steps, grip said together; nothing is blocked. */
const here = ownWorld();
const app = ownSite(here);
let table: PlanTable;
let daan: Visitor;
let fatima: Visitor;
const nothing = { collector: '', reference: '', kind: null, business: null, source: null, cents: 10_000 } as const;
const at = (path: string): string => `/huishoudens/${table.householdId}${path}`;
const addsDebt = (creditor: string) =>
  table.as(table.daan, (cx) => addDebt(cx, table.householdId, { ...nothing, creditor, adult: table.daan }));
/** The step that is marked as the one of now. */
const stepOf = (html: string): string =>
  /aria-current="step">([^<]+)/.exec(html.slice(html.indexOf('om-steps')))?.[1] ?? '';

beforeAll(async () => {
  table = await planTableOf(here, { alone: true });
  [daan, fatima] = await Promise.all([app.visitor(table.daan), app.visitor(table.fatima)]);
});

test('a debt alone asks the question, with its reason, and asks for somebody who knows about money', async () => {
  await addsDebt('De Linde');
  const plan = await daan.get('/mijn-plan');
  expect(plan.text).toContain('Wil je eerst aan geld werken?');
  expect(plan.text).toContain('Rust in je geld helpt bij de rest.');
  expect(plan.text).toContain('kennis van geld');
  expect(stepOf(plan.text)).toBe('Grip krijgen');
  const own = await daan.get(at('/geld'));
  expect(own.text).toContain('Nog niemand aan tafel weet veel van geld.');
  expect(own.text).toContain('Vraag Fatima om iemand met kennis van geld.');
  const led = await fatima.get(at(''));
  expect(led.text).toContain(`href="${at('/tafel/uitnodigen?kennis=money')}"`);
  const ruth = await here.staff('Ruth', { expertise: ['money'] });
  const button = `name="personId" value="${ruth}"`;
  for (const page of [await fatima.get(at('')), await fatima.get(at('/geld'))]) expect(page.text).toContain(button);
  expect(own.text).not.toContain(button);
  // One tap: what the button carries is all that is needed.
  const whyAsked = /name="whyAsked" value="([^"]+)"/.exec((await fatima.get(at(''))).text)?.[1] ?? '';
  const asked = await fatima.post(at('/tafel/uitnodigen?kennis=money'), { personId: ruth, whyAsked });
  expect(asked.location).toBe(at('/tafel'));
  const after = (await fatima.get(at('/geld'))).text;
  expect(after).toContain('Ruth weet veel van geld en is gevraagd.');
  expect(after).not.toContain('Kies iemand anders');
  expect((await fatima.get(at('/tafel/uitnodigen?kennis=money'))).status).toBe(200);
});

test('the answer "something else first" is kept: no steps, and nothing of money is closed', async () => {
  await daan.post(at('/geld-eerst'), { answer: 'no', words: 'Eerst mijn dochter.' });
  const plan = await daan.get('/mijn-plan');
  expect(plan.text).not.toContain('Wil je eerst aan geld werken?');
  expect(plan.text).not.toContain('Grip krijgen');
  await addsDebt('CJIB');
  expect((await daan.get(at('/geld'))).text).toContain('CJIB');
});

test('with money first the plan leads to the steps; grip that is said together opens the rest', async () => {
  await daan.post(at('/geld-eerst'), { answer: 'yes', words: '' });
  expect((await daan.get(at('/plan'))).text).toContain(`<a href="${at('/geld')}">Hoe ver is het met geld?</a>`);
  const before = await fatima.get(at(''));
  expect(stepOf(before.text)).toBe('Grip krijgen');
  expect(before.text).toContain('De inwoner kiest de volgorde. Niets hoeft te wachten.');
  // A goal about something else could be made all the while.
  expect((await daan.get(at('/doelen/nieuw'))).status).toBe(200);
  const alone = await fatima.post(at('/geld/grip'), { words: '' });
  expect(alone.status).toBe(400);
  expect((await fatima.post(at('/geld/grip'), { words: 'De post is open.', together: table.daan })).status).toBe(303);
  for (const page of [await daan.get('/mijn-plan'), await daan.get(at('/geld')), await fatima.get(at(''))]) {
    expect(stepOf(page.text)).toBe('Ruimte voor de rest');
    expect(page.text).toContain('Sinds 23 november 2026 is er grip.');
  }
});

test('who acts for the client in money gets there from the own page; who acts in care does not', async () => {
  const record = (kind: 'administrator' | 'mentor', givenName: string) =>
    table.as(
      table.fatima,
      (cx) =>
        recordRepresentation(cx, table.householdId, {
          who: { givenName, surname: 'de Wit' },
          kind,
          paper: 'Beschikking',
          from: '2026-11-01',
          until: '2027-11-01',
        }),
      table.daan,
    );
  const links = [];
  for (const [kind, name] of [
    ['administrator', 'Henk'],
    ['mentor', 'Mia'],
  ] as const) {
    const recorded = await record(kind, name);
    if (typeof recorded === 'string') throw new Error('the representation was refused');
    if (kind === 'administrator') {
      await table.as(table.daan, async (cx) => {
        const goal = { words: 'De huur op tijd', domain: 'money', adult: table.daan } as const;
        const { goalId } = await addGoal(cx, table.householdId, goal);
        await addAction(cx, table.householdId, { goal: goalId, what: 'De huur betalen', doer: recorded.personId });
      });
    }
    const acting = await app.visitor(recorded.personId, table.daan);
    const page = await acting.get('/namens/plan');
    expect([name, page.status]).toEqual([name, 200]);
    links.push(page.text.includes(`href="${at('/geld')}"`));
    expect((await acting.get(at('/geld'))).status).toBe(kind === 'administrator' ? 200 : 403);
  }
  expect(links).toEqual([true, false]);
  // Who acts for the client does what was agreed: that agreement is not without a doer.
  expect((await fatima.get(at(''))).text).not.toContain('zonder doener');
});
