import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { site, type Visitor } from '../../testing/visitor.ts';
import { type World, world } from '../../testing/world.ts';
import { endPlace } from '../households/index.ts';
import { answerMeeting, meetingsOf } from '../meetings/index.ts';
import { type MeetingTable, meetingTable } from '../meetings/testing.ts';
import { addMoment } from './commands/add-moment.ts';
import { answerByLink } from './commands/answer-poll.ts';
import { chooseMoment } from './commands/choose-moment.ts';
import { endPollLink } from './commands/make-poll-link.ts';
import { reopenPoll } from './commands/stop-poll.ts';
import { answerPoll, makePollLink, type MomentAnswer, openPoll, type OpenPollInput, stopPoll } from './index.ts';
import { isGone } from './model.ts';
import { paths } from './paths.ts';
import { pollByLink } from './queries/by-link.ts';
import { pollAt } from './queries/poll.ts';

let here: World;
let table: MeetingTable;
let open: Awaited<ReturnType<typeof site>>;
beforeAll(async () => {
  here = await world();
  open = await site(here);
});
afterAll(() => here.close());
beforeEach(async () => {
  here.now = new Date('2026-11-23T09:00:00Z');
  table = await meetingTable(here);
});

const wish: Omit<OpenPollInput, 'must' | 'may'> = {
  from: '2026-12-01',
  until: '2026-12-11',
  parts: ['morning', 'afternoon'],
  minutesLong: 60,
  place: 'bij Daan thuis',
  placeChosenByClient: true,
  label: 'een gesprek',
  answerBy: '2026-11-27',
  closing: false,
  meeting: null,
};
const as = <T>(personId: string, run: Parameters<ReturnType<World['as']>['run']>[0]) =>
  here.as(personId).run(run) as Promise<T>;

async function search(more: Partial<OpenPollInput> = {}): Promise<string> {
  const { householdId, daan, fatima, omar, ruth } = table;
  const opened = await here
    .as(omar)
    .run((cx) => openPoll(cx, householdId, { ...wish, must: [daan, fatima, omar], may: [ruth], ...more }));
  if (!('pollId' in opened)) throw new Error(`not opened: ${opened.refused}`);
  return opened.pollId;
}
const pollOf = (pollId: string, personId = table.omar) =>
  here.as(personId).run(async (cx) => (await pollAt(cx, table.householdId, pollId, 'poll.view')).poll);
const say = async (personId: string, pollId: string, of: (index: number) => MomentAnswer = () => 'yes') => {
  const { moments } = await pollOf(pollId);
  const answers = Object.fromEntries(moments.map(({ id }, index) => [id, of(index)]));
  return here.as(personId).run((cx) => answerPoll(cx, table.householdId, pollId, { answers, replaces: '', words: '' }));
};
const choose = async (pollId: string, index: number, version = 1) => {
  const { moments } = await pollOf(pollId);
  const moment = moments[index]?.id ?? null;
  return here.as(table.omar).run((cx) => chooseMoment(cx, table.householdId, pollId, { moment, version }));
};
const noted = async (action: string): Promise<number> => {
  const { rows } = await here.database.owner.query<{ count: number }>(
    'select count(*)::int from audit_event where action = $1 and household_id = $2',
    [action, table.householdId],
  );
  return rows[0]?.count ?? 0;
};

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

