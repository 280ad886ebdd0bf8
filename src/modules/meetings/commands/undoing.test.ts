import { beforeEach, describe, expect, test } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { disputesOf, planAt, planOf } from '../../plan/index.ts';
import { orderGoals } from '../../plan/testing.ts';
import { readingTableAt } from '../../sharing/index.ts';
import {
  addTopic,
  checkAction,
  disputeAgreement,
  finishMeeting,
  minutesOf,
  recordAction,
  recordAttendance,
  recordChoice,
  recordGoal,
  recordNext,
  recordOption,
  recordStanding,
  settleAtTable,
  undoEntry,
} from '../index.ts';
import { growingMinutes } from '../queries/minutes.ts';
import { topicsOf } from '../queries/topics.ts';
import { discussTopic } from './discuss-topic.ts';
import { recordMoneyFirst } from './record-plan.ts';
import { undoNext, undoTopic } from './undo-entry.ts';
import { meetingTable } from '../testing.ts';

const here = ownWorld();
const table = anew(() => meetingTable(here));
let meetingId: string;
beforeEach(async () => {
  meetingId = await table.plan();
  here.now = new Date('2026-11-26T13:00:00Z');
  await lead((cx) => recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.omar] }));
});

const by = <T>(who: string, work: (cx: Cx) => Promise<T>, togetherWith?: string): Promise<T> =>
  here.as(who, togetherWith === undefined ? {} : { togetherWith }).run(work);
const lead = <T>(work: (cx: Cx) => Promise<T>, togetherWith?: string) => by(table.omar, work, togetherWith);
const undo = (number: number) => lead((cx) => undoEntry(cx, table.householdId, meetingId, number));
const plan = (who = table.daan) =>
  by(who, async (cx) => planOf(cx, await readingTableAt(cx, table.householdId, 'plan.view')));
const lines = () =>
  lead(async (cx) => {
    const { minutes } = await growingMinutes(cx, table.householdId, meetingId);
    return minutes.lines.map(({ itemKind, words, state }) => [itemKind, words, state].filter(Boolean).join(' '));
  });
const act = (what: string, goal?: string) =>
  lead((cx) => recordAction(cx, table.householdId, meetingId, { what, doer: table.daan, ...(goal ? { goal } : {}) }));

