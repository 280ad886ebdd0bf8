import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { changesOfItem } from '../queries/changes.ts';
import type { NewAction, NewGoal, SharedGoal } from '../schema.ts';
import { planTableOf } from '../testing.ts';
import { addAction } from './add-action.ts';
import { addGoal } from './add-goal.ts';
import { setActionState } from './set-action-state.ts';
import { shareAction } from './share-action.ts';
import { shareGoal } from './share-goal.ts';

const here = ownWorld();
const table = anew(() => planTableOf(here));

const goal = async (by: string, input: Partial<NewGoal> = {}) =>
  (
    await table.as(by, (cx) =>
      addGoal(cx, table.householdId, { words: 'Ik wil rust', domain: 'work', adult: table.daan, ...input }),
    )
  ).goalId;
const action = async (by: string, input: Partial<NewAction> = {}) =>
  (await table.as(by, (cx) => addAction(cx, table.householdId, { what: 'Bellen', doer: by, ...input }))).actionId;
const share = (by: string, goalId: string, input: SharedGoal, together?: string) =>
  table.as(by, (cx) => shareGoal(cx, table.householdId, goalId, input), together);
const shareOne = (by: string, actionId: string, audience: SharedGoal['audience'], together?: string) =>
  table.as(by, (cx) => shareAction(cx, table.householdId, actionId, { audience }), together);
/** Goals, and the actions under them or without one, as somebody reads them. */
const read = async (reader: string) => {
  const plan = await table.planFor(reader);
  const actions = [...plan.goals.flatMap((each) => each.actions), ...plan.loose];
  return [...plan.goals.map((each) => each.words), ...actions.map((each) => each.what).toSorted()];
};

describe('a client lets everyone at the table read a goal later', () => {
  test('and back; the agreements go along that the client names, the others stay as they were', async () => {
    const goalId = await goal(table.daan, { audience: 'only-me' });
    const told = await action(table.daan, { goal: goalId, what: 'Brief zoeken' });
    await action(table.daan, { goal: goalId, what: 'Geheim plan' });
    expect(await read(table.omar)).toEqual([]);
    expect(await share(table.daan, goalId, { audience: 'table', actions: [told] })).toEqual({ number: 5 });
    expect(await read(table.omar)).toEqual(['Ik wil rust', 'Brief zoeken']);
    expect(await read(table.daan)).toEqual(['Ik wil rust', 'Brief zoeken', 'Geheim plan']);
    await share(table.daan, goalId, { audience: 'only-me' });
    expect(await read(table.omar)).toEqual([]);
    expect(await read(table.fatima)).toEqual([]);
    expect(await read(table.daan)).toEqual(['Ik wil rust', 'Brief zoeken', 'Geheim plan']);
  });

  test('others read that it was shared, not what it was before', async () => {
    const goalId = await goal(table.daan, { audience: 'only-me' });
    await share(table.daan, goalId, { audience: 'table' });
    const seen = await table.as(table.omar, async (cx) =>
      changesOfItem(cx, await readingTableAt(cx, table.householdId, 'plan.view'), goalId),
    );
    expect(seen.map((line) => [line.kind, line.changed])).toEqual([['shared', []]]);
  });

  test('one action alone is shared too, never with more people than its goal', async () => {
    const goalId = await goal(table.daan, { audience: 'client-and-me' });
    const under = await action(table.daan, { goal: goalId, audience: 'only-me' });
    await expect(shareOne(table.daan, under, 'table')).rejects.toMatchObject({ reason: 'audience' });
    await shareOne(table.daan, under, 'client-and-me');
    expect(await read(table.fatima)).toEqual(['Ik wil rust', 'Bellen']);
    const loose = await action(table.daan, { audience: 'only-me', adult: table.daan, what: 'Los' });
    await shareOne(table.daan, loose, 'table');
    expect(await read(table.omar)).toEqual(['Los']);
  });
});

