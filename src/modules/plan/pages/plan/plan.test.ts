import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { plain, type Visitor } from '../../../../testing/visitor.ts';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addAction } from '../../commands/add-action.ts';
import { addGoal } from '../../commands/add-goal.ts';
import { closeGoal } from '../../commands/close-goal.ts';
import { addOption } from '../../commands/add-option.ts';
import { planPaths } from '../../paths.ts';
import { type PlanTable, planTableOf } from '../../testing.ts';

const here = ownWorld();
const open = ownSite(here);
let table: PlanTable;
const visitor = (personId: string): Promise<Visitor> => open.visitor(personId);
let goalId: string;
let actionId: string;
let optionId: string;
beforeAll(async () => {
  table = await planTableOf(here);
  const { householdId, daan, omar } = table;
  ({ goalId } = await table.as(daan, (cx) =>
    addGoal(cx, householdId, { words: 'Ik wil rust over geld', domain: 'money', adult: daan }),
  ));
  await table.as(daan, (cx) => addGoal(cx, householdId, { words: 'Wij willen een tuin', domain: 'housing' }));
  ({ optionId } = await table.as(omar, (cx) =>
    addOption(cx, householdId, goalId, { words: 'Schuldhulp', asks: 'tijd' }),
  ));
  ({ actionId } = await table.as(omar, (cx) =>
    addAction(cx, householdId, { what: 'Schuldhulp bellen', doer: omar, goal: goalId, authority: 'de gemeente' }),
  ));
});

const pages = () => {
  const { householdId } = table;
  return [
    planPaths.plan(householdId),
    planPaths.wholePlan(householdId),
    planPaths.newGoal(householdId),
    planPaths.goal(householdId, goalId),
    planPaths.changeGoal(householdId, goalId),
    planPaths.closeGoal(householdId, goalId),
    planPaths.newOption(householdId, goalId),
    planPaths.chooseOption(householdId, goalId),
    planPaths.newAction(householdId, goalId),
    planPaths.action(householdId, actionId),
    planPaths.changeAction(householdId, actionId),
    planPaths.noteAction(householdId, actionId),
    planPaths.decideAction(householdId, actionId),
    planPaths.standing(householdId, goalId),
    planPaths.goodNews(householdId),
    planPaths.moneyFirst(householdId),
    planPaths.versions(householdId),
    planPaths.version(householdId, 1),
  ];
};

describe('who opens the pages of a plan', () => {
  test('the client and the case manager open all of them; a reference is for staff', async () => {
    for (const person of [table.daan, table.fatima]) {
      const browser = await visitor(person);
      for (const path of pages()) expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
    }
    const path = planPaths.referAction(table.householdId, actionId);
    expect((await (await visitor(table.fatima)).get(path)).status).toBe(200);
    expect((await (await visitor(table.daan)).get(path)).status).toBe(403);
  });

  test('a stranger, and somebody of another municipality, get the page that is not here', async () => {
    const other = await planTableOf(here);
    const elsewhere = await planTableOf(await here.elsewhere());
    const paths = [...pages(), planPaths.referAction(table.householdId, actionId)];
    const strangers = [await visitor(other.fatima), await visitor(await here.staff('Vreemd'))];
    for (const browser of strangers) {
      for (const path of paths) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
    }
    // An own address with somebody else's id, and a household of another municipality.
    const own = await visitor(other.fatima);
    expect((await own.get(planPaths.goal(other.householdId, goalId))).status).toBe(404);
    expect((await own.get(planPaths.action(other.householdId, actionId))).status).toBe(404);
    expect((await own.get(planPaths.plan(elsewhere.householdId))).status).toBe(404);
    expect(
      (await own.post(planPaths.closeGoal(table.householdId, goalId), { state: 'reached', version: '1' })).status,
    ).toBe(404);
  });

  test('a partner finds neither the goal of the other adult nor its actions', async () => {
    const browser = await visitor(table.noor);
    const { text } = await browser.get(planPaths.plan(table.householdId));
    expect(text).toContain('Wij willen een tuin');
    expect(text).not.toContain('Schuldhulp');
    expect(text).not.toContain('rust over geld');
    expect((await browser.get(planPaths.goal(table.householdId, goalId))).status).toBe(404);
    expect((await browser.get(planPaths.action(table.householdId, actionId))).status).toBe(404);
    const versions = await browser.get(planPaths.versions(table.householdId));
    expect(versions.text).not.toContain('rust over geld');
  });

  test('the number of a version that never was is not there', async () => {
    const browser = await visitor(table.daan);
    for (const number of ['0', '9999', 'x', '-1', '1e3']) {
      const { status } = await browser.get(`${planPaths.versions(table.householdId)}?nummer=${number}`);
      expect([number, status]).toEqual([number, 404]);
    }
  });
});

