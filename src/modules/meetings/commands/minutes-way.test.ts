import { beforeEach, describe, expect, test } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { openActions, planOf } from '../../plan/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import {
  approveMinutes,
  finishMeeting,
  minutesOf,
  myMeetings,
  readMinutes,
  recordAction,
  recordAttendance,
} from '../index.ts';
import { minutesChangesOf } from '../queries/minutes-changes.ts';
import { type MeetingTable, meetingTable } from '../testing.ts';
import { askTable, replyAloud } from './ask-table.ts';
import { changeMinutes } from './change-minutes.ts';
import { giveMinutes, takeMinutesBack } from './give-minutes.ts';
import { addNote } from './write-note.ts';

const monday = new Date('2026-11-23T09:00:00Z');
const held = new Date('2026-11-26T15:00:00Z');
/** The days of the client are over. */
const over = new Date('2026-12-01T15:00:01Z');

describe('the minutes of a meeting that is over', () => {
  const here = ownWorld();
  let table: MeetingTable;
  let meetingId: string;
  let noteId: string;
  beforeEach(async () => {
    here.now = monday;
    table = await meetingTable(here);
    meetingId = await table.plan();
    here.now = held;
    const { householdId, daan, fatima, omar, ruth } = table;
    await by(omar, (cx) => recordAttendance(cx, householdId, meetingId, { present: [daan, fatima, omar, ruth] }));
    await by(omar, (cx) => recordAction(cx, householdId, meetingId, { what: 'bellen', doer: ruth }));
    noteId = await by(omar, (cx) =>
      addNote(cx, householdId, meetingId, { kind: 'note', words: 'De brief kwam in mei.' }),
    );
    await by(omar, (cx) => finishMeeting(cx, householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' }));
  });

  const by = <T>(who: string, work: (cx: Cx) => Promise<T>, togetherWith?: string): Promise<T> =>
    here.as(who, togetherWith === undefined ? {} : { togetherWith }).run(work);
  const reads = (who: string) =>
    by(who, (cx) => minutesOf(cx, table.householdId, meetingId)).then(
      () => true,
      (error: { kind: string }) => (error.kind === 'not-found' ? false : Promise.reject(new Error(error.kind))),
    );
  const readers = async () => {
    const { daan, mila, fatima, omar, ruth, sanne } = table;
    const all = { daan, mila, fatima, omar, ruth, sanne };
    const found = [];
    for (const [name, who] of Object.entries(all)) if (await reads(who)) found.push(name);
    return found;
  };
  const change = (who: string, input: Parameters<typeof changeMinutes>[3], together?: string) =>
    by(who, (cx) => changeMinutes(cx, table.householdId, meetingId, input), together);
  const versions = (who: string) =>
    by(who, async (cx) => {
      const changes = await minutesChangesOf(
        cx,
        await readingTableAt(cx, table.householdId, 'minutes.view'),
        meetingId,
      );
      return changes.map(({ shown, kind, was, words, reason }) => [shown, kind, was, words, reason]);
    });
  const messages = async () => {
    const { rows } = await here.database.owner.query<{ kind: string; name: string; on: string }>(
      `select o.kind, p.given_name as name, to_char(o.next_try_at at time zone 'UTC', 'MM-DD') as on
       from outbox o join person p on p.id = o.person_id
       where o.about_id = $1 and o.state = 'waiting' and o.kind like 'minutes-%' order by 1, 2`,
      [meetingId],
    );
    return rows.map(({ kind, name, on }) => `${kind} ${name} ${on}`);
  };

  test('are first for the clients and who leads; after the set days for who was there, without anybody doing anything', async () => {
    expect(await readers()).toEqual(['daan', 'mila', 'fatima', 'omar']);
    expect(await messages()).toEqual([
      'minutes-final Fatima 12-01',
      'minutes-final Omar 12-01',
      'minutes-final Ruth 12-01',
      'minutes-ready Daan 11-26',
      'minutes-ready Mila 11-26',
    ]);
    here.now = over;
    expect(await readers()).toEqual(['daan', 'mila', 'fatima', 'omar', 'ruth']);
  });

  test('ask for a place in the week of who was there for two months, and no longer', async () => {
    const waiting = async () => (await by(table.ruth, myMeetings)).map((each) => each.meetingId);
    expect(await waiting()).toEqual([]);
    here.now = over;
    expect(await waiting()).toEqual([meetingId]);
    here.now = new Date('2027-01-20T15:00:00Z');
    expect(await waiting()).toEqual([meetingId]);
    here.now = new Date('2027-02-01T15:00:00Z');
    expect(await waiting()).toEqual([]);
  });

  test('hold nothing up: what was agreed stands in the plan of who does it from the tap on', async () => {
    const actions = await by(table.ruth, async (cx) =>
      openActions(cx, await readingTableAt(cx, table.householdId, 'plan.view')),
    );
    expect(actions.map(({ what }) => what)).toEqual(['bellen']);
    const before = await by(table.daan, async (cx) =>
      planOf(cx, await readingTableAt(cx, table.householdId, 'plan.view')),
    );
    here.now = over;
    const after = await by(table.daan, async (cx) =>
      planOf(cx, await readingTableAt(cx, table.householdId, 'plan.view')),
    );
    expect(after.number).toBe(before.number);
  });

  test('keep what everybody said in a round, the client first, for who may read what lies on the table', async () => {
    const { householdId, daan, omar, ruth } = table;
    const second = await table.plan({ date: '2026-11-27' });
    here.now = new Date('2026-11-27T15:00:00Z');
    await by(omar, (cx) => recordAttendance(cx, householdId, second, { present: [daan, omar, ruth] }));
    const questionId = await by(omar, (cx) =>
      askTable(cx, householdId, second, { kind: 'round', words: 'Wat gaat al goed?' }),
    );
    const says = (personId: string, words: string) =>
      by(omar, (cx) => replyAloud(cx, householdId, second, { questionId, personId, answer: null, words }));
    await says(ruth, '');
    await says(daan, 'Ik sta op tijd op.');
    await by(omar, (cx) => finishMeeting(cx, householdId, second, { heldOn: '2026-11-27', noNextReason: 'later' }));
    const { minutes } = await by(daan, (cx) => minutesOf(cx, householdId, second));
    expect(
      minutes.rounds.map(({ words, replies }) => [words, replies.map((each) => [each.personId, each.words])]),
    ).toEqual([
      [
        'Wat gaat al goed?',
        [
          [daan, 'Ik sta op tijd op.'],
          [ruth, ''],
        ],
      ],
    ]);
  });

  test('are final at once when the client who was there says that they are right', async () => {
    await by(table.daan, (cx) => approveMinutes(cx, table.householdId, meetingId));
    expect(await readers()).toContain('ruth');
    expect(await messages()).toContain('minutes-final Ruth 11-26');
    expect(await messages()).not.toContain('minutes-final Ruth 12-01');
  });

  test('that were corrected after one client said they are right wait for that client or for their day', async () => {
    const { householdId, daan } = table;
    const second = await table.plan({ date: '2026-11-27' });
    here.now = new Date('2026-11-27T15:00:00Z');
    await by(table.omar, (cx) =>
      recordAttendance(cx, householdId, second, { present: [daan, table.mila, table.omar, table.ruth] }),
    );
    await by(table.omar, (cx) =>
      finishMeeting(cx, householdId, second, { heldOn: '2026-11-27', noNextReason: 'later' }),
    );
    meetingId = second;
    await by(daan, (cx) => approveMinutes(cx, householdId, second));
    await change(table.mila, { kind: 'view', words: 'Ik vond het te snel gaan.' });
    await by(table.mila, (cx) => approveMinutes(cx, householdId, second));
    expect(await reads(table.ruth)).toBe(false);
    await by(daan, (cx) => approveMinutes(cx, householdId, second));
    expect(await reads(table.ruth)).toBe(true);
  });

  test('a correction is a new version: what stood there is kept, and the note itself does not change', async () => {
    await change(table.daan, { kind: 'note', noteId, words: 'De brief kwam in juni.' });
    await change(table.daan, { kind: 'note', noteId, words: 'De brief kwam in juli.' });
    await change(table.omar, { kind: 'view', words: 'Ik was moe.' }, table.daan);
    expect(await versions(table.daan)).toEqual([
      [2, 'note', 'De brief kwam in mei.', 'De brief kwam in juni.', ''],
      [3, 'note', 'De brief kwam in juni.', 'De brief kwam in juli.', ''],
      [4, 'view', '', 'Ik was moe.', ''],
    ]);
    const { rows } = await here.database.owner.query('select words from meeting_note where id = $1', [noteId]);
    expect(rows).toEqual([{ words: 'De brief kwam in mei.' }]);
  });

  test('after they are final a change needs a reason, and who has them is told', async () => {
    here.now = over;
    expect(await change(table.omar, { kind: 'facts', words: 'Ook Sanne was er.' })).toEqual({
      refused: 'needs-reason',
    });
    await change(table.omar, { kind: 'facts', words: 'Ook Sanne was er.', reason: 'vergeten' });
    expect(await versions(table.ruth)).toEqual([[2, 'facts', '', 'Ook Sanne was er.', 'vergeten']]);
    expect(await messages()).toEqual(
      expect.arrayContaining([
        'minutes-changed Daan 12-01',
        'minutes-changed Mila 12-01',
        'minutes-changed Ruth 12-01',
      ]),
    );
    expect(await messages()).not.toContain('minutes-changed Omar 12-01');
  });

  test('are corrected by a client and who leads; who was there adds an own view, when they are final', async () => {
    await expect(change(table.ruth, { kind: 'view', words: 'te vroeg' })).rejects.toMatchObject({ kind: 'not-found' });
    here.now = over;
    await expect(change(table.ruth, { kind: 'facts', words: 'anders', reason: 'zo was het' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await change(table.ruth, { kind: 'view', words: 'Ik zie het anders.', reason: 'mijn kant' })).toEqual({
      version: 2,
    });
  });

  test('somebody who was not there gets them only when given on a ground, and no longer when taken back', async () => {
    const { householdId, sanne, daan, omar } = table;
    here.now = over;
    expect(await reads(sanne)).toBe(false);
    const give = (who: string) =>
      by(who, (cx) => giveMinutes(cx, householdId, meetingId, { personId: sanne, reason: 'client-asks' }));
    await expect(give(table.ruth)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await give(daan)).toBe('given');
    expect(await readers()).toContain('sanne');
    await by(sanne, (cx) => readMinutes(cx, householdId, meetingId));
    const given = await by(omar, async (cx) => (await minutesOf(cx, householdId, meetingId)).minutes.meeting.givenTo);
    expect(given).toMatchObject([{ givenName: 'Sanne', givenBy: 'Daan', reason: 'client-asks', readAt: over }]);
    await by(omar, (cx) => takeMinutesBack(cx, householdId, meetingId, sanne));
    expect(await reads(sanne)).toBe(false);
  });

  test('show who read them, and whether that was before a correction', async () => {
    const mark = (who: string) => by(who, (cx) => readMinutes(cx, table.householdId, meetingId));
    const marks = () =>
      by(table.daan, async (cx) => {
        const { people } = (await minutesOf(cx, table.householdId, meetingId)).minutes.meeting;
        return people.flatMap(({ givenName, readVersion }) =>
          readVersion === null ? [] : [`${givenName} ${readVersion}`],
        );
      });
    await mark(table.omar);
    await change(table.daan, { kind: 'view', words: 'Zo was het.' });
    await mark(table.fatima);
    expect(await marks()).toEqual(['Fatima 2', 'Omar 1']);
    await mark(table.omar);
    expect(await marks()).toEqual(['Fatima 2', 'Omar 2']);
  });
});
