import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { planOf, setActionState } from '../../plan/index.ts';
import { checkAction, checkGoal, meetingsOf, recordGoal } from '../index.ts';
import { checkItemsOf } from '../queries/check-items.ts';
import { checkFacts } from '../queries/check.ts';
import { meetingTable, recorderOf } from '../testing.ts';

const here = ownWorld();
const table = anew(() => meetingTable(here));

const { present, act, finish, read, heldMeeting } = recorderOf(here, table);

describe('the check', () => {
  /** Open points in the order of the check. */
  const points = () =>
    here.as(table.omar).run(async (cx) => {
      const { table: seat } = await meetingsOf(cx, table.householdId);
      const plan = await planOf(cx, seat);
      const facts = await checkFacts(cx, table.householdId);
      return checkItemsOf(plan, [], facts).map((item) => (item.kind === 'action' ? item.action.what : item.goal.words));
    });

  test('an open action returns until it is done or knowingly stopped', async () => {
    const { letters, phone } = await heldMeeting();
    expect(await points()).toEqual(['brieven openen', 'bellen over uitstel']);

    here.now = new Date('2026-12-10T13:00:00Z');
    const second = await table.plan({ date: '2026-12-10' });
    await present(second);
    const check = (actionId: string, state: 'busy' | 'done' | 'dropped') =>
      here.as(table.omar).run((cx) => checkAction(cx, table.householdId, second, actionId, { state }));
    await check(letters, 'busy');
    await check(phone, 'done');
    await act(second, 'sporten', table.daan);
    await finish(second, '2026-12-10');
    expect(await points()).toEqual(['brieven openen', 'sporten']);
    expect((await read(table.daan, second)).lines.map((line) => [line.words, line.state, line.isNew])).toEqual([
      ['brieven openen', 'busy', false],
      ['bellen over uitstel', 'done', false],
      ['sporten', 'open', true],
    ]);

    here.now = new Date('2027-01-14T13:00:00Z');
    const third = await table.plan({ date: '2027-01-14' });
    await present(third);
    await here.as(table.omar).run((cx) => checkAction(cx, table.householdId, third, letters, { state: 'dropped' }));
    expect(await points()).toEqual(['sporten']);
  });

  test('a point that stays as it was is in the minutes and leaves the plan as it was', async () => {
    const { letters } = await heldMeeting();
    here.now = new Date('2026-12-10T13:00:00Z');
    const second = await table.plan({ date: '2026-12-10' });
    await present(second);
    const { goalId } = await here
      .as(table.omar)
      .run((cx) => recordGoal(cx, table.householdId, second, { words: 'rust', domain: 'money' }));
    const before = await here
      .as(table.omar)
      .run(async (cx) => (await planOf(cx, (await meetingsOf(cx, table.householdId)).table)).number);
    await here.as(table.omar).run((cx) => checkAction(cx, table.householdId, second, letters, { state: 'open' }));
    await here.as(table.omar).run((cx) => checkGoal(cx, table.householdId, second, goalId, { state: 'open' }));
    const after = await here
      .as(table.omar)
      .run(async (cx) => (await planOf(cx, (await meetingsOf(cx, table.householdId)).table)).number);
    expect(after).toBe(before);
    await finish(second, '2026-12-10');
    const lines = (await read(table.daan, second)).lines;
    expect(lines.map((line) => [line.words, line.unchanged])).toEqual([
      ['brieven openen', true],
      ['rust', false],
    ]);
  });

  test('a point that somebody else changed meanwhile is not overwritten', async () => {
    const { letters } = await heldMeeting();
    const second = await table.plan({ date: '2026-12-10' });
    await here
      .as(table.daan)
      .run((cx) => setActionState(cx, table.householdId, letters, { state: 'stuck', note: 'te veel' }));
    const stale = await here
      .as(table.omar)
      .run((cx) => checkAction(cx, table.householdId, second, letters, { state: 'done', version: 1 }));
    expect(stale).toEqual({ overtaken: true });
  });
});
