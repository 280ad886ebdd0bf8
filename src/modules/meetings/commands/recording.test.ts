import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { trajectoryOf } from '../../households/index.ts';
import { openPlan, sayStanding } from '../../plan/index.ts';
import {
  meetingsOf,
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
import { meetingTable, recorderOf, nextMeetingOf } from '../testing.ts';

const here = ownWorld();
const table = anew(() => meetingTable(here));

const { present, finish, read } = recorderOf(here, table);

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
    here.now = new Date('2026-12-03T13:00:00Z');
    await present(meetingId);
    expect(await finish(meetingId, '2026-11-22')).toEqual({ refused: 'before-start', startedOn: '2026-11-23' });
    expect(await finish(meetingId, '2026-11-24')).toEqual({ done: 'first' });
    const { meetings } = await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId));
    expect(meetings).toMatchObject([{ heldOn: '2026-11-24', startsAt: new Date('2026-11-24T13:00:00Z') }]);
    await expect(present(meetingId)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await table.plan({ date: '2026-12-10' }).then(async (id) => (await read2(id))?.kind)).toBe('later');
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
