import { describe, expect, test } from 'vitest';
import { fieldTime } from '../../../kernel/i18n/calendar.ts';
import { anew, ownSite, ownWorld } from '../../../testing/own-world.ts';
import { plain } from '../../../testing/visitor.ts';
import { assignRole } from '../../households/index.ts';
import { goAway } from '../../sharing/index.ts';
import {
  addTopic,
  answerMeeting,
  cancelMeeting,
  changeMeeting,
  dropTopic,
  meetingsOf,
  myMeetings,
  planMeeting,
  preparationsOf,
  topicsOf,
  writePreparation,
} from '../index.ts';
import { meetingTable, nextMeetingOf } from '../testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));

const usual = {
  date: '2026-11-26',
  time: '14:00',
  minutesLong: 60,
  place: 'bij Daan thuis',
  placeChosenByClient: true,
  withoutClientReason: '',
};

describe('planning', () => {
  test('a client plans the first meeting and chooses the place', async () => {
    const planned = await here
      .as(table.daan)
      .run((cx) => planMeeting(cx, table.householdId, { ...usual, people: [table.daan, table.fatima] }));
    expect(planned).toMatchObject({ kind: 'first' });
    const next = await here.as(table.daan).run((cx) => nextMeetingOf(cx, table.householdId));
    expect(next).toMatchObject({ place: 'bij Daan thuis', placeChosenByClient: true, state: 'planned' });
    expect(next?.people.map((person) => [person.givenName, person.answer])).toEqual([
      ['Daan', 'comes'],
      ['Fatima', 'asked'],
    ]);
  });

  test('a day that is over is refused, unless the meeting was held already', async () => {
    here.now = new Date('2026-12-01T09:00:00Z');
    const at = { ...usual, date: '2026-11-27', people: [table.daan] };
    expect(await here.as(table.omar).run((cx) => planMeeting(cx, table.householdId, at))).toEqual({ refused: 'past' });
    const afterwards = await here
      .as(table.omar)
      .run((cx) => planMeeting(cx, table.householdId, { ...at, afterwards: true }));
    expect(afterwards).toHaveProperty('meetingId');
  });

  test('a meeting before the first yes, before the table was opened, is refused at its day', async () => {
    const lead = here.as(table.omar);
    const at = { ...usual, people: [table.daan], afterwards: true };
    const plan = (date: string) => lead.run((cx) => planMeeting(cx, table.householdId, { ...at, date }));
    const refused = { refused: 'before-start', startedOn: '2026-11-23' };
    expect(await plan('2026-11-22')).toEqual(refused);
    expect(await plan('2026-11-23')).toHaveProperty('meetingId');
    const omar = await visitor(table.omar);
    const path = `/huishoudens/${table.householdId}/gesprekken/nieuw`;
    const sent = { date: '2026-11-22', time: '14:00', minutesLong: '60', people: [table.daan], afterwards: 'yes' };
    const { status, text } = await omar.post(path, sent);
    expect(status).toBe(400);
    const [, place = ''] = /name="date"[^>]*aria-describedby="(?:[^"]* )?([^" ]+-error)/.exec(text) ?? [];
    const [, said = ''] = new RegExp(`id="${place}"[^>]*>([^]*?)</div>`).exec(text) ?? [];
    expect(plain(said)).toContain('Jullie begonnen hier op 23 november 2026. Kies die dag of een latere.');
    expect(text).toContain('value="2026-11-22"');
    // Who said yes earlier, on paper, can have met earlier.
    await here.database.owner.query(`update trajectory set consented_on = '2026-11-16' where household_id = $1`, [
      table.householdId,
    ]);
    expect(await plan('2026-11-15')).toEqual({ ...refused, startedOn: '2026-11-16' });
    expect(await plan('2026-11-16')).toHaveProperty('meetingId');
  });

  test('a meeting without the client needs a reason and shows it to the client', async () => {
    const alone = { ...usual, people: [table.fatima, table.omar] };
    expect(await here.as(table.omar).run((cx) => planMeeting(cx, table.householdId, alone))).toEqual({
      refused: 'needs-reason',
    });
    await table.plan({ people: [table.fatima, table.omar], withoutClientReason: 'Daan ligt in het ziekenhuis' });
    const { meetings } = await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId));
    expect(meetings).toMatchObject([{ withoutClientReason: 'Daan ligt in het ziekenhuis' }]);
  });

  test('a professional who does not lead cannot plan, a stranger finds nothing', async () => {
    const run = (personId: string) =>
      here.as(personId).run((cx) => planMeeting(cx, table.householdId, { ...usual, people: [table.daan] }));
    await expect(run(table.ruth)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(run(await here.staff('Vreemd'))).rejects.toMatchObject({ kind: 'not-found' });
    const elsewhere = await here.elsewhere();
    const other = await elsewhere.staff('Ver');
    await expect(elsewhere.as(other).run((cx) => meetingsOf(cx, table.householdId))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test('somebody who does not sit at this table cannot be asked', async () => {
    const stranger = await here.staff('Vreemd');
    await expect(table.plan({ people: [table.daan, stranger] })).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('two in the afternoon is two in the afternoon, in summer and in winter', async () => {
    const winter = await table.plan({ date: '2027-03-27' });
    const summer = await table.plan({ date: '2027-03-28' });
    const { meetings } = await here.as(table.daan).run((cx) => meetingsOf(cx, table.householdId));
    const at = (id: string) => meetings.find((meeting) => meeting.id === id)?.startsAt ?? new Date(0);
    expect([fieldTime(at(winter)), fieldTime(at(summer))]).toEqual(['14:00', '14:00']);
    expect(at(winter).toISOString()).toBe('2027-03-27T13:00:00.000Z');
    expect(at(summer).toISOString()).toBe('2027-03-28T12:00:00.000Z');
  });

  test('somebody of the network sees only the meetings for which asked', async () => {
    await table.plan();
    const asked = await table.plan({ people: [table.daan, table.sanne] });
    const { meetings } = await here.as(table.sanne).run((cx) => meetingsOf(cx, table.householdId));
    expect(meetings.map((meeting) => meeting.id)).toEqual([asked]);
  });
});

describe('changing', () => {
  test('a move asks everyone again, and who is no longer asked is off the list', async () => {
    const id = await table.plan();
    await here.as(table.daan).run((cx) => answerMeeting(cx, table.householdId, id, { answer: 'comes' }));
    const moved = await here.as(table.daan).run((cx) =>
      changeMeeting(cx, table.householdId, id, {
        ...usual,
        date: '2026-11-27',
        people: [table.daan, table.fatima],
        version: 1,
      }),
    );
    expect(moved).toEqual({ done: true });
    const next = await here.as(table.daan).run((cx) => nextMeetingOf(cx, table.householdId));
    expect(next?.people.map((person) => [person.givenName, person.answer])).toEqual([
      ['Daan', 'asked'],
      ['Fatima', 'asked'],
    ]);
    expect(await here.as(table.ruth).run(myMeetings)).toEqual([]);
  });

  test('the second of two who move it sees what stands there now', async () => {
    const id = await table.plan();
    const people = [table.daan, table.fatima];
    await here
      .as(table.omar)
      .run((cx) => changeMeeting(cx, table.householdId, id, { ...usual, place: 'buurthuis', people, version: 1 }));
    const second = await here
      .as(table.fatima)
      .run((cx) => changeMeeting(cx, table.householdId, id, { ...usual, place: 'kantoor', people, version: 1 }));
    expect(second).toMatchObject({ refused: 'overtaken', now: { place: 'buurthuis', version: 2 } });
  });

  test('a cancelled meeting keeps its reason and can no longer be answered', async () => {
    const id = await table.plan();
    await here
      .as(table.daan)
      .run((cx) => cancelMeeting(cx, table.householdId, id, { reason: 'ik ben ziek', version: 1 }));
    const { meetings } = await here.as(table.ruth).run((cx) => meetingsOf(cx, table.householdId));
    expect(meetings).toMatchObject([{ state: 'cancelled', stateWords: 'ik ben ziek' }]);
    await expect(
      here.as(table.ruth).run((cx) => answerMeeting(cx, table.householdId, id, { answer: 'comes' })),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('a professional notes the answer of a client, and both are named', async () => {
    const id = await table.plan();
    await here
      .as(table.fatima, { togetherWith: table.daan })
      .run((cx) => answerMeeting(cx, table.householdId, id, { answer: 'cannot' }));
    const next = await here.as(table.daan).run((cx) => nextMeetingOf(cx, table.householdId));
    expect(next?.people[0]).toMatchObject({ answer: 'cannot', answerTypedBy: table.fatima });
    const [week] = await here.as(table.ruth).run(myMeetings);
    expect(week).toMatchObject({ meetingId: id, householdName: 'Huis Daan', answer: 'asked' });
  });
});

describe('a meeting in the own week', () => {
  const leads = async (personId: string) => (await here.as(personId).run(myMeetings)).map((each) => each.leads);

  test('is led by who holds a role, and by the deputy for as long as that one is away', async () => {
    await here
      .as(table.fatima)
      .run((cx) =>
        assignRole(cx, table.householdId, { role: 'case-manager', personId: table.fatima, deputyId: table.ruth }),
      );
    await table.plan();
    expect([await leads(table.fatima), await leads(table.ruth)]).toEqual([[true], [false]]);
    await here
      .as(table.fatima)
      .run((cx) => goAway(cx, { deputyId: table.ruth, from: '2026-11-23', until: '2026-11-24' }));
    expect(await leads(table.ruth)).toEqual([true]);
  });

  test('is there for as long as somebody has a place at that table', async () => {
    await table.plan();
    expect(await leads(table.ruth)).toHaveLength(1);
    await here.database.owner.query(`update place set state = 'ended', until_date = from_date where person_id = $1`, [
      table.ruth,
    ]);
    expect(await leads(table.ruth)).toEqual([]);
  });
});

describe('before the meeting', () => {
  const read = (personId: string) =>
    here.as(personId).run(async (cx) => {
      const { table: read } = await meetingsOf(cx, table.householdId);
      return {
        topics: (await topicsOf(cx, read)).map((topic) => topic.words),
        preparations: (await preparationsOf(cx, read)).map((each) => each.words),
      };
    });
  const write = (personId: string, words: string, shared: boolean, version: number, togetherWith?: string) =>
    here
      .as(personId, togetherWith === undefined ? {} : { togetherWith })
      .run((cx) => writePreparation(cx, table.householdId, { words, strengths: '', whomToBring: '', shared, version }));

  test('a preparation is read by nobody else until it is shared', async () => {
    await write(table.daan, 'rust in mijn hoofd', false, 0);
    expect((await read(table.fatima)).preparations).toEqual([]);
    expect((await read(table.mila)).preparations).toEqual([]);
    expect((await read(table.daan)).preparations).toEqual(['rust in mijn hoofd']);
    await write(table.daan, 'rust in mijn hoofd', true, 1);
    expect((await read(table.fatima)).preparations).toEqual(['rust in mijn hoofd']);
    expect((await read(table.mila)).preparations, 'never by the other adult').toEqual([]);
  });

  test('filled in together, nothing private is read, overwritten or shared', async () => {
    await write(table.daan, 'alleen voor mij', false, 0);
    await write(table.fatima, 'samen bedacht', true, 0, table.daan);
    expect((await read(table.fatima)).preparations).toEqual([]);
    expect((await read(table.daan)).preparations).toEqual(['alleen voor mij\n\nsamen bedacht']);
  });

  test('a preparation typed on two devices loses nothing', async () => {
    await write(table.daan, 'op de telefoon', false, 0);
    expect(await write(table.daan, 'op de laptop', false, 0)).toMatchObject({
      refused: 'overtaken',
      words: 'op de telefoon',
    });
  });

  test('a topic is for whom the writer chose, and its writer takes it away', async () => {
    const add = (personId: string, words: string, audience: 'table' | 'client-and-me' | 'only-me') =>
      here.as(personId).run((cx) => addTopic(cx, table.householdId, { words, audience }));
    await add(table.daan, 'de buren', 'table');
    const { topicId } = await add(table.daan, 'over thuis', 'client-and-me');
    await add(table.daan, 'voor mij', 'only-me');
    expect((await read(table.ruth)).topics).toEqual(['de buren']);
    expect((await read(table.mila)).topics).toEqual(['de buren']);
    expect((await read(table.fatima)).topics.toSorted()).toEqual(['de buren', 'over thuis']);
    await expect(here.as(table.ruth).run((cx) => dropTopic(cx, table.householdId, topicId))).rejects.toMatchObject({
      kind: 'not-found',
    });
    await here.as(table.daan).run((cx) => dropTopic(cx, table.householdId, topicId));
    expect((await read(table.fatima)).topics).toEqual(['de buren']);
  });
});
