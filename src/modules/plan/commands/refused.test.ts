import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRows } from '../../../testing/open-rows.ts';
import { type World, world } from '../../../testing/world.ts';
import { recordRepresentation } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { addAction, addGoal, moveAction, sayStanding } from '../index.ts';
import { actionsUnder } from '../queries/items.ts';
import { orderableGoals } from '../queries/order-group.ts';
import { type PlanTable, planTableOf } from '../testing.ts';
import { handOverActions } from './hand-over-actions.ts';
import { orderGoals } from './order-goals.ts';

/** What these commands refuse by themselves, whatever the page before them asked. */
describe('of a plan', () => {
  let here: World;
  let table: PlanTable;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());
  beforeEach(async () => {
    table = await planTableOf(here);
  });

  const goal = (who: string, adult: string | null, more = {}) =>
    table.as(who, async (cx) => {
      const about = { words: 'Ik wil werken', domain: 'work', adult, ...more } as const;
      return (await addGoal(cx, table.householdId, about)).goalId;
    });
  const action = (who: string, doer: string, goalId: string | null) =>
    table.as(
      who,
      async (cx) => (await addAction(cx, table.householdId, { what: 'Bellen', goal: goalId, doer })).actionId,
    );

  test('what somebody neither does nor wrote is not handed over or moved by that professional', async () => {
    const { householdId, fatima, omar } = table;
    const actionId = await action(fatima, fatima, await goal(fatima, null));
    const hands = { actions: [{ actionId, version: 1 }], doer: omar };
    await expect(table.as(omar, (cx) => handOverActions(cx, householdId, hands))).rejects.toThrow('forbidden');
    const moved = { due: '2026-12-10', version: 1 };
    await expect(table.as(omar, (cx) => moveAction(cx, householdId, actionId, moved))).rejects.toThrow('forbidden');
    expect(await table.as(fatima, (cx) => moveAction(cx, householdId, actionId, moved))).toHaveProperty('number');
    hands.actions = [{ actionId, version: 2 }];
    expect(await table.as(fatima, (cx) => handOverActions(cx, householdId, hands))).toBe('handed-over');
  });

  test('whether somebody stands behind it is entered for another by who records only', async () => {
    const { householdId, daan, fatima, omar } = table;
    const says = (who: string) => table.as(who, (cx) => sayStanding(cx, householdId, { answer: 'yes' }, daan));
    await expect(says(omar)).rejects.toThrow('forbidden');
    expect(await says(fatima)).toHaveProperty('number');
  });

  test('goals of one adult are put in order with that adult, not with the other', async () => {
    const { householdId, daan, noor, fatima } = table;
    const order = [await goal(noor, noor), await goal(noor, noor)].reverse();
    const puts = (together: string) => table.as(fatima, (cx) => orderGoals(cx, householdId, { order }), together);
    await expect(puts(daan)).rejects.toThrow('not-found');
    expect((await puts(noor)).numbers).toHaveLength(2);
  });

  test('who acts for a client is asked to do what falls within that scope', async () => {
    const { householdId, daan, fatima } = table;
    const recorded = await here.as(fatima, { togetherWith: daan }).run((cx) =>
      recordRepresentation(cx, householdId, {
        who: { givenName: 'Bep' },
        kind: 'administrator',
        paper: 'Beschikking',
        from: '2026-11-01',
        until: '2027-11-01',
      }),
    );
    const bep = typeof recorded === 'string' ? '' : recorded.personId;
    const money = await goal(daan, daan, { domain: 'money' });
    const health = await goal(daan, daan, { domain: 'mental-health' });
    await expect(action(daan, bep, health)).rejects.toThrow('doer');
    expect(await action(daan, bep, money)).toBeTypeOf('string');
  });

  test('with row security open, the rule of access leaves out what somebody may not read', async () => {
    const { householdId, daan, noor, omar } = table;
    const shared = await goal(daan, null);
    const own = await goal(noor, noor, { audience: 'only-me' });
    const actionId = await action(noor, noor, own);
    await openRows(here.database);
    const seen = (who: string) =>
      table.as(who, async (cx) => {
        const at = await readingTableAt(cx, householdId, 'plan.view');
        const [goals, actions] = [await orderableGoals(cx, at), await actionsUnder(cx, at, own)];
        return [goals.map(({ id }) => id), actions.map((each) => each.action.id)];
      });
    expect(await seen(noor)).toEqual([[shared, own], [actionId]]);
    for (const who of [daan, omar]) expect(await seen(who)).toEqual([[shared], []]);
  });
});

describe('a goal for some life domains', () => {
  test('is put in order by who leads with a ground for one of these', async () => {
    const here = await world();
    try {
      const table = await planTableOf(here, { alone: true });
      const { householdId, daan, fatima } = table;
      await table.as(daan, (cx) =>
        addGoal(cx, householdId, {
          words: 'Slapen',
          domain: 'mental-health',
          adult: null,
          audience: 'domains',
          groups: ['health'],
        }),
      );
      const seen = await table.as(fatima, async (cx) =>
        orderableGoals(cx, await readingTableAt(cx, householdId, 'plan.view')),
      );
      expect(seen).toHaveLength(1);
    } finally {
      await here.close();
    }
  });
});
