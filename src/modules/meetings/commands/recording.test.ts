import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type World, world } from '../../../testing/world.ts';
import { trajectoryOf } from '../../households/index.ts';
import { changeAction, openPlan, planOf, sayStanding, setActionState } from '../../plan/index.ts';
import {
  checkAction,
  checkGoal,
  finishMeeting,
  meetingsOf,
  minutesOf,
  nextMeetingOf,
  readMinutes,
  recordAction,
  recordAttendance,
  recordChoice,
  recordFirstWord,
  recordGoal,
  recordNext,
  recordOption,
  recordStanding,
  recordWords,
} from '../index.ts';
import { checkOrder } from '../model.ts';
import { checkFacts } from '../queries/check.ts';
import { type MeetingTable, meetingTable } from '../testing.ts';

let here: World;
let table: MeetingTable;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());
beforeEach(async () => {
  here.now = new Date('2026-11-23T09:00:00Z');
  table = await meetingTable(here);
});

const present = (meetingId: string, people = [table.daan, table.fatima, table.omar]) =>
  here.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, meetingId, { present: people }));
const finish = (meetingId: string, heldOn: string) =>
  here.as(table.omar).run((cx) => finishMeeting(cx, table.householdId, meetingId, { heldOn, noNextReason: 'later' }));
const read = (personId: string, meetingId: string) =>
  here.as(personId).run(async (cx) => (await minutesOf(cx, table.householdId, meetingId)).minutes);
const act = (meetingId: string, what: string, doer: string) =>
  here.as(table.omar).run((cx) => recordAction(cx, table.householdId, meetingId, { what, doer, due: '2026-11-27' }));

/** A first meeting with one action for Daan and one for Ruth, held on 26 November. */
async function heldMeeting(): Promise<{ meetingId: string; letters: string; phone: string }> {
  const meetingId = await table.plan();
  here.now = new Date('2026-11-26T13:00:00Z');
  await present(meetingId);
  const { actionId: letters } = await act(meetingId, 'brieven openen', table.daan);
  const { actionId: phone } = await act(meetingId, 'bellen over uitstel', table.ruth);
  expect(await finish(meetingId, '2026-11-26')).toEqual({ done: 'first' });
  return { meetingId, letters, phone };
}

