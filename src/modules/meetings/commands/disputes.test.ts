import { beforeEach, describe, expect, test } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { disputesOf, keptDisputes, planOf } from '../../plan/index.ts';
import { changeAction } from '../../plan/testing.ts';
import { readingTableAt } from '../../sharing/index.ts';
import {
  disputeAgreement,
  finishMeeting,
  minutesOf,
  recordAction,
  recordAttendance,
  recordGoal,
  settleAtTable,
} from '../index.ts';
import { checkOrder, mayDispute } from '../model.ts';
import { meetingTable } from '../testing.ts';

describe('who may say "zo heb ik dat niet afgesproken"', () => {
  const nobody = { client: false, wasThere: false, does: false };
  test('who was there, a client, and who is to do it; nobody else', () => {
    expect(mayDispute(nobody)).toBe(false);
    expect(mayDispute({ ...nobody, wasThere: true })).toBe(true);
    expect(mayDispute({ ...nobody, client: true })).toBe(true);
    expect(mayDispute({ ...nobody, does: true })).toBe(true);
  });
  test('what is disputed comes before everything else at the check', () => {
    const at = new Date('2026-11-01');
    const item = (id: string, disputed: boolean, lastMinutes: number | null) =>
      ({ id, kind: 'action', createdAt: at, lastMinutes, disputed }) as const;
    const order = checkOrder([item('old', false, 1), item('new', false, null), item('not so', true, null)], at);
    expect(order.map(({ id }) => id)).toEqual(['not so', 'old', 'new']);
  });
});

describe('an agreement that somebody remembers otherwise', () => {
  const here = ownWorld();
  const table = anew(() => meetingTable(here));
  let first: string;
  let letters: { kind: 'action'; id: string };
  beforeEach(async () => {
    first = await table.plan();
    here.now = new Date('2026-11-26T13:00:00Z');
    await lead((cx) =>
      recordAttendance(cx, table.householdId, first, { present: [table.daan, table.fatima, table.omar] }),
    );
    const { actionId } = await lead((cx) =>
      recordAction(cx, table.householdId, first, { what: 'alle brieven openen', doer: table.daan, due: '2026-11-27' }),
    );
    letters = { kind: 'action', id: actionId };
    await lead((cx) => finishMeeting(cx, table.householdId, first, { heldOn: '2026-11-26', noNextReason: 'later' }));
  });
  const lead = <T>(work: (cx: Cx) => Promise<T>) => here.as(table.omar).run(work);
  const dispute = (who: string, words = 'alleen de brieven van de gemeente') =>
    here.as(who).run((cx) => disputeAgreement(cx, table.householdId, letters, words));
  const planFor = (who: string) =>
    here.as(who).run(async (cx) => planOf(cx, await readingTableAt(cx, table.householdId, 'plan.view')));

  test('is at once disputed in the plan, with both texts, and itself unchanged', async () => {
    await dispute(table.daan);
    for (const who of [table.daan, table.fatima, table.omar]) {
      const plan = await planFor(who);
      expect(disputesOf(plan)).toMatchObject([
        { noted: 'alle brieven openen', words: 'alleen de brieven van de gemeente', byId: table.daan },
      ]);
      expect(plan.loose.find(({ id }) => id === letters.id)?.what).toBe('alle brieven openen');
    }
    // What is changed meanwhile does not change what was disputed.
    await lead((cx) => changeAction(cx, table.householdId, letters.id, { what: 'brieven', doer: table.daan }));
    expect(disputesOf(await planFor(table.fatima))[0]?.noted).toBe('alle brieven openen');
  });

  test('is disputed by who was there; not by a professional who was not and does not do it', async () => {
    await expect(dispute(table.ruth)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await dispute(table.fatima)).toHaveProperty('disputeId');
    expect(await dispute(table.fatima, 'nog een keer')).toBe('already');
    // A client was not there and may say so all the same.
    expect(await dispute(table.mila)).toHaveProperty('disputeId');
  });

  test('is settled at the next table: a new version, nothing overwritten, and how it went is kept', async () => {
    const raised = await dispute(table.daan);
    if (raised === 'already') throw new Error();
    const next = await table.plan({ date: '2026-12-03' });
    here.now = new Date('2026-12-03T13:00:00Z');
    await lead((cx) => recordAttendance(cx, table.householdId, next, { present: [table.daan, table.omar] }));
    const how = { how: 'changed', text: 'brieven van de gemeente openen', words: 'dat was de bedoeling' } as const;
    await expect(
      lead((cx) => settleAtTable(cx, table.householdId, next, raised.disputeId, { ...how, text: '' })),
    ).rejects.toMatchObject({ kind: 'invalid' });
    await lead((cx) => settleAtTable(cx, table.householdId, next, raised.disputeId, how));
    await expect(lead((cx) => settleAtTable(cx, table.householdId, next, raised.disputeId, how))).rejects.toMatchObject(
      { kind: 'conflict' },
    );
    await lead((cx) => finishMeeting(cx, table.householdId, next, { heldOn: '2026-12-03', noNextReason: 'later' }));
    const plan = await planFor(table.daan);
    expect(disputesOf(plan)).toEqual([]);
    expect(plan.loose.find(({ id }) => id === letters.id)?.what).toBe('brieven van de gemeente openen');
    const wordsAt = (meetingId: string) =>
      here.as(table.daan).run(async (cx) => {
        const { table: reading, minutes } = await minutesOf(cx, table.householdId, meetingId);
        const line = minutes.lines.find(({ itemId }) => itemId === letters.id);
        const [kept] = await keptDisputes(cx, reading, [letters.id]);
        return { words: line?.words, unchanged: line?.unchanged, settledHere: kept?.settled?.number === line?.number };
      });
    expect(await wordsAt(first)).toEqual({ words: 'alle brieven openen', unchanged: false, settledHere: false });
    expect(await wordsAt(next)).toEqual({ words: how.text, unchanged: false, settledHere: true });
  });

  test('that stays as it was stands in the minutes of the table that said so', async () => {
    const raised = await dispute(table.daan);
    if (raised === 'already') throw new Error();
    const next = await table.plan({ date: '2026-12-03' });
    here.now = new Date('2026-12-03T13:00:00Z');
    await lead((cx) => recordAttendance(cx, table.householdId, next, { present: [table.daan, table.omar] }));
    await lead((cx) =>
      settleAtTable(cx, table.householdId, next, raised.disputeId, { how: 'stays', text: '', words: 'gelezen' }),
    );
    expect(disputesOf(await planFor(table.daan))).toEqual([]);
  });

  test('of one adult is for who reads that adult, and known to nobody else', async () => {
    const meeting = await table.plan({ date: '2026-12-03' });
    here.now = new Date('2026-12-03T13:00:00Z');
    await lead((cx) => recordAttendance(cx, table.householdId, meeting, { present: [table.daan, table.omar] }));
    const { goalId } = await lead((cx) =>
      recordGoal(cx, table.householdId, meeting, { words: 'rust', domain: 'money', adult: table.daan }),
    );
    await here
      .as(table.daan)
      .run((cx) => disputeAgreement(cx, table.householdId, { kind: 'goal', id: goalId }, 'meer dan rust'));
    expect(disputesOf(await planFor(table.mila))).toEqual([]);
    expect(disputesOf(await planFor(table.daan))).toHaveLength(1);
  });
});
