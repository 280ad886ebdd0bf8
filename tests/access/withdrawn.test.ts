import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  finishMeeting,
  recordAction,
  recordAttendance,
  recordFirstWord,
  recordGoal,
} from '../../src/modules/meetings/index.ts';
import { meetingTable } from '../../src/modules/meetings/testing.ts';
import { planPaths } from '../../src/modules/plan/index.ts';
import { sharingPaths } from '../../src/modules/sharing/index.ts';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { type World, world } from '../../src/testing/world.ts';

/** Words that stand on a page only for who may read this goal, its agreement and the lines of the minutes about them. */
const secrets = ['Ik wil beter slapen', 'Een avondplan maken'];

describe('a ground that the client withdraws', () => {
  let town: World;
  let table: Awaited<ReturnType<typeof meetingTable>>;
  let pages: string[];
  let reader: Visitor;
  let client: Visitor;
  let holderId: string;

  beforeAll(async () => {
    town = await world();
    table = await meetingTable(town);
    const { householdId, daan, fatima, ruth } = table;
    const meetingId = await table.plan({ date: '2026-11-23', time: '10:00' });
    const { goalId, actionId } = await town.as(fatima, { togetherWith: daan }).run(async (cx) => {
      await recordAttendance(cx, householdId, meetingId, { present: [daan, fatima, ruth] });
      await recordFirstWord(cx, householdId, meetingId, { speaker: daan, passed: false });
      const goal = { words: secrets[0] ?? '', domain: 'mental-health', adult: daan } as const;
      const { goalId } = await recordGoal(cx, householdId, meetingId, goal);
      const action = { goal: goalId, what: secrets[1] ?? '', doer: fatima };
      const { actionId } = await recordAction(cx, householdId, meetingId, action);
      await finishMeeting(cx, householdId, meetingId, { heldOn: '2026-11-23', noNextReason: 'later' });
      return { goalId, actionId };
    });
    pages = [
      `/huishoudens/${householdId}`,
      planPaths.plan(householdId),
      planPaths.wholePlan(householdId),
      planPaths.goal(householdId, goalId),
      planPaths.action(householdId, actionId),
      planPaths.versions(householdId),
      `/huishoudens/${householdId}/gesprekken/${meetingId}/verslag`,
    ];
    // The minutes are first with the client; by now they are final.
    town.now = new Date('2026-12-01T09:00:00Z');
    const { visitor } = await site(town);
    [reader, client] = [await visitor(ruth), await visitor(daan)];
    holderId = await town.as(ruth).run(async (cx) => cx.actor.organisationId ?? '');
  }, 60_000);
  afterAll(() => town.close());

  const told = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const page of pages) {
      const { text } = await reader.get(page);
      if (secrets.some((secret) => text.includes(secret))) found.push(page);
    }
    return found;
  };

  it('closes on the next request every page that told of it, though the client also wished that all may see all', async () => {
    const { householdId, daan } = table;
    expect(await told()).toEqual(pages);
    const wished = await client.post(sharingPaths.wish(householdId), { clientId: daan, wish: 'open' });
    expect(wished.status).toBe(303);
    expect((await client.post(sharingPaths.end(householdId, holderId))).status).toBe(303);
    expect(await told()).toEqual([]);
    expect((await client.get(sharingPaths.sharing(householdId))).text).toContain('Dit staat aan sinds');
    expect(await told()).toEqual([]);
  });
});
