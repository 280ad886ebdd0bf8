import { describe, expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { flagDomains } from '../../households/index.ts';
import { agreeGrounds, readingTableAt } from '../../sharing/index.ts';
import { type PlanTable, planTableOf } from '../testing.ts';
import { addGoal } from './add-goal.ts';
import { addGoodThing } from './add-good-thing.ts';
import { addOption } from './add-option.ts';
import { changeGoal } from './change-goal.ts';
import { chooseOption } from './choose-option.ts';
import { closeGoal } from './close-goal.ts';
import { orderGoals } from './order-goals.ts';
import { sayMoneyFirst } from './say-money-first.ts';
import { sayStanding } from './say-standing.ts';

const here = ownWorld();
let table: PlanTable;

const goal = (by: string, words: string, domain: 'money' | 'work' | 'housing', adult: string | null = null) =>
  table.as(by, (cx) => addGoal(cx, table.householdId, { words, domain, adult }));
const wordsFor = async (personId: string) => (await table.planFor(personId)).goals.map((each) => each.words);

describe('money first', () => {
  test('a goal about money is proposed on top, and the client is asked', async () => {
    table = await planTableOf(here);
    await goal(table.daan, 'Ik wil werk', 'work');
    expect((await table.planFor(table.daan)).asksMoneyFirst).toBe(false);
    await goal(table.daan, 'Ik wil rust over geld', 'money');
    await goal(table.daan, 'Ik wil een huis', 'housing');
    expect(await wordsFor(table.daan)).toEqual(['Ik wil rust over geld', 'Ik wil werk', 'Ik wil een huis']);
    expect((await table.planFor(table.daan)).asksMoneyFirst).toBe(true);
  });

  test('is asked as soon as there is a suspicion of a money question', async () => {
    table = await planTableOf(here);
    await goal(table.daan, 'Ik wil werk', 'work');
    await table.as(table.fatima, (cx) => flagDomains(cx, table.householdId, [{ domain: 'money', flag: 'suspicion' }]));
    expect((await table.planFor(table.daan)).asksMoneyFirst).toBe(true);
    expect((await table.planFor(table.fatima)).asksMoneyFirst).toBe(true);
  });

  test('another order is the client’s right: after that money does not jump the queue', async () => {
    table = await planTableOf(here);
    await goal(table.daan, 'Ik wil werk', 'work');
    const money = await goal(table.daan, 'Ik wil rust over geld', 'money');
    await table.as(table.daan, (cx) => orderGoals(cx, table.householdId, { goal: money.goalId, direction: 'down' }));
    await goal(table.daan, 'Ik wil minder schuld', 'money');
    expect(await wordsFor(table.daan)).toEqual(['Ik wil werk', 'Ik wil rust over geld', 'Ik wil minder schuld']);
  });

  test('a yes puts money on top again, a no with a reason stays readable', async () => {
    table = await planTableOf(here);
    const money = await goal(table.daan, 'Ik wil rust over geld', 'money');
    await goal(table.daan, 'Ik wil werk', 'work');
    await table.as(table.daan, (cx) => orderGoals(cx, table.householdId, { goal: money.goalId, direction: 'down' }));
    await table.as(table.daan, (cx) => sayMoneyFirst(cx, table.householdId, { answer: 'no', words: 'Eerst slapen' }));
    const plan = await table.planFor(table.fatima);
    expect([plan.moneyFirst, plan.asksMoneyFirst]).toEqual([
      { answer: 'no', words: 'Eerst slapen', on: '2026-11-23' },
      false,
    ]);
    await table.as(table.daan, (cx) => sayMoneyFirst(cx, table.householdId, { answer: 'yes' }));
    expect(await wordsFor(table.daan)).toEqual(['Ik wil rust over geld', 'Ik wil werk']);
  });

  test('a professional answers it together with the client only', async () => {
    table = await planTableOf(here);
    const say = (together?: string) =>
      table.as(table.fatima, (cx) => sayMoneyFirst(cx, table.householdId, { answer: 'yes' }), together);
    await expect(say()).rejects.toThrow('together');
    expect(await say(table.daan)).toEqual({ number: 1 });
  });
});

describe('whose goal it is', () => {
  test('a partner does not see the other adult’s goal, and cannot change, order or answer it', async () => {
    table = await planTableOf(here);
    const { goalId } = await goal(table.daan, 'Ik wil alleen wonen', 'housing', table.daan);
    await goal(table.daan, 'Wij willen rust', 'money');
    expect(await wordsFor(table.noor)).toEqual(['Wij willen rust']);
    expect(await wordsFor(table.fatima)).toEqual(['Wij willen rust', 'Ik wil alleen wonen']);
    const { householdId } = table;
    const tries = [
      () => table.as(table.noor, (cx) => changeGoal(cx, householdId, goalId, { words: 'x', domain: 'work' })),
      () => table.as(table.noor, (cx) => orderGoals(cx, householdId, { goal: goalId, direction: 'up' })),
      () => table.as(table.noor, (cx) => sayStanding(cx, householdId, { answer: 'no', goal: goalId })),
      () => table.as(table.noor, (cx) => closeGoal(cx, householdId, goalId, { state: 'dropped' })),
      () => table.as(table.noor, (cx) => addOption(cx, householdId, goalId, { words: 'x' })),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' });
    await expect(goal(table.noor, 'Voor een ander', 'work', table.daan)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('each adult orders the own goals; those of the household are ordered together', async () => {
    table = await planTableOf(here);
    const own: string[] = [];
    for (const words of ['D1', 'D2']) own.push((await goal(table.daan, words, 'work', table.daan)).goalId);
    await goal(table.noor, 'N1', 'work', table.noor);
    await goal(table.noor, 'S1', 'work');
    await goal(table.daan, 'S2', 'work');
    const result = await table.as(table.daan, (cx) => orderGoals(cx, table.householdId, { order: own.toReversed() }));
    expect(result).toEqual({ number: 7, numbers: [6, 7] });
    expect(await wordsFor(table.fatima)).toEqual(['D2', 'D1', 'N1', 'S1', 'S2']);
    expect(await wordsFor(table.noor)).toEqual(['N1', 'S1', 'S2']);
    const mixed = (await table.planFor(table.daan)).goals.map((each) => each.id);
    await expect(
      table.as(table.daan, (cx) => orderGoals(cx, table.householdId, { order: mixed })),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('who reads it', () => {
  test('a narrow audience is read by whom it names and nobody else', async () => {
    table = await planTableOf(here);
    await table.as(table.daan, (cx) =>
      addGoal(cx, table.householdId, {
        words: 'Met mijn casemanager',
        domain: 'work',
        adult: table.daan,
        audience: 'client-and-me',
      }),
    );
    await table.as(table.daan, (cx) =>
      addGoal(cx, table.householdId, { words: 'Alleen ik', domain: 'work', adult: table.daan, audience: 'only-me' }),
    );
    expect(await wordsFor(table.daan)).toEqual(['Met mijn casemanager', 'Alleen ik']);
    expect(await wordsFor(table.fatima)).toEqual(['Met mijn casemanager']);
    expect(await wordsFor(table.omar)).toEqual([]);
    expect(await wordsFor(table.noor)).toEqual([]);
  });

  test('somebody from the network reads only on an agreement', async () => {
    table = await planTableOf(here);
    await goal(table.daan, 'Ik wil sporten', 'work');
    await table.as(table.daan, (cx) => addGoodThing(cx, table.householdId, { kind: 'strength', words: 'Volhouden' }));
    const before = await table.planFor(table.sanne);
    expect([before.goals, before.goodThings, before.asksMoneyFirst]).toEqual([[], [], false]);
    await table.as(table.daan, (cx) =>
      agreeGrounds(cx, table.householdId, table.sanne, { groups: ['work'], purpose: '', until: null }),
    );
    expect((await table.planFor(table.sanne)).goodThings).toHaveLength(1);
    expect(await wordsFor(table.sanne)).toEqual(['Ik wil sporten']);
  });

  test('a stranger and another municipality find nothing', async () => {
    table = await planTableOf(here);
    const { goalId } = await goal(table.daan, 'Ik wil sporten', 'work');
    const other = await planTableOf(here);
    const elsewhere = await planTableOf(await here.elsewhere());
    for (const stranger of [other, elsewhere]) {
      await expect(
        stranger.as(stranger.fatima, (cx) => readingTableAt(cx, table.householdId, 'plan.view')),
      ).rejects.toMatchObject({ kind: 'not-found' });
      await expect(
        stranger.as(stranger.fatima, (cx) => closeGoal(cx, stranger.householdId, goalId, { state: 'reached' })),
      ).rejects.toMatchObject({ kind: 'not-found' });
    }
  });
});

describe('options, standing, two editors', () => {
  test('the client chooses one; a professional only together with the client', async () => {
    table = await planTableOf(here);
    const { goalId } = await goal(table.daan, 'Ik wil rust', 'money', table.daan);
    const options: { optionId: string }[] = [];
    for (const words of ['Zelf', 'Met hulp']) {
      options.push(
        await table.as(table.omar, (cx) => addOption(cx, table.householdId, goalId, { words, asks: 'tijd' })),
      );
    }
    const choose = (index: number, by: string, together?: string) =>
      table.as(by, (cx) => chooseOption(cx, table.householdId, options[index]!.optionId), together);
    await choose(0, table.daan);
    await expect(choose(1, table.fatima)).rejects.toMatchObject({ reason: 'together' });
    await expect(choose(1, table.fatima, table.noor)).rejects.toMatchObject({ reason: 'together' });
    await expect(choose(1, table.omar, table.daan)).rejects.toMatchObject({ kind: 'forbidden' });
    await choose(1, table.fatima, table.daan);
    const shown = (await table.planFor(table.omar)).goals[0]?.options;
    expect(shown?.map((each) => [each.words, each.chosenById])).toEqual([
      ['Zelf', null],
      ['Met hulp', table.daan],
    ]);
  });

  test('every answer about the plan is kept and the newest counts', async () => {
    table = await planTableOf(here);
    await goal(table.daan, 'Ik wil rust', 'money');
    const say = (answer: 'yes' | 'no', words: string) =>
      table.as(table.fatima, (cx) => sayStanding(cx, table.householdId, { answer, words }), table.daan);
    await say('no', 'Bellen wil ik niet');
    here.now = new Date(here.now.getTime() + 60_000);
    await say('yes', 'Nu wel');
    const [newest, ...more] = (await table.planFor(table.omar)).standing;
    expect([newest?.person?.givenName, newest?.answer, newest?.words, more]).toEqual(['Daan', 'yes', 'Nu wel', []]);
    const { rows } = await here.database.owner.query(
      'select answer, typed_by_person_id as by from standing where household_id = $1 order by answer',
      [table.householdId],
    );
    expect(rows).toEqual([
      { answer: 'no', by: table.fatima },
      { answer: 'yes', by: table.fatima },
    ]);
  });

  test('two people edit one goal: the second is told, and nothing is lost', async () => {
    table = await planTableOf(here);
    const { goalId } = await goal(table.daan, 'Ik wil rust', 'money');
    const change = (words: string) =>
      table.as(table.fatima, (cx) => changeGoal(cx, table.householdId, goalId, { words, domain: 'money', version: 1 }));
    expect(await change('Ik wil rust over geld')).toEqual({ number: 2 });
    expect(await change('Ik wil slapen')).toEqual({ overtaken: true });
    expect(await wordsFor(table.daan)).toEqual(['Ik wil rust over geld']);
  });
});
