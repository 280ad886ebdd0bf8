import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { forget } from '../../../kernel/jobs/forgetting.ts';
import { changeTrajectory, proposeTrajectory } from '../../households/index.ts';
import { endPlace } from '../../households/testing.ts';
import { agreeGrounds, readersAt, readersOf, sayYes } from '../../sharing/index.ts';
import { endGrounds, sharingPage, takeBackYes } from '../../sharing/testing.ts';
import type { NewAction } from '../schema.ts';
import { planTableOf } from '../testing.ts';
import { addAction } from './add-action.ts';
import { addGoal } from './add-goal.ts';
import { addOption } from './add-option.ts';
import { changeAction } from './change-action.ts';
import { endedShowings } from './end-showings.ts';
import { handOverActions } from './hand-over-actions.ts';
import { setActionState } from './set-action-state.ts';
import { shareAction } from './share-action.ts';
import { shareGoal } from './share-goal.ts';

const here = ownWorld();
const table = anew(() => planTableOf(here));

const promise = async (by: string, input: Partial<NewAction> = {}, together?: string) =>
  (
    await table.as(
      by,
      (cx) => addAction(cx, table.householdId, { what: 'Meegaan naar de bank', doer: table.sanne, ...input }),
      together,
    )
  ).actionId;
/** What Sanne, about whom nothing is agreed, reads: in the plan, and in the rows that the database gives her. */
const readBySanne = async () => {
  const { goals, loose } = await table.planFor(table.sanne);
  const rows = await table.as(table.sanne, async (cx) => [
    await cx.db.selectFrom('action').select('what').orderBy('what').execute(),
    await cx.db.selectFrom('goal').select('words as what').execute(),
  ]);
  const read = [...goals.map(({ words }) => words), ...loose.map(({ what }) => what)];
  expect(rows.flat().map(({ what }) => what)).toEqual(read.toSorted());
  return read.toSorted();
};
const show = (actionId: string, shownTo: string | null, more: { by?: string; together?: string } = {}) =>
  table.as(
    more.by ?? table.daan,
    (cx) => shareAction(cx, table.householdId, actionId, { audience: 'table', shownTo }),
    more.together,
  );
const change = (by: string, actionId: string, doer: string) =>
  table.as(by, (cx) => changeAction(cx, table.householdId, actionId, { what: 'Meegaan naar de bank', doer }));

describe('who promises something from the network', () => {
  test('reads that promise and nothing else when the client gives it, also together with a professional', async () => {
    const { householdId, daan, fatima } = table;
    const goal = { words: 'Ik wil rust', domain: 'money', adult: daan } as const;
    const { goalId } = await table.as(daan, (cx) => addGoal(cx, householdId, goal));
    await promise(daan, { goal: goalId });
    await promise(daan, { goal: goalId, what: 'De brief zoeken', doer: daan });
    await promise(fatima, { what: 'Samen koken' }, daan);
    expect(await readBySanne()).toEqual(['Meegaan naar de bank', 'Samen koken']);
  });

  test('reads also what they promise of their own accord', async () => {
    await promise(table.sanne, { what: 'De hond uitlaten' });
    expect(await readBySanne()).toEqual(['De hond uitlaten']);
  });

  test('says how it goes with it, and others read that', async () => {
    const actionId = await promise(table.daan);
    await table.as(table.sanne, (cx) => setActionState(cx, table.householdId, actionId, { state: 'done', note: '' }));
    expect((await table.planFor(table.daan)).loose.map(({ state }) => state)).toEqual(['done']);
  });

  test('reads nothing of what a professional alone writes down for them, until the client shows it', async () => {
    const actionId = await promise(table.fatima);
    expect(await readBySanne()).toEqual([]);
    await show(actionId, table.sanne);
    expect(await readBySanne()).toEqual(['Meegaan naar de bank']);
  });

  test('does not read any more what somebody else does now', async () => {
    const { daan, fatima, omar, sanne, householdId } = table;
    const actionId = await promise(daan);
    await change(fatima, actionId, omar);
    expect(await readBySanne()).toEqual([]);
    await change(daan, actionId, sanne);
    expect(await readBySanne()).toEqual(['Meegaan naar de bank']);
    const [given] = (await table.planFor(daan)).loose;
    const actions = [{ actionId, version: given?.version ?? 0 }];
    await table.as(daan, (cx) => handOverActions(cx, householdId, { actions, doer: daan }));
    expect(await readBySanne()).toEqual([]);
  });

  test('does not lose sight of it while it is theirs to do', async () => {
    const actionId = await promise(table.daan);
    expect(await show(actionId, null)).toEqual({ losesSight: ['Sanne'] });
    expect(await readBySanne()).toEqual(['Meegaan naar de bank']);
  });

  test('keeps it when the goal above it gets other readers', async () => {
    const { daan, householdId } = table;
    const goal = { words: 'Ik wil rust', domain: 'money', adult: daan } as const;
    const { goalId } = await table.as(daan, (cx) => addGoal(cx, householdId, goal));
    await promise(daan, { goal: goalId });
    await table.as(daan, (cx) => shareGoal(cx, householdId, goalId, { audience: 'client-and-me' }));
    expect(await readBySanne()).toEqual(['Meegaan naar de bank']);
  });

  test('reads it as long as there is a chair', async () => {
    await promise(table.daan);
    const { daan, sanne, householdId } = table;
    const { rows } = await here.database.owner.query<{ placeId: string; version: number }>(
      `select id as "placeId", version from place where household_id = $1 and person_id = $2`,
      [householdId, sanne],
    );
    for (const place of rows) expect(await table.as(daan, (cx) => endPlace(cx, householdId, place))).toBe('ended');
    expect(await table.as(sanne, (cx) => cx.db.selectFrom('action').select('what').execute())).toEqual([]);
  });
});