describe('whose choice it is', () => {
  test('the client’s: a professional shares together with that client only, and says so', async () => {
    const goalId = await goal(table.daan, { audience: 'client-and-me' });
    for (const together of [undefined, table.noor]) {
      await expect(share(table.fatima, goalId, { audience: 'table' }, together)).rejects.toMatchObject({
        reason: 'together',
      });
    }
    await share(table.fatima, goalId, { audience: 'table' }, table.daan);
    expect(await read(table.omar)).toEqual(['Ik wil rust']);
    // Made narrow together it is the client's: "me" is the client.
    await share(table.fatima, goalId, { audience: 'only-me' }, table.daan);
    expect([await read(table.fatima), await read(table.daan)]).toEqual([[], ['Ik wil rust']]);
  });

  test('a professional’s own note is shared by its writer alone', async () => {
    const note = await action(table.omar, { audience: 'only-me', what: 'Nabellen' });
    await shareOne(table.omar, note, 'table');
    expect(await read(table.daan)).toEqual(['Nabellen']);
    await expect(shareOne(table.omar, note, 'only-me')).rejects.toMatchObject({ reason: 'together' });
  });

  test('who does not read it cannot find it, and who does not work on it may not', async () => {
    const own = await goal(table.daan);
    await expect(share(table.noor, own, { audience: 'only-me' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(share(table.omar, own, { audience: 'only-me' }, table.daan)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const actionId = await action(table.fatima);
    await expect(shareOne(table.omar, actionId, 'only-me', table.daan)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('two adults', () => {
  test('one adult’s goal becomes of both by that adult, with the agreements that are named', async () => {
    const goalId = await goal(table.daan);
    const named = await action(table.daan, { goal: goalId, what: 'Samen kijken' });
    await action(table.daan, { goal: goalId, what: 'Zelf kijken' });
    await expect(share(table.fatima, goalId, { audience: 'table', share: true })).rejects.toMatchObject({
      reason: 'together',
    });
    await share(table.daan, goalId, { audience: 'table', share: true, actions: [named] });
    expect(await read(table.noor)).toEqual(['Ik wil rust', 'Samen kijken']);
    expect(await read(table.daan)).toEqual(['Ik wil rust', 'Samen kijken', 'Zelf kijken']);
  });

  test('what is of both is not made a secret by one', async () => {
    const goalId = await goal(table.daan, { adult: null });
    const actionId = await action(table.daan, { goal: goalId });
    await expect(share(table.daan, goalId, { audience: 'only-me' })).rejects.toMatchObject({ reason: 'audience' });
    await expect(shareOne(table.daan, actionId, 'only-me')).rejects.toMatchObject({ reason: 'audience' });
  });
});

describe('what is refused', () => {
  test('nobody loses sight of an own open agreement; when it is over, it can be', async () => {
    const goalId = await goal(table.daan);
    const actionId = await action(table.omar, { goal: goalId });
    expect(await share(table.daan, goalId, { audience: 'client-and-me' })).toEqual({ losesSight: ['Omar'] });
    expect(await shareOne(table.daan, actionId, 'only-me')).toEqual({ losesSight: ['Omar'] });
    expect(await read(table.omar)).toEqual(['Ik wil rust', 'Bellen']);
    await table.as(table.omar, (cx) => setActionState(cx, table.householdId, actionId, { state: 'done' }));
    expect(await share(table.daan, goalId, { audience: 'client-and-me' })).toHaveProperty('number');
    expect(await read(table.omar)).toEqual([]);
  });

  test('an old version changes nothing, and an action of another goal is no action of this one', async () => {
    const goalId = await goal(table.daan);
    const other = await action(table.daan);
    expect(await share(table.daan, goalId, { audience: 'only-me', version: 7 })).toEqual({ overtaken: true });
    await expect(share(table.daan, goalId, { audience: 'table', actions: [other] })).rejects.toMatchObject({
      reason: 'actions',
    });
    expect(await read(table.omar)).toEqual(['Ik wil rust', 'Bellen']);
  });
});