describe('forms of the plan', () => {
  test('sent twice, a goal is there once', async () => {
    const browser = await visitor(table.daan);
    const form = { submission: randomUUID(), words: 'Ik wil fietsen', domain: 'daily-life', adult: table.daan };
    const [first, second] = await Promise.all([
      browser.post(planPaths.newGoal(table.householdId), form),
      browser.post(planPaths.newGoal(table.householdId), form),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.location).toBe('/mijn-plan');
    const goals = (await table.planFor(table.daan)).goals.filter((goal) => goal.words === 'Ik wil fietsen');
    expect(goals).toHaveLength(1);
  });

  test('whose goal it is must be said where two clients live together', async () => {
    const browser = await visitor(table.daan);
    const { status, text } = await browser.post(planPaths.newGoal(table.householdId), {
      words: 'Ik wil zingen',
      domain: 'meaning',
    });
    expect(status).toBe(400);
    expect(text).toContain('Ik wil zingen');
    expect(text).toContain('Kies een antwoord.');
    expect(text).toMatch(/Dit lezen: jij en Fatima \(casemanager\)/);
  });

  test('two editors of one goal: the second sees both texts, nothing is lost, and may then decide', async () => {
    const { daan, fatima, householdId } = table;
    const path = planPaths.changeGoal(householdId, goalId);
    const [client, professional] = [await visitor(daan), await visitor(fatima)];
    expect((await client.post(path, { words: 'Geen brieven meer', domain: 'money', version: '1' })).status).toBe(303);
    const late = await professional.post(path, { words: 'Alles op een rij', domain: 'work', version: '1' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Geen brieven meer');
    expect(late.text).toContain('Alles op een rij');
    expect((await table.planFor(daan)).goals[0]?.words).toBe('Geen brieven meer');
    expect(late.text).toContain('name="version" value="2"');
    const again = await professional.post(path, { words: 'Alles op een rij', domain: 'money', version: '2' });
    expect(again.status).toBe(303);
  });

  test('a professional who chooses for the client is asked with whom', async () => {
    const browser = await visitor(table.fatima);
    const path = planPaths.chooseOption(table.householdId, goalId);
    expect((await browser.post(path, { option: optionId })).status).toBe(400);
    expect((await browser.post(path, { option: optionId, together: table.noor })).status).toBe(400);
    const done = await browser.post(path, { option: optionId, together: table.daan });
    expect(done.location).toBe(planPaths.goal(table.householdId, goalId));
    const { text } = await browser.get(planPaths.goal(table.householdId, goalId));
    expect(text).toContain('ingevuld samen met Daan');
  });

  test('how it goes is said on the action’s page; an overtaken answer stands beside the other', async () => {
    const path = planPaths.actionState(table.householdId, actionId);
    const [doer, lead] = [await visitor(table.omar), await visitor(table.fatima)];
    expect((await doer.post(path, { state: 'stuck', note: 'wachttijd', version: '1' })).location).toBe(
      `/huishoudens/${table.householdId}`,
    );
    const late = await lead.post(path, { state: 'done', note: 'mijn tekst', version: '1' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('wachttijd');
    expect(late.text).toContain('mijn tekst');
  });

  test('a doer who cannot read the action is refused at the field', async () => {
    const browser = await visitor(table.fatima);
    const { status, text } = await browser.post(planPaths.newAction(table.householdId), {
      what: 'Samen rekenen',
      goal: goalId,
      doer: table.noor,
      adult: table.daan,
    });
    expect(status).toBe(400);
    expect(text).toContain('kan de afspraak niet lezen');
    expect(text).toContain('Samen rekenen');
  });

  test('bad input gets a clear answer and changes nothing', async () => {
    const browser = await visitor(table.daan);
    const before = (await table.planFor(table.daan)).number;
    const form = { words: 'Goed', domain: 'money', adult: table.daan };
    const bad = [
      { ...form, words: '' },
      { ...form, words: 'x'.repeat(1001) },
      { ...form, words: ['a', 'b'] },
      { ...form, domain: 'niets' },
      { ...form, domain: ['money', 'work'] },
      { ...form, adult: 'niemand' },
      { ...form, adult: randomUUID() },
      { ...form, adult: table.noor },
      { ...form, audience: 'iedereen' },
    ];
    for (const fields of bad) {
      expect((await browser.post(planPaths.newGoal(table.householdId), fields)).status).toBe(400);
    }
    const action = { what: 'x', doer: table.daan, adult: table.daan };
    const wrong = [
      { ...action, doer: '' },
      { ...action, doer: randomUUID() },
      { ...action, due: '2026-02-31' },
      { ...action, due: '2020-01-01' },
      { ...action, due: '2026-12-01', rhythm: 'weekly' },
      { ...action, decidesBy: '2026-12-01' },
    ];
    for (const fields of wrong) {
      expect([fields, (await browser.post(planPaths.newAction(table.householdId), fields)).status]).toEqual([
        fields,
        400,
      ]);
    }
    expect((await browser.post(planPaths.newAction(table.householdId), { ...action, goal: randomUUID() })).status).toBe(
      404,
    );
    expect((await table.planFor(table.daan)).number).toBe(before);
    const odd = 'Emoji 🦊 en \u202Erechts\u0000 ';
    await browser.post(planPaths.newGoal(table.householdId), { ...form, words: odd });
    expect((await table.planFor(table.daan)).goals.some((goal) => goal.words.startsWith('Emoji 🦊'))).toBe(true);
  });
});

test('what is still to be done at a goal that is reached stands in the table of professionals', async () => {
  const { householdId, daan, omar } = table;
  const { goalId: reached } = await table.as(daan, (cx) =>
    addGoal(cx, householdId, { words: 'Ik wil een fiets', domain: 'money', adult: daan }),
  );
  await table.as(omar, (cx) => addAction(cx, householdId, { what: 'Slot kopen', doer: omar, goal: reached }));
  await table.as(daan, (cx) => closeGoal(cx, householdId, reached, { state: 'reached' }));
  const page = (await (await visitor(table.fatima)).get(`/huishoudens/${householdId}`)).text;
  expect(page).toMatch(/<table.*Ik wil een fiets(?:(?!<\/table>).)*bereikt(?:(?!<\/table>).)*Slot kopen/s);
  expect(plain(page)).toMatch(/Omar ?: 0 gedaan, 2 moeten nog/);
  // Whoever sits at the top is the client, also in the words of the picture for somebody else.
  expect(plain(page)).toContain('Bovenaan Daan.');
});