describe('one agreement is shown to one person of the network', () => {
  test('by the client, who reads the name among the readers, and takes it back', async () => {
    const { daan, omar, sanne, householdId } = table;
    const actionId = await promise(daan, { doer: omar });
    await show(actionId, sanne);
    const [shown] = (await table.planFor(daan)).loose;
    const readers = await table.as(daan, (cx) => readersAt(cx, householdId));
    const item = shown?.audience ?? { kind: 'table' as const, adultId: null, authorId: null, domain: null };
    expect(readersOf(readers, item).map(({ name }) => name)).toContain('Sanne');
    await show(actionId, null);
    expect(await readBySanne()).toEqual([]);
  });

  test('until the client stops sharing with that person, or takes the yes back; shown again it is read again', async () => {
    const { daan, omar, sanne, householdId } = table;
    const actionId = await promise(daan, { doer: omar });
    const agreement = { groups: ['contacts' as const], purpose: '', until: null };
    for (const stop of [
      () => table.as(daan, (cx) => endGrounds(cx, householdId, sanne)),
      () => table.as(daan, (cx) => takeBackYes(cx, householdId, { personId: daan, reason: '' })),
    ]) {
      await table.as(daan, (cx) => agreeGrounds(cx, householdId, sanne, agreement));
      await show(actionId, null);
      await show(actionId, sanne);
      expect(await readBySanne()).toContain('Meegaan naar de bank');
      await stop();
      expect(await readBySanne()).toEqual([]);
    }
  });

  test('by a professional only together with the client', async () => {
    const { daan, fatima, omar, sanne } = table;
    const actionId = await promise(daan, { doer: omar });
    await expect(show(actionId, sanne, { by: fatima })).rejects.toMatchObject({ reason: 'together' });
    await show(actionId, sanne, { by: fatima, together: daan });
    expect(await readBySanne()).toEqual(['Meegaan naar de bank']);
  });

  test('never when it is for the client alone, and to nobody who sits here otherwise', async () => {
    const { daan, omar, sanne, householdId } = table;
    const actionId = await promise(daan, { doer: daan, adult: daan });
    const secret = { audience: 'only-me', shownTo: sanne } as const;
    await expect(table.as(daan, (cx) => shareAction(cx, householdId, actionId, secret))).rejects.toMatchObject({
      reason: 'shownTo',
    });
    await expect(show(actionId, omar)).rejects.toMatchObject({ reason: 'shownTo' });
  });
});