describe('at the table', () => {
  test('a whole first meeting changes the plan, and its minutes are those changes', async () => {
    const meetingId = await table.plan();
    here.now = new Date('2026-11-26T13:00:00Z');
    await present(meetingId);
    await here
      .as(table.omar)
      .run((cx) => recordFirstWord(cx, table.householdId, meetingId, { speaker: table.daan, passed: false }));
    const { goalId } = await here
      .as(table.omar)
      .run((cx) => recordGoal(cx, table.householdId, meetingId, { words: 'rust over mijn geld', domain: 'money' }));
    const { optionId } = await here
      .as(table.omar)
      .run((cx) => recordOption(cx, table.householdId, meetingId, goalId, { words: 'een regeling' }));
    await here
      .as(table.omar, { togetherWith: table.daan })
      .run((cx) => recordChoice(cx, table.householdId, meetingId, optionId));
    await here
      .as(table.omar)
      .run((cx) =>
        recordAction(cx, table.householdId, meetingId, { what: 'uitstel vragen', doer: table.ruth, goal: goalId }),
      );
    await here
      .as(table.omar, { togetherWith: table.daan })
      .run((cx) =>
        recordStanding(cx, table.householdId, meetingId, { person: table.daan, answer: 'partly', words: 'ik twijfel' }),
      );
    await here.as(table.fatima).run((cx) => sayStanding(cx, table.householdId, { answer: 'yes' }));
    await here.as(table.omar).run((cx) => recordWords(cx, table.householdId, meetingId, { words: 'Goed gesprek.' }));
    await here.as(table.omar).run((cx) =>
      recordNext(cx, table.householdId, meetingId, {
        date: '2027-01-14',
        time: '14:00',
        minutesLong: 60,
        place: 'buurthuis',
        placeChosenByClient: true,
        people: [table.daan, table.omar],
      }),
    );
    expect(await finish(meetingId, '2026-11-26')).toEqual({ done: 'first' });

    const minutes = await read(table.daan, meetingId);
    expect(minutes.meeting).toMatchObject({
      kind: 'first',
      heldOn: '2026-11-26',
      spokeFirst: table.daan,
      chair: table.omar,
      nextPlace: 'buurthuis',
      words: 'Goed gesprek.',
    });
    expect(minutes.lines.map((line) => [line.phase, line.itemKind, line.words, line.answer])).toEqual([
      ['plan', 'goal', 'rust over mijn geld', ''],
      ['plan', 'option', 'een regeling', ''],
      ['do', 'action', 'uitstel vragen', ''],
      ['agreement', 'standing', 'ik twijfel', 'partly'],
      ['agreement', 'standing', '', 'yes'],
    ]);
    expect(minutes.lines[1]?.chosen).toBe(true);
    expect(minutes.lines[2]).toMatchObject({ isNew: true, goalWords: 'rust over mijn geld', doerId: table.ruth });
    const state = await here.as(table.fatima).run(async (cx) => (await trajectoryOf(cx, table.householdId))?.state);
    expect(state).toBe('running');
    const next = await here.as(table.daan).run((cx) => nextMeetingOf(cx, table.householdId));
    expect(next).toMatchObject({ kind: 'later', place: 'buurthuis' });
  });

  test('the client may pass', async () => {
    const meetingId = await table.plan();
    await present(meetingId);
    await here
      .as(table.omar)
      .run((cx) => recordFirstWord(cx, table.householdId, meetingId, { speaker: table.fatima, passed: true }));
    await finish(meetingId, '2026-11-23');
    expect((await read(table.daan, meetingId)).meeting).toMatchObject({ clientPassed: true, spokeFirst: table.fatima });
  });

  test('who is not there cannot be the first to speak', async () => {
    const meetingId = await table.plan();
    await present(meetingId);
    const run = here
      .as(table.omar)
      .run((cx) => recordFirstWord(cx, table.householdId, meetingId, { speaker: table.ruth, passed: false }));
    expect(await run).toBe('not-there');
  });

  test('a professional who does not lead, or a client, cannot record', async () => {
    const meetingId = await table.plan();
    for (const personId of [table.ruth, table.daan]) {
      const run = here
        .as(personId)
        .run((cx) => recordAction(cx, table.householdId, meetingId, { what: 'x', doer: personId }));
      await expect(run).rejects.toMatchObject({ kind: 'forbidden' });
    }
    const stranger = await here.staff('Vreemd');
    const run = here.as(stranger).run((cx) => recordWords(cx, table.householdId, meetingId, { words: 'x' }));
    await expect(run).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('a meeting of another household is not found', async () => {
    const other = await meetingTable(here);
    const meetingId = await other.plan();
    await expect(
      here.as(table.omar).run((cx) => recordWords(cx, table.householdId, meetingId, { words: 'x' })),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('without the client needs a reason, and is reported to every client', async () => {
    const meetingId = await table.plan();
    expect(await present(meetingId, [table.fatima, table.omar])).toEqual({ refused: 'needs-reason' });
    await here.as(table.omar).run((cx) =>
      recordAttendance(cx, table.householdId, meetingId, {
        present: [table.fatima, table.omar],
        withoutClientReason: 'Daan wilde niet komen',
      }),
    );
    expect(await finish(meetingId, '2026-11-23')).toEqual({ done: 'first' });
    for (const client of [table.daan, table.mila]) {
      const minutes = await read(client, meetingId);
      expect(minutes.meeting.withoutClientReason).toBe('Daan wilde niet komen');
      expect(minutes.meeting.people.find((person) => person.personId === table.daan)?.present).toBe(false);
    }
  });

  test('a meeting is not ended before it is known who was there, nor on a day to come', async () => {
    const meetingId = await table.plan();
    expect(await finish(meetingId, '2026-11-23')).toEqual({ refused: 'nobody' });
    await present(meetingId);
    expect(await finish(meetingId, '2026-11-26')).toEqual({ refused: 'future' });
  });

  test('entered afterwards it stands on its true date, and is then closed to changes', async () => {
    const meetingId = await table.plan();
    await present(meetingId);
    expect(await finish(meetingId, '2026-11-19')).toEqual({ done: 'first' });
    const { meetings } = await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId));
    expect(meetings).toMatchObject([{ heldOn: '2026-11-19', startsAt: new Date('2026-11-19T13:00:00Z') }]);
    await expect(present(meetingId)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await table.plan().then(async (id) => (await read2(id))?.kind)).toBe('later');
  });
  const read2 = async (id: string) =>
    (await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId))).meetings.find((each) => each.id === id);

  test('what everybody present says aloud is noted; an absentee has said nothing, a client needs to be named', async () => {
    const meetingId = await table.plan();
    await present(meetingId);
    const note = (person: string) =>
      here.as(table.omar).run((cx) => recordStanding(cx, table.householdId, meetingId, { person, answer: 'yes' }));
    expect(await note(table.fatima)).toHaveProperty('number');
    const { plan } = await here.as(table.daan).run((cx) => openPlan(cx, table.householdId, 'plan.view'));
    expect(plan.standing).toMatchObject([{ personId: table.fatima, answer: 'yes' }]);
    expect(await note(table.ruth)).toBe('not-there');
    await expect(note(table.daan)).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('the check', () => {
  /** Open points in the order of the check. */
  const points = () =>
    here.as(table.omar).run(async (cx) => {
      const { table: seat } = await meetingsOf(cx, table.householdId);
      const plan = await planOf(cx, seat);
      const facts = await checkFacts(cx, table.householdId);
      const open = plan.loose.filter((action) => action.state !== 'done' && action.state !== 'dropped');
      const items = open.map((action) => ({
        id: action.id,
        kind: 'action' as const,
        lastMinutes: facts.lastMinutes.get(action.id) ?? null,
        createdAt: facts.createdAt.get(action.id) ?? new Date(0),
        what: action.what,
      }));
      return checkOrder(items, facts.lastHeld?.at ?? null).map((item) => item.what);
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

describe('minutes', () => {
  test('who was absent does not find them; a client and the case manager do', async () => {
    const { meetingId } = await heldMeeting();
    await expect(read(table.ruth, meetingId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(read(table.sanne, meetingId)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await read(table.mila, meetingId)).lines).toHaveLength(2);
    expect((await read(table.fatima, meetingId)).lines).toHaveLength(2);
  });

  test('do not change when the plan changes later', async () => {
    const { meetingId, letters } = await heldMeeting();
    const before = await read(table.daan, meetingId);
    here.now = new Date('2026-11-30T09:00:00Z');
    await here
      .as(table.fatima)
      .run((cx) => changeAction(cx, table.householdId, letters, { what: 'iets heel anders', doer: table.fatima }));
    await here.as(table.fatima).run((cx) => setActionState(cx, table.householdId, letters, { state: 'done' }));
    expect(await read(table.daan, meetingId)).toEqual(before);
  });

  test('leave out what a reader may not read, without a trace', async () => {
    const meetingId = await table.plan({ people: [table.daan, table.mila, table.omar] });
    await present(meetingId, [table.daan, table.mila, table.omar]);
    await here.as(table.omar).run((cx) =>
      recordAction(cx, table.householdId, meetingId, {
        what: 'alleen van Daan',
        doer: table.daan,
        adult: table.daan,
      }),
    );
    await act(meetingId, 'van ons samen', table.mila);
    await finish(meetingId, '2026-11-23');
    expect((await read(table.daan, meetingId)).lines.map((line) => line.words)).toEqual([
      'alleen van Daan',
      'van ons samen',
    ]);
    const other = await read(table.mila, meetingId);
    expect(other.lines.map((line) => line.words)).toEqual(['van ons samen']);
    expect(JSON.stringify([...other.names], null, 0)).not.toContain('alleen van Daan');
  });

  test('are marked as read once, with the first date', async () => {
    const { meetingId } = await heldMeeting();
    here.now = new Date('2026-11-27T08:00:00Z');
    await here.as(table.daan).run((cx) => readMinutes(cx, table.householdId, meetingId));
    here.now = new Date('2026-11-29T08:00:00Z');
    await here.as(table.daan).run((cx) => readMinutes(cx, table.householdId, meetingId));
    const daan = (await read(table.omar, meetingId)).meeting.people.find((person) => person.personId === table.daan);
    expect(daan?.readAt).toEqual(new Date('2026-11-27T08:00:00Z'));
    await expect(here.as(table.ruth).run((cx) => readMinutes(cx, table.householdId, meetingId))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
