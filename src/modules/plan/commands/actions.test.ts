import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { PlanAction } from '../model.ts';
import { openActions } from '../queries/plan.ts';
import { planTableOf } from '../testing.ts';
import { addAction } from './add-action.ts';
import { addActionNote } from './add-action-note.ts';
import { addGoal } from './add-goal.ts';
import { changeAction } from './change-action.ts';
import { decideAction } from './decide-action.ts';
import { moveAction } from './move-action.ts';
import { setActionReference } from './set-action-reference.ts';
import { setActionState } from './set-action-state.ts';
import { tickAction } from './tick-action.ts';

const here = ownWorld();
const table = anew(() => planTableOf(here));

const action = (by: string, more: Partial<Parameters<typeof addAction>[2]> = {}) =>
  table.as(by, (cx) => addAction(cx, table.householdId, { what: 'Brief openen', doer: by, ...more }));
const onlyAction = async (reader: string): Promise<PlanAction | undefined> => (await table.planFor(reader)).loose[0];

describe('the doer', () => {
  test('is a client, a member or somebody with a place at the table', async () => {
    for (const doer of [table.daan, table.noor, table.omar, table.sanne]) await action(table.fatima, { doer });
    const stranger = await here.staff('Vreemd');
    await expect(action(table.fatima, { doer: stranger })).rejects.toMatchObject({ reason: 'doer' });
    const elsewhere = await planTableOf(await here.elsewhere());
    await expect(action(table.fatima, { doer: elsewhere.fatima })).rejects.toMatchObject({ reason: 'doer' });
  });

  test('is nobody who may not read the action', async () => {
    const { goalId } = await table.as(table.daan, (cx) =>
      addGoal(cx, table.householdId, { words: 'Van mij', domain: 'work', adult: table.daan }),
    );
    await expect(action(table.fatima, { goal: goalId, doer: table.noor })).rejects.toMatchObject({ reason: 'doer' });
    await expect(action(table.daan, { doer: table.omar, audience: 'only-me' })).rejects.toMatchObject({
      reason: 'doer',
    });
    await action(table.fatima, { goal: goalId, doer: table.omar });
    expect((await table.planFor(table.noor)).loose).toEqual([]);
    expect((await table.planFor(table.daan)).goals[0]?.actions[0]?.adultId).toBe(table.daan);
  });
});