describe('until the meeting closes one tap takes an entry back', () => {
  test('a new action: not in the minutes, not in the plan, kept in its history as taken back', async () => {
    const { actionId, number } = await act('brieven openen');
    const before = await plan();
    await undo(number);
    await expect(undo(number)).rejects.toThrow('not-found');
    expect(await lines()).toEqual([]);
    expect((await plan()).loose).toEqual([]);
    const then = await lead(async (cx) => {
      const reading = await readingTableAt(cx, table.householdId, 'history.view');
      const at = async (n: number) => (await planAt(cx, reading, n)).plan.loose.map(({ what }) => what);
      return [await at(number), await at((await planOf(cx, reading)).number)];
    });
    expect(then).toEqual([['brieven openen'], []]);
    const { rows } = await here.database.owner.query(
      `select kind, by_person_id = $2 as omar from plan_change where item_id = $1 order by number`,
      [actionId, table.omar],
    );
    expect(rows).toEqual([
      { kind: 'added', omar: true },
      { kind: 'undone', omar: true },
    ]);
    expect(before.loose).toHaveLength(1);
  });

  test('how an action goes: the plan shows it as it was before, and it can be said again', async () => {
    const { actionId, number } = await act('brieven openen');
    const stuck = await lead((cx) =>
      checkAction(cx, table.householdId, meetingId, actionId, { state: 'stuck', words: 'te veel' }),
    );
    if (!('number' in stuck)) throw new Error();
    await undo(stuck.number);
    expect((await plan()).loose).toMatchObject([{ state: 'open', stateWords: '' }]);
    expect(await lines()).toEqual(['action brieven openen open']);
    await lead((cx) => checkAction(cx, table.householdId, meetingId, actionId, { state: 'busy' }));
    expect((await plan()).loose).toMatchObject([{ state: 'busy' }]);
    // What came later is taken back first.
    await expect(undo(number)).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('step by step back to nothing', async () => {
    const { actionId, number } = await act('brieven openen');
    const busy = await lead((cx) => checkAction(cx, table.householdId, meetingId, actionId, { state: 'busy' }));
    if (!('number' in busy)) throw new Error();
    await undo(busy.number);
    await undo(number);
    expect((await plan()).loose).toEqual([]);
  });

  test('a goal with everything under it', async () => {
    const { goalId, number } = await lead((cx) =>
      recordGoal(cx, table.householdId, meetingId, { words: 'rust', domain: 'money' }),
    );
    await lead((cx) => recordOption(cx, table.householdId, meetingId, goalId, { words: 'een regeling' }));
    await act('bellen', goalId);
    await undo(number);
    expect(await lines()).toEqual([]);
    const now = await plan();
    expect([now.goals, now.loose]).toEqual([[], []]);
  });

  test('a choice: the solution that was chosen before is chosen again', async () => {
    const { goalId } = await lead((cx) =>
      recordGoal(cx, table.householdId, meetingId, { words: 'rust', domain: 'money' }),
    );
    const option = (words: string) => lead((cx) => recordOption(cx, table.householdId, meetingId, goalId, { words }));
    const [one, two] = [await option('een'), await option('twee')];
    const choose = (id: string) => lead((cx) => recordChoice(cx, table.householdId, meetingId, id), table.daan);
    await choose(one.optionId);
    here.now = new Date('2026-11-26T13:05:00Z');
    const second = await choose(two.optionId);
    await undo(second.number);
    const chosen = (await plan()).goals[0]?.options.filter(({ chosenOn }) => chosenOn !== null);
    expect(chosen?.map(({ words }) => words)).toEqual(['een']);
  });

  test('an answer whether somebody stands behind it: the one before counts again', async () => {
    const say = (answer: 'yes' | 'no') =>
      lead((cx) => recordStanding(cx, table.householdId, meetingId, { person: table.omar, answer }));
    await say('yes');
    here.now = new Date('2026-11-26T13:05:00Z');
    const no = await say('no');
    if (typeof no === 'string') throw new Error(no);
    await undo(no.number);
    expect((await plan()).standing).toMatchObject([{ answer: 'yes' }]);
  });

  test('how a dispute was settled: it is disputed again', async () => {
    const { actionId } = await act('brieven openen');
    const raised = await by(table.daan, (cx) =>
      disputeAgreement(cx, table.householdId, { kind: 'action', id: actionId }, 'alleen de blauwe'),
    );
    if (raised === 'already') throw new Error();
    const settled = await lead((cx) =>
      settleAtTable(cx, table.householdId, meetingId, raised.disputeId, { how: 'changed', text: 'blauwe', words: '' }),
    );
    expect(disputesOf(await plan())).toEqual([]);
    await undo(settled.number);
    expect(disputesOf(await plan())).toMatchObject([{ noted: 'brieven openen' }]);
    expect((await plan()).loose).toMatchObject([{ what: 'brieven openen' }]);
  });

  test('the answer about money, with the order of goals that it changed; the answer before it counts again', async () => {
    const goal = (words: string, domain: 'money' | 'work') =>
      lead((cx) => recordGoal(cx, table.householdId, meetingId, { words, domain, adult: table.daan }), table.daan);
    await goal('rust', 'money');
    await goal('werk', 'work');
    const say = (answer: 'yes' | 'no', words: string) =>
      lead((cx) => recordMoneyFirst(cx, table.householdId, meetingId, { answer, words }), table.daan);
    const order = async () => (await plan()).goals.map(({ words }) => words);
    await say('no', 'eerst slapen');
    const work = (await plan()).goals.find(({ words }) => words === 'werk')?.id ?? '';
    await by(table.daan, (cx) => orderGoals(cx, table.householdId, { goal: work, direction: 'up' }));
    expect(await order()).toEqual(['werk', 'rust']);
    here.now = new Date('2026-11-26T13:05:00Z');
    const yes = await say('yes', '');
    expect(await order()).toEqual(['rust', 'werk']);
    await undo(yes.number);
    expect(await order()).toEqual(['werk', 'rust']);
    expect((await plan()).moneyFirst).toMatchObject({ answer: 'no', words: 'eerst slapen' });
  });

  test('a topic that was talked about lies on the table again', async () => {
    const { topicId } = await by(table.daan, (cx) =>
      addTopic(cx, table.householdId, { words: 'de stroom', audience: 'table' }),
    );
    const open = () =>
      lead(async (cx) => {
        const reading = await readingTableAt(cx, table.householdId, 'plan.view');
        return (await topicsOf(cx, reading)).map(({ words }) => words);
      });
    await lead((cx) => discussTopic(cx, table.householdId, meetingId, topicId));
    expect(await open()).toEqual([]);
    await lead((cx) => undoTopic(cx, table.householdId, meetingId, topicId));
    expect(await open()).toEqual(['de stroom']);
    await expect(lead((cx) => undoTopic(cx, table.householdId, meetingId, topicId))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test('the next date: that meeting is called off, and another one can be agreed', async () => {
    const next = (date: string) =>
      lead((cx) =>
        recordNext(cx, table.householdId, meetingId, {
          date,
          time: '14:00',
          minutesLong: 60,
          place: 'bij Daan',
          placeChosenByClient: true,
          people: [table.daan, table.omar],
        }),
      );
    await next('2026-12-10');
    await lead((cx) => undoNext(cx, table.householdId, meetingId));
    await next('2026-12-11');
    const { rows } = await here.database.owner.query<{ state: string; day: string }>(
      `select state, to_char(starts_at, 'YYYY-MM-DD') as day from meeting where household_id = $1 and id <> $2 order by starts_at`,
      [table.householdId, meetingId],
    );
    expect(rows).toEqual([
      { state: 'cancelled', day: '2026-12-10' },
      { state: 'planned', day: '2026-12-11' },
    ]);
  });

  test('not after it closed, and not by who does not lead', async () => {
    const { number } = await act('brieven openen');
    await expect(by(table.ruth, (cx) => undoEntry(cx, table.householdId, meetingId, number))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await lead((cx) =>
      finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' }),
    );
    await expect(undo(number)).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('a meeting that is entered afterwards', () => {
  test('has its true date, and what was agreed carries that date; the trail keeps when it was entered', async () => {
    here.now = new Date('2026-12-03T08:30:00Z');
    const { actionId } = await act('brieven openen');
    const { goalId } = await lead((cx) =>
      recordGoal(cx, table.householdId, meetingId, { words: 'rust', domain: 'money' }),
    );
    const { optionId } = await lead((cx) =>
      recordOption(cx, table.householdId, meetingId, goalId, { words: 'een regeling' }),
    );
    await lead((cx) => recordChoice(cx, table.householdId, meetingId, optionId), table.daan);
    await lead((cx) =>
      finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' }),
    );
    const held = await by(
      table.daan,
      async (cx) => (await minutesOf(cx, table.householdId, meetingId)).minutes.meeting,
    );
    expect(held.heldOn).toBe('2026-11-26');
    expect((await plan()).goals[0]?.options[0]?.chosenOn).toBe('2026-11-26');
    const { rows } = await here.database.owner.query(
      `select agreed_on::text as agreed, at from plan_change where item_id = $1`,
      [actionId],
    );
    expect(rows).toEqual([{ agreed: '2026-11-26', at: here.now }]);
    const trail = await here.database.owner.query(
      `select at from audit_event where object_id = $1 and action = 'action.add'`,
      [actionId],
    );
    expect(trail.rows).toEqual([{ at: here.now }]);
  });
});
