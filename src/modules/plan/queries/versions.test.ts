import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { addAction } from '../commands/add-action.ts';
import { addActionNote } from '../commands/add-action-note.ts';
import { addGoal } from '../commands/add-goal.ts';
import { addOption } from '../commands/add-option.ts';
import { changeGoal } from '../commands/change-goal.ts';
import { chooseOption } from '../commands/choose-option.ts';
import { closeGoal } from '../commands/close-goal.ts';
import { orderGoals } from '../commands/order-goals.ts';
import { sayMoneyFirst } from '../commands/say-money-first.ts';
import { sayStanding } from '../commands/say-standing.ts';
import { setActionState } from '../commands/set-action-state.ts';
import { shareGoal } from '../commands/share-goal.ts';
import { tickAction } from '../commands/tick-action.ts';
import { type KeptChange, type Row, rowsAt } from '../rules/past.ts';
import { type PlanTable, planTableOf } from '../testing.ts';
import { planAt } from './plan-at.ts';

const here = ownWorld();

/** One thing that people do to a plan; `pick` chooses among what is there. */
type Step = readonly [what: number, pick: number];

async function perform(table: PlanTable, goals: string[], options: string[], actions: string[], [what, pick]: Step) {
  const { householdId, daan } = table;
  // Few things, many changes: that is where versions go wrong.
  const of = (list: string[]) => list[pick % Math.max(1, Math.min(2, list.length))];
  await table.as(daan, async (cx) => {
    const goal = of(goals);
    const option = of(options);
    const action = of(actions);
    const domain = pick % 3 === 0 ? 'money' : 'work';
    if (what === 0 || goal === undefined) {
      goals.push((await addGoal(cx, householdId, { words: `Doel ${pick}`, domain })).goalId);
    } else if (what === 1) {
      await changeGoal(cx, householdId, goal, { words: `Anders ${pick}`, domain });
    } else if (what === 2) {
      await closeGoal(cx, householdId, goal, { state: pick % 2 === 0 ? 'reached' : 'open', stateWords: `${pick}` });
    } else if (what === 3) {
      const open = await cx.db
        .selectFrom('goal')
        .select('id')
        .where('household_id', '=', householdId)
        .where('state', '=', 'open')
        .execute();
      const id = of(open.map((row) => row.id));
      if (id !== undefined) await orderGoals(cx, householdId, { goal: id, direction: pick % 2 === 0 ? 'up' : 'down' });
    } else if (what === 4) {
      options.push((await addOption(cx, householdId, goal, { words: `Kan ${pick}` })).optionId);
    } else if (what === 5 && option !== undefined) {
      await chooseOption(cx, householdId, option);
    } else if (what === 6) {
      actions.push((await addAction(cx, householdId, { what: 'Doen', doer: daan, goal, rhythm: 'daily' })).actionId);
    } else if (what === 7 && action !== undefined) {
      await setActionState(cx, householdId, action, { state: 'busy', note: `${pick}` });
    } else if (what === 8 && action !== undefined) {
      await tickAction(cx, householdId, action);
    } else if (what === 9 && action !== undefined) {
      await addActionNote(cx, householdId, action, { words: `Gebeld ${pick}` });
    } else if (what === 10) {
      await sayStanding(cx, householdId, { answer: 'partly', goal: pick % 2 === 0 ? goal : null });
    } else if (what === 11) {
      const audience = pick % 2 === 0 ? 'client-and-me' : 'table';
      await shareGoal(cx, householdId, goal, { audience });
    } else if (what === 12) {
      await sayMoneyFirst(cx, householdId, { answer: pick % 2 === 0 ? 'yes' : 'no' });
    }
  });
}

/** As JSON: instants and days look alike in a kept row and in the row of today. */
const plain = (row: unknown): Row => JSON.parse(JSON.stringify(row)) as Row;

test('folding the kept changes gives the rows of today, whatever people did', async () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.nat(5)), { minLength: 20, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(steps, async (done) => {
      const table = await planTableOf(here, { alone: true });
      const [goals, options, actions]: [string[], string[], string[]] = [[], [], []];
      await perform(table, goals, options, actions, [0, 1]);
      for (const step of done) {
        here.now = new Date(here.now.getTime() + 1000);
        await perform(table, goals, options, actions, step);
      }
      const { owner } = here.database;
      const kept = await owner.query<{ number: number; item_id: string; snapshot: Row }>(
        'select number, item_id, snapshot from plan_change where household_id = $1 order by number',
        [table.householdId],
      );
      // Numbers follow each other without a gap.
      expect(kept.rows.map((row) => row.number)).toEqual(kept.rows.map((_, index) => index + 1));
      const changes: KeptChange[] = kept.rows.map((row) => ({
        number: row.number,
        itemId: row.item_id,
        snapshot: row.snapshot,
      }));
      const folded = rowsAt(changes, kept.rows.length);
      for (const name of ['goal', 'option', 'action', 'standing']) {
        const now = await owner.query<{ id: string; domain_code?: string | null }>(
          `select * from ${name} where household_id = $1`,
          [table.householdId],
        );
        for (const row of now.rows) {
          // The domain of an action follows its goal: it is no part of its versions.
          if (name === 'action') delete row.domain_code;
          expect(folded.get(row.id)).toEqual(plain(row));
        }
      }
      const today = await table.planFor(table.daan);
      const then = await table.as(table.daan, async (cx) =>
        planAt(cx, await readingTableAt(cx, table.householdId, 'history.view'), kept.rows.length),
      );
      expect(then.plan.goals.map((goal) => [goal.id, goal.words, goal.options])).toEqual(
        today.goals.map((goal) => [goal.id, goal.words, goal.options]),
      );
      expect(then.plan.moneyFirst).toEqual(today.moneyFirst);
      expect(then.plan.standing).toEqual(today.standing);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('an earlier version reads as it was, and nobody reads in the past what was not for them then', async () => {
  const table = await planTableOf(here);
  const { goalId } = await table.as(table.daan, (cx) =>
    addGoal(cx, table.householdId, { words: 'Ik wil rust', domain: 'money', adult: table.daan }),
  );
  await table.as(table.daan, (cx) =>
    changeGoal(cx, table.householdId, goalId, { words: 'Wij willen rust', domain: 'money' }),
  );
  await table.as(table.daan, (cx) => shareGoal(cx, table.householdId, goalId, { audience: 'table', share: true }));
  const at = (reader: string, number: number) =>
    table.as(reader, async (cx) => {
      const found = await planAt(cx, await readingTableAt(cx, table.householdId, 'history.view'), number);
      return found.plan.goals.map((goal) => goal.words);
    });
  expect(await at(table.daan, 1)).toEqual(['Ik wil rust']);
  expect(await at(table.noor, 1)).toEqual([]);
  expect(await at(table.noor, 2)).toEqual([]);
  expect(await at(table.noor, 3)).toEqual(['Wij willen rust']);
  await expect(at(table.daan, 4)).rejects.toMatchObject({ kind: 'not-found' });
});
