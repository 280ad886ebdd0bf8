import { describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../testing/own-world.ts';
import { answerMeeting, meetingsOf } from '../meetings/index.ts';
import { meetingTable } from '../meetings/testing.ts';
import { addMoment } from './commands/add-moment.ts';
import { reopenPoll } from './commands/stop-poll.ts';
import { answerPoll, openPoll } from './index.ts';
import { stopPoll } from './commands/stop-poll.ts';
import { isGone } from './model.ts';
import { paths } from './paths.ts';
import { searchesAt, wish } from './testing.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => meetingTable(here));
const { search, pollOf, say, choose, noted } = searchesAt(here, table);

describe('the client first', () => {
  test('the client marks the moments before anybody else can', async () => {
    const pollId = await search();
    expect(await say(table.fatima, pollId)).toEqual({ refused: 'client-first' });
    expect(await say(table.daan, pollId)).toEqual({ done: true });
    expect(await say(table.fatima, pollId)).toEqual({ done: true });
  });

  test('a professional fills it in together with the client, and that shows', async () => {
    const pollId = await search();
    const { moments } = await pollOf(pollId);
    const answers = Object.fromEntries(moments.map(({ id }) => [id, 'yes' as const]));
    await here.as(table.fatima).run((cx) =>
      answerPoll({ ...cx, togetherWith: table.daan }, table.householdId, pollId, {
        answers,
        replaces: '',
        words: '',
      }),
    );
    const { rows } = await here.database.owner.query<{ by: string }>(
      'select answer_typed_by_person_id as by from poll_person where poll_id = $1 and person_id = $2',
      [pollId, table.daan],
    );
    expect(rows).toEqual([{ by: table.fatima }]);
  });

  test('a moment at which the client cannot is gone for everyone and cannot be chosen', async () => {
    const pollId = await search();
    await say(table.daan, pollId, (index) => (index === 0 ? 'no' : 'yes'));
    const { moments, people } = await pollOf(pollId);
    expect(moments.filter((moment) => isGone(moment, people))).toHaveLength(1);
    await expect(choose(pollId, 0)).rejects.toMatchObject({ kind: 'not-found' });
    const fatima = await open.visitor(table.fatima);
    const page = await fatima.get(paths.answer(table.householdId, pollId));
    expect(page.text).not.toContain(moments[0]?.id);
    expect(page.text).toContain(moments[1]?.id);
  });

  test('no search without a client, or with somebody who has no chair here', async () => {
    const { householdId, fatima, omar, daan } = table;
    const input = { ...wish, must: [fatima, omar], may: [] };
    expect(await here.as(omar).run((cx) => openPoll(cx, householdId, input))).toEqual({ refused: 'no-client' });
    const stranger = await here.staff('Vreemd');
    const withStranger = { ...wish, must: [daan, stranger], may: [] };
    await expect(here.as(omar).run((cx) => openPoll(cx, householdId, withStranger))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test.each([
    ['past', { from: '2026-11-23' }],
    ['backwards', { until: '2026-11-30' }],
    ['too-long', { until: '2027-06-01' }],
    ['answer-late', { answerBy: '2026-12-11' }],
  ] as const)('days that cannot be are refused: %s', async (refused, more) => {
    const input = { ...wish, must: [table.daan, table.omar], may: [], ...more };
    expect(await here.as(table.omar).run((cx) => openPoll(cx, table.householdId, input))).toEqual({ refused });
  });

  test.each([
    ['Christmas, on which nobody meets', { from: '2026-12-25', until: '2026-12-26', answerBy: '2026-12-20' }],
    ['a weekend, of people who never said when they work', { from: '2026-12-05', until: '2026-12-06' }],
  ])('when there is no day to propose, that is said: %s', async (_, days) => {
    const { householdId, daan } = table;
    const input = { ...wish, ...days, must: [daan], may: [] };
    expect(await here.as(daan).run((cx) => openPoll(cx, householdId, input))).toEqual({ refused: 'no-day' });
    const client = await open.visitor(daan);
    const fields = { from: input.from, until: input.until, answerBy: input.answerBy, label: 'een gesprek', place: '' };
    const sent = { ...fields, parts: 'morning', minutesLong: '60', placeChosenByClient: 'yes', must: daan };
    const page = await client.post(paths.open(householdId), sent);
    expect(page.status).toBe(400);
    expect(page.text).toContain('In deze dagen is er geen dag om te praten.');
  });
});

describe('a chosen moment', () => {
  test('becomes the meeting: who said yes comes, the others are asked', async () => {
    const pollId = await search();
    await say(table.daan, pollId);
    await say(table.fatima, pollId, (index) => (index === 1 ? 'if-needed' : 'yes'));
    const { moments } = await pollOf(pollId);
    const chosen = await choose(pollId, 1);
    const { meetings } = await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId));
    expect(meetings).toHaveLength(1);
    expect(chosen).toEqual({ meetingId: meetings[0]?.id });
    expect(meetings[0]?.startsAt).toEqual(moments[1]?.startsAt);
    expect(Object.fromEntries((meetings[0]?.people ?? []).map((person) => [person.givenName, person.answer]))).toEqual({
      Daan: 'comes',
      Omar: 'comes',
      Fatima: 'asked',
      Ruth: 'asked',
    });
    expect(await noted('poll.choose')).toBe(1);
    await expect(choose(pollId, 2, 2)).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('moves a meeting that was planned, and asks again who did not say yes to the new moment', async () => {
    const meetingId = await table.plan();
    await here.as(table.fatima).run((cx) => answerMeeting(cx, table.householdId, meetingId, { answer: 'comes' }));
    const pollId = await search({ meeting: meetingId });
    await say(table.daan, pollId);
    expect(await choose(pollId, 0)).toEqual({ meetingId });
    const { meetings } = await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId));
    expect(meetings).toHaveLength(1);
    const answers = Object.fromEntries((meetings[0]?.people ?? []).map((each) => [each.givenName, each.answer]));
    expect(answers).toMatchObject({ Daan: 'comes', Fatima: 'asked' });
  });

  test('of two who choose at once one is first, and the other sees what stands there', async () => {
    const pollId = await search();
    await say(table.daan, pollId);
    const both = await Promise.allSettled([choose(pollId, 0), choose(pollId, 1)]);
    const made = both.filter((each) => each.status === 'fulfilled' && 'meetingId' in each.value);
    expect(made).toHaveLength(1);
  });
});

describe('a search that goes on', () => {
  test('asks everybody again about a moment that is added, the client first', async () => {
    const pollId = await search();
    await say(table.daan, pollId);
    await say(table.fatima, pollId);
    const added = await here
      .as(table.omar)
      .run((cx) => addMoment(cx, table.householdId, pollId, { date: '2026-12-15', time: '16:00', version: 1 }));
    expect(added).toEqual({ done: true });
    const { people, moments } = await pollOf(pollId);
    expect(people.every(({ answered }) => !answered)).toBe(true);
    expect(moments.at(-1)?.answers.size).toBe(0);
    expect(moments[0]?.answers.get(table.fatima)).toBe('yes');
  });

  test('the same moment twice, a day that is over, and an old version are refused', async () => {
    const pollId = await search();
    const add = (date: string, version = 1) =>
      here.as(table.omar).run((cx) => addMoment(cx, table.householdId, pollId, { date, time: '16:00', version }));
    expect(await add('2026-11-20')).toEqual({ refused: 'past' });
    expect(await add('2026-12-15', 7)).toMatchObject({ refused: 'overtaken' });
    expect(await add('2026-12-15')).toEqual({ done: true });
    expect(await add('2026-12-15', 2)).toEqual({ refused: 'there' });
  });

  test('stops with a reason, takes no answers then, and goes on with those it has', async () => {
    const pollId = await search();
    await say(table.daan, pollId);
    const steer = { reason: 'Daan is ziek', version: 1 };
    await here.as(table.omar).run((cx) => stopPoll(cx, table.householdId, pollId, steer));
    await expect(say(table.fatima, pollId)).rejects.toMatchObject({ kind: 'conflict' });
    await here.as(table.omar).run((cx) => reopenPoll(cx, table.householdId, pollId, { version: 2 }));
    expect(await say(table.fatima, pollId)).toEqual({ done: true });
  });

  test('who is not asked and does not lead finds nothing', async () => {
    const pollId = await search();
    await expect(pollOf(pollId, table.sanne)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(pollOf(pollId, await here.staff('Vreemd'))).rejects.toMatchObject({ kind: 'not-found' });
    expect((await pollOf(pollId, table.mila)).id).toBe(pollId);
  });
});