describe('how it goes', () => {
  test('is said by the doer, by clients and by who leads the table, with a note', async () => {
    const { actionId } = await action(table.omar);
    const set = (by: string) =>
      table.as(by, (cx) => setActionState(cx, table.householdId, actionId, { state: 'stuck', note: 'wachttijd' }));
    expect(await set(table.omar)).toEqual({ number: 2 });
    expect(await set(table.fatima)).toEqual({ number: 3 });
    expect(await set(table.daan)).toEqual({ number: 4 });
    const another = await action(table.fatima);
    await expect(
      table.as(table.omar, (cx) => setActionState(cx, table.householdId, another.actionId, { state: 'done' })),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await table.planFor(table.daan)).loose.find((each) => each.id === actionId)).toMatchObject({
      state: 'stuck',
      stateWords: 'wachttijd',
    });
  });

  test('on an old version changes nothing', async () => {
    const { actionId } = await action(table.omar);
    const set = (state: 'done' | 'stuck') =>
      table.as(table.omar, (cx) => setActionState(cx, table.householdId, actionId, { state, version: 1 }));
    await set('stuck');
    expect(await set('done')).toEqual({ overtaken: true });
    expect((await onlyAction(table.omar))?.state).toBe('stuck');
  });

  test('done by the asker is not the decision of the authority, and the decision is not done', async () => {
    const { actionId } = await action(table.omar, { authority: 'de gemeente', decidesBy: '2026-12-01' });
    await table.as(table.omar, (cx) => setActionState(cx, table.householdId, actionId, { state: 'done' }));
    expect(await onlyAction(table.omar)).toMatchObject({ state: 'done', decision: '', decidedOn: null });
    const waits = () =>
      table.as(table.daan, async (cx) => openActions(cx, await readingTableAt(cx, table.householdId, 'plan.view')));
    expect((await waits()).map(({ id }) => id)).toContain(actionId);
    const decide = (on: string) =>
      table.as(table.omar, (cx) =>
        decideAction(cx, table.householdId, actionId, { decision: 'Toegekend', decidedOn: on }),
      );
    await expect(decide('2026-11-24')).rejects.toMatchObject({ reason: 'decidedOn' });
    const { number } = (await decide('2026-11-20')) as { number: number };
    expect(await waits()).toEqual([]);
    // The form opened again and sent as it was is no new version.
    expect(await decide('2026-11-20')).toEqual({ number });
    expect((await onlyAction(table.omar))?.version).toBe(3);
    await table.as(table.omar, (cx) => setActionState(cx, table.householdId, actionId, { state: 'busy' }));
    expect(await onlyAction(table.omar)).toMatchObject({
      state: 'busy',
      decision: 'Toegekend',
      decidedOn: '2026-11-20',
    });
    const { actionId: plain } = await action(table.omar);
    await expect(
      table.as(table.omar, (cx) =>
        decideAction(cx, table.householdId, plain, { decision: 'x', decidedOn: '2026-11-20' }),
      ),
    ).rejects.toMatchObject({ reason: 'authority' });
  });

  test('a rhythm is ticked once a day, each day again', async () => {
    const { actionId } = await action(table.daan, { rhythm: 'weekly' });
    const tick = () => table.as(table.daan, (cx) => tickAction(cx, table.householdId, actionId));
    expect(await tick()).toEqual({ number: 2 });
    expect(await tick()).toEqual({ already: true });
    here.now = new Date('2026-11-30T09:00:00Z');
    expect(await tick()).toEqual({ number: 3 });
    expect((await onlyAction(table.omar))?.ticks).toEqual({ count: 2, lastOn: '2026-11-30' });
    const { actionId: once } = await action(table.daan);
    await expect(table.as(table.daan, (cx) => tickAction(cx, table.householdId, once))).rejects.toMatchObject({
      reason: 'rhythm',
    });
  });

  test('a note is a dated line; the last one is shown', async () => {
    const { actionId } = await action(table.omar);
    for (const words of ['Gebeld', 'Weer gebeld']) {
      await table.as(table.fatima, (cx) => addActionNote(cx, table.householdId, actionId, { words }));
      here.now = new Date('2026-11-24T09:00:00Z');
    }
    expect((await onlyAction(table.daan))?.lastNote).toEqual({
      on: '2026-11-24',
      byId: table.fatima,
      words: 'Weer gebeld',
    });
  });

  test('a number of one organisation is read by that organisation only', async () => {
    const { actionId } = await action(table.omar);
    await table.as(table.omar, (cx) => setActionReference(cx, table.householdId, actionId, { reference: 'W-17' }));
    expect((await onlyAction(table.omar))?.reference).toBe('W-17');
    expect((await onlyAction(table.fatima))?.reference).toBeNull();
    expect((await onlyAction(table.daan))?.reference).toBeNull();
  });
});

describe('an action that changes', () => {
  test('moves to a goal that is read by the same people, and to no other', async () => {
    const goals = [];
    for (const adult of [null, table.daan]) {
      goals.push(
        await table.as(table.daan, (cx) => addGoal(cx, table.householdId, { words: 'Doel', domain: 'work', adult })),
      );
    }
    const { actionId } = await action(table.daan, { goal: goals[0]!.goalId });
    const change = (goal: string | null) =>
      table.as(table.daan, (cx) =>
        changeAction(cx, table.householdId, actionId, { what: 'Anders', doer: table.daan, goal }),
      );
    await expect(change(goals[1]!.goalId)).rejects.toMatchObject({ reason: 'goal' });
    expect(await change(null)).toHaveProperty('number');
  });
});

describe('another day', () => {
  test('is given without touching the rest, and an old version changes nothing', async () => {
    const { actionId } = await action(table.omar, { due: '2026-11-24', with: 'Daan' });
    const move = (due: string) =>
      table.as(table.omar, (cx) => moveAction(cx, table.householdId, actionId, { due, version: 1 }));
    expect(await move('2026-12-01')).toEqual({ number: 2 });
    expect(await move('2026-12-08')).toEqual({ overtaken: true });
    expect(await onlyAction(table.omar)).toMatchObject({ dueOn: '2026-12-01', togetherWith: 'Daan' });
  });
});

describe('lists of actions', () => {
  test('what was done long ago is folded into a count; the Check gets what is open', async () => {
    const { actionId } = await action(table.omar, { what: 'Oud' });
    await table.as(table.omar, (cx) => setActionState(cx, table.householdId, actionId, { state: 'done' }));
    await action(table.omar, { what: 'Open' });
    here.now = new Date('2027-02-01T09:00:00Z');
    const plan = await table.planFor(table.daan);
    expect([plan.loose.map((each) => each.what), plan.folded]).toEqual([['Open'], 1]);
    const open = await table.as(table.daan, async (cx) =>
      openActions(cx, await readingTableAt(cx, table.householdId, 'plan.view')),
    );
    expect(open.map((each) => each.what)).toEqual(['Open']);
  });
});