describe('after the closing', () => {
  test('what was shown is read for ninety days, as by everybody who could read along, and then no more; what the client shows after that stays', async () => {
    const { daan, fatima, omar, sanne, householdId } = table;
    const actionId = await promise(daan, { doer: omar });
    await show(actionId, sanne);
    await table.as(fatima, (cx) => proposeTrajectory(cx, householdId, 'Samen verder.'));
    const yes = { personId: daan, answer: 'yes', given: 'screen', onDate: '2026-11-23' } as const;
    await table.as(daan, (cx) => sayYes(cx, householdId, yes));
    for (const to of ['running', 'closed'] as const)
      expect(await table.as(fatima, (cx) => changeTrajectory(cx, householdId, { to, reason: 'Klaar.' }))).toBe(
        'changed',
      );
    const after = (days: number) => new Date(here.now.getTime() + days * 86_400_000);
    await forget(here.database.app, [endedShowings], after(90));
    expect(await readBySanne()).toEqual(['Meegaan naar de bank']);
    await forget(here.database.app, [endedShowings], after(91));
    expect(await readBySanne()).toEqual([]);
    const began = here.now;
    here.now = after(92);
    await show(actionId, sanne);
    await forget(here.database.app, [endedShowings], after(93));
    expect(await readBySanne()).toEqual(['Meegaan naar de bank']);
    here.now = began;
  });
});

describe('one goal is shown to one person of the network', () => {
  const own = async (adult: string | null = table.daan) => {
    const goal = { words: 'Ik wil rust', domain: 'money', adult } as const;
    return (await table.as(table.daan, (cx) => addGoal(cx, table.householdId, goal))).goalId;
  };
  const showGoal = (goalId: string, shownTo: string | null, more: { by?: string; together?: string } = {}) =>
    table.as(
      more.by ?? table.daan,
      (cx) => shareGoal(cx, table.householdId, goalId, { audience: 'table', shownTo }),
      more.together,
    );

  test('with the solutions that were weighed for it, and without the agreements under it', async () => {
    const { daan, omar, sanne, householdId } = table;
    const goalId = await own();
    const option = { words: 'Een andere bank', asks: '', gives: '' } as const;
    await table.as(daan, (cx) => addOption(cx, householdId, goalId, option));
    await promise(daan, { goal: goalId, what: 'De brief zoeken', doer: omar });
    await showGoal(goalId, sanne);
    expect(await readBySanne()).toEqual(['Ik wil rust']);
    const [goal] = (await table.planFor(sanne)).goals;
    expect(goal).toMatchObject({ options: [{ words: 'Een andere bank' }], actions: [] });
    await showGoal(goalId, null);
    expect(await readBySanne()).toEqual([]);
  });

  test('until the client stops sharing with that person, with whom nothing else was agreed', async () => {
    const { daan, sanne, householdId } = table;
    const goalId = await own();
    const shownTo = () => table.as(daan, async (cx) => (await sharingPage(cx, householdId)).shown);
    await showGoal(goalId, sanne);
    expect(await shownTo()).toEqual([sanne]);
    await table.as(daan, (cx) => endGrounds(cx, householdId, sanne));
    expect(await readBySanne()).toEqual([]);
    expect(await shownTo()).toEqual([]);
    await showGoal(goalId, null);
    await showGoal(goalId, sanne);
    await table.as(daan, (cx) => endGrounds(cx, householdId, sanne));
    expect(await readBySanne()).toEqual([]);
  });

  test('by a professional only together with the client, also when it was the own note', async () => {
    const { daan, fatima, sanne } = table;
    const goalId = await own();
    await expect(showGoal(goalId, sanne, { by: fatima })).rejects.toMatchObject({ reason: 'together' });
    await showGoal(goalId, sanne, { by: fatima, together: daan });
    expect(await readBySanne()).toEqual(['Ik wil rust']);
    const note = await promise(fatima, { what: 'Navragen', doer: fatima, audience: 'only-me' });
    await expect(show(note, sanne, { by: fatima })).rejects.toMatchObject({ reason: 'shownTo' });
  });
});