describe('a personal link', () => {
  const withLink = async () => {
    const pollId = await search();
    const token = await here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.ruth));
    return { pollId, token };
  };
  const byLink = (token: string) => here.as(table.omar).run((cx) => pollByLink(cx, token));

  test('answers without an account, once the client did, and changes the answer', async () => {
    const { pollId, token } = await withLink();
    const visitor: Visitor = await open.visitor(null);
    expect((await visitor.get(paths.byLink(token))).text).toContain('De dagen staan nog niet klaar');
    await say(table.daan, pollId);
    const { moments } = await pollOf(pollId);
    const fields = (answer: string) => Object.fromEntries(moments.map(({ id }) => [`moment-${id}`, answer]));
    const half = await visitor.post(paths.byLink(token), { [`moment-${moments[0]?.id}`]: 'yes', words: 'Ik bel in.' });
    expect(half.status).toBe(400);
    expect(half.text).toContain('Kies één van de drie.');
    expect(half.text).toContain('Ik bel in.');
    expect((await visitor.post(paths.byLink(token), { ...fields('yes'), words: 'Ik bel in.' })).status).toBe(303);
    expect((await visitor.post(paths.byLink(token), { ...fields('no'), words: '' })).status).toBe(303);
    const { people, moments: after } = await pollOf(pollId);
    expect(people.find(({ personId }) => personId === table.ruth)).toMatchObject({ answered: true, words: '' });
    expect(after[0]?.answers.get(table.ruth)).toBe('no');
    expect(await noted('poll.answer')).toBe(3);
  });

  test('shows who asks and the moments, and nothing of the household or of anybody else', async () => {
    const { pollId, token } = await withLink();
    await say(table.daan, pollId);
    await say(table.fatima, pollId);
    const page = (await (await open.visitor(null)).get(paths.byLink(token))).text;
    expect(page).toContain('Omar');
    for (const hidden of ['Daan', 'Fatima', 'Huis Daan', 'bij Daan thuis', table.householdId, table.daan]) {
      expect(page).not.toContain(hidden);
    }
  });

  test('looking at it changes nothing, by whatever method', async () => {
    const { pollId, token } = await withLink();
    await say(table.daan, pollId);
    const before = await pollOf(pollId);
    for (let time = 0; time < 3; time += 1) await (await open.visitor(null)).get(paths.byLink(token));
    expect(await pollOf(pollId)).toEqual(before);
  });

  test('ends when it is taken back, made anew, or when this person leaves the table', async () => {
    const { pollId, token } = await withLink();
    expect(await byLink(token)).not.toBeNull();
    const again = await here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.ruth));
    expect(await byLink(token)).toBeNull();
    await here.as(table.omar).run((cx) => endPollLink(cx, table.householdId, pollId, table.ruth));
    expect(await byLink(again)).toBeNull();
    const third = await here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.ruth));
    const { rows } = await here.database.owner.query<{ id: string; version: number }>(
      'select id, version from place where household_id = $1 and person_id = $2',
      [table.householdId, table.ruth],
    );
    const place = rows[0];
    await here
      .as(table.fatima)
      .run((cx) => endPlace(cx, table.householdId, { placeId: place?.id ?? '', version: place?.version ?? 0 }));
    expect((await (await open.visitor(null)).get(paths.byLink(third))).status).toBe(404);
  });

  test('takes no answer after its last day', async () => {
    const { pollId, token } = await withLink();
    await say(table.daan, pollId);
    const { moments } = await pollOf(pollId);
    here.now = new Date('2026-11-28T09:00:00Z');
    const visitor = await open.visitor(null);
    expect((await visitor.get(paths.byLink(token))).text).toContain('Deze vraag is voorbij');
    const fields = Object.fromEntries(moments.map(({ id }) => [`moment-${id}`, 'yes']));
    await visitor.post(paths.byLink(token), { ...fields, words: '' });
    expect((await pollOf(pollId)).moments[0]?.answers.has(table.ruth)).toBe(false);
  });

  test('is not for clients, and of a search that ended it says that no answer is needed', async () => {
    const { pollId, token } = await withLink();
    await expect(
      here.as(table.omar).run((cx) => makePollLink(cx, table.householdId, pollId, table.daan)),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await say(table.daan, pollId);
    await choose(pollId, 0);
    const visitor = await open.visitor(null);
    expect((await visitor.get(paths.byLink(token))).text).toContain('De dag is gekozen');
    const { moments } = await pollOf(pollId);
    const answers = Object.fromEntries(moments.map(({ id }) => [id, 'yes' as const]));
    expect(await as(table.omar, (cx) => answerByLink(cx, token, { answers, replaces: '', words: '' }))).toEqual({
      refused: 'over',
    });
  });
});
