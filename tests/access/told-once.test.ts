import { beforeAll, expect, test } from 'vitest';
import { addDebt, moneyPaths, tellHelp } from '../../src/modules/finances/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';
import { plain } from '../../src/testing/visitor.ts';
import { unescaped } from '../sample/forms.ts';

/** The client tells the story once: who changes one thing of it keeps the rest. */
const here = ownWorld();
const site = ownSite(here);
let alone: PlanTable;
let couple: PlanTable;
const story = { cause: 'Mijn post bleef dicht.', impact: 'Ik slaap slecht.', possible: 'Samen bellen.' };
const told = { ...story, endsMeet: 'no', feeling: 'strong' };
const money = async (who: string, { householdId }: PlanTable) =>
  plain((await (await site.visitor(who)).get(moneyPaths.money(householdId))).text);

beforeAll(async () => {
  alone = await planTableOf(here, { alone: true });
  couple = await planTableOf(here);
});

test('how money feels is not gone when one answer of it changes', async () => {
  const { householdId, daan } = alone;
  const client = await site.visitor(daan);
  await client.post(moneyPaths.outlook(householdId), { ...told, adult: daan });
  here.now = new Date('2026-12-10T09:00:00Z');
  const form = unescaped((await client.get(moneyPaths.outlook(householdId))).text);
  expect(plain(form)).toContain('Dit is gezegd op maandag 23 november. Verander wat nu anders is.');
  for (const words of Object.values(story)) expect(form).toContain(words);
  expect(form).toMatch(/value="no"[^>]*checked/);
  await client.post(moneyPaths.outlook(householdId), { ...told, endsMeet: 'just', adult: daan });
  const { rows } = await here.database.owner.query(
    `select from audit_event where reason_code = 'viewed' and object_kind = 'money' and actor_person_id = $1 and at = $2`,
    [daan, here.now],
  );
  expect(rows, 'opening that form is a look').toHaveLength(1);
  const page = await money(daan, alone);
  for (const words of ['net aan', ...Object.values(story)]) expect(page).toContain(words);
});

test('nor when a professional, with one of two adults, fills in a part of it', async () => {
  const { householdId, daan, fatima } = couple;
  await (await site.visitor(daan)).post(moneyPaths.outlook(householdId), { ...told, adult: daan });
  const answers = { endsMeet: 'just', feeling: '', cause: '', impact: '', possible: '' };
  const seen = await (await site.visitor(fatima)).post(moneyPaths.outlook(householdId), {
    ...answers,
    adult: daan,
    together: daan,
  });
  expect(seen.status).toBe(303);
  const page = await money(daan, couple);
  for (const words of ['net aan', 'ja, heel erg', ...Object.values(story)]) expect(page).toContain(words);
});

test('who arranges the money stands there still when a next step of the help is told', async () => {
  const { householdId, daan } = alone;
  const bound = { termUntil: '2027-06-01', termSource: 'de rechter' };
  const help = {
    solution: null,
    guidance: 'protective-administration',
    administrator: 'Mevrouw Vos',
    ...bound,
  } as const;
  await alone.as(daan, (cx) => tellHelp(cx, householdId, { adult: daan, phase: 'stabilisation', ...help }));
  const form = unescaped((await (await site.visitor(daan)).get(moneyPaths.help(householdId))).text);
  for (const kept of ['value="Mevrouw Vos"', 'value="2027-06-01"', 'value="de rechter"']) expect(form).toContain(kept);
});

test('what comes in and help are not asked about as a debt, and who of two adults shares something reads who reads it then', async () => {
  const { householdId, noor } = couple;
  const client = await site.visitor(noor);
  const read = async (path: string) => plain((await client.get(path)).text);
  const [budget, help, debt] = await Promise.all(
    [moneyPaths.budget(householdId), moneyPaths.help(householdId), moneyPaths.newDebt(householdId)].map(read),
  );
  expect(budget).toContain('Van wie is dit?');
  expect(help).toContain('Voor wie is deze hulp?');
  expect(debt).toContain('Van wie is deze schuld?');
  for (const page of [budget, help, debt]) expect(page).toContain('Dan leest Daan het ook.');
  for (const page of [budget, help]) expect(page).not.toContain('deze schuld');
  // Nothing told is not zero euro.
  expect(budget).not.toContain('€');
});

test('who sends a letter without a photo reads that a photo is missing', async () => {
  const { householdId, daan } = alone;
  const none = { collector: '', reference: '', kind: null, business: null, source: null, cents: null } as const;
  const debtId = await alone.as(daan, (cx) => addDebt(cx, householdId, { creditor: 'De Linde', adult: daan, ...none }));
  const sent = await (await site.visitor(daan)).bring(moneyPaths.newLetter(householdId, debtId), {});
  expect(plain(sent.text)).toContain('De foto: Kies een foto, of maak er een.');
});
