import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { addAction, decideAction, planOf, setActionState } from '../../plan/index.ts';
import { checkAction, checkGoal, meetingsOf, recordGoal } from '../index.ts';
import { checkItemsOf } from '../queries/check-items.ts';
import { checkFacts } from '../queries/check.ts';
import { authorityOf } from '../ui/line-text.ts';
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

  test('what was asked of an authority returns until the decision is there', async () => {
    await heldMeeting();
    const { actionId } = await here
      .as(table.omar)
      .run((cx) =>
        addAction(cx, table.householdId, { what: 'toeslag vragen', doer: table.omar, authority: 'de gemeente' }),
      );
    const isOnTable = async () => (await points()).includes('toeslag vragen');
    await here.as(table.omar).run((cx) => setActionState(cx, table.householdId, actionId, { state: 'done' }));
    expect(await isOnTable()).toBe(true);
    await here
      .as(table.omar)
      .run((cx) => decideAction(cx, table.householdId, actionId, { decision: 'Afgewezen', decidedOn: '2026-11-20' }));
    expect(await isOnTable()).toBe(false);
  });

  test('minutes say that it is asked, and once the decision is there what it is', async () => {
    await heldMeeting();
    const say = async (decided: boolean) => {
      const meetingId = await table.plan();
      await present(meetingId);
      await here.as(table.omar).run(async (cx) => {
        const input = { what: 'toeslag vragen', doer: table.omar, authority: 'de gemeente', decidesBy: '2026-12-20' };
        const { actionId } = await addAction(cx, table.householdId, input);
        if (decided) {
          await decideAction(cx, table.householdId, actionId, { decision: 'Afgewezen.', decidedOn: '2026-11-20' });
        }
        await checkAction(cx, table.householdId, meetingId, actionId, { state: 'done' });
      });
      await finish(meetingId, '2026-11-23');
      const { lines } = await read(table.omar, meetingId);
      return here.as(table.omar).run(async (cx) => lines.map((line) => authorityOf(cx, line)));
    };
    expect(await say(false)).toEqual(['Is aangevraagd. De gemeente beslist uiterlijk zondag 20 december.']);
    expect(await say(true)).toEqual(['De gemeente besliste op vrijdag 20 november: Afgewezen.']);
  });

  test('what the authority decided is told with the point: it stands in the plan and in the minutes of that table', async () => {
    await heldMeeting();
    const asked = { what: 'toeslag vragen', doer: table.omar, authority: 'de gemeente', decidesBy: '2026-12-20' };
    const { actionId } = await here.as(table.omar).run((cx) => addAction(cx, table.householdId, asked));
    const meetingId = await table.plan();
    await present(meetingId);
    const check = (input: { decision: string; decidedOn: string; version: number; state?: 'done' }) =>
      here
        .as(table.omar)
        .run((cx) => checkAction(cx, table.householdId, meetingId, actionId, { state: 'open', ...input }));
    const decided = { decision: 'Je krijgt de toeslag.', decidedOn: '2026-11-20' };
    await expect(check({ ...decided, decidedOn: '2027-03-01', version: 1 })).rejects.toMatchObject({
      kind: 'invalid',
      reason: 'decidedOn',
    });
    expect(await check({ ...decided, version: 1 })).toHaveProperty('number');
    // Somebody else was first: neither the decision nor the state is written over.
    expect(await check({ ...decided, decision: 'Toch niet.', version: 1, state: 'done' })).toEqual({ overtaken: true });
    expect(await check({ ...decided, version: 2, state: 'done' })).toHaveProperty('number');
    await finish(meetingId, '2026-11-23');
    const { lines } = await read(table.daan, meetingId);
    const said = await here
      .as(table.daan)
      .run(async (cx) => lines.map((line) => [line.words, line.state, line.unchanged, authorityOf(cx, line)]));
    const granted = 'De gemeente besliste op vrijdag 20 november: Je krijgt de toeslag.';
    expect(said).toEqual([['toeslag vragen', 'done', false, granted]]);
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
