import { beforeEach, describe, expect, test } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { addGoal } from '../../plan/index.ts';
import { finishMeeting, recordAttendance, recordFirstWord, recordGoal } from '../index.ts';
import { meetingTable } from '../testing.ts';
import { endLink } from './answer-by-link.ts';
import { addTopic } from './add-topic.ts';
import { askTable } from './ask-table.ts';
import { changeMinutes } from './change-minutes.ts';
import { checkOutAloud } from './check-out.ts';
import { comeAndGo } from './come-and-go.ts';
import { chooseCounts, countTurn } from './count-turns.ts';
import { discussTopic } from './discuss-topic.ts';
import { dropTopic } from './drop-topic.ts';
import { endTopic } from './end-topic.ts';
import { giveMinutes } from './give-minutes.ts';
import { letIn } from './let-in.ts';
import { moveRoom } from './open-room.ts';
import { sayWhyNot } from './say-why-not.ts';
import { addNote, undoNote } from './write-note.ts';

/** What these commands refuse by themselves, whatever the page before them asked. */
describe('at a joint meeting', () => {
  const here = ownWorld();
  const table = anew(() => meetingTable(here));
  let meetingId: string;
  let stranger: string;
  beforeEach(async () => {
    meetingId = await table.plan();
    stranger = await here.staff('Vreemd');
    here.now = new Date('2026-11-26T13:00:00Z');
    await lead((cx) => recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.omar] }));
  });

  const by = <T>(who: string, work: (cx: Cx) => Promise<T>, togetherWith?: string): Promise<T> =>
    here.as(who, togetherWith === undefined ? {} : { togetherWith }).run(work);
  const lead = <T>(work: (cx: Cx) => Promise<T>, togetherWith?: string) => by(table.omar, work, togetherWith);
  const refused = (work: (cx: Cx) => Promise<unknown>) => expect(lead(work)).rejects.toThrow('not-found');
  const close = () =>
    lead(async (cx) => {
      await recordFirstWord(cx, table.householdId, meetingId, { speaker: table.daan, passed: false });
      await finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' });
    }, table.daan);

  test('who comes in, who speaks and who brings something back is somebody of this table', async () => {
    const { householdId, ruth } = table;
    await refused((cx) => comeAndGo(cx, householdId, meetingId, { personId: stranger, here: true, step: 'arrival' }));
    await refused((cx) => moveRoom(cx, householdId, meetingId, { speakerId: ruth }));
    const parked = { kind: 'parked', words: 'De auto', returnOn: '2026-12-10' } as const;
    await refused((cx) => addNote(cx, householdId, meetingId, { ...parked, ownerId: stranger }));
    await lead(async (cx) => {
      await comeAndGo(cx, householdId, meetingId, { personId: ruth, here: true, step: 'arrival' });
      await moveRoom(cx, householdId, meetingId, { speakerId: ruth });
      await addNote(cx, householdId, meetingId, { ...parked, ownerId: ruth });
    });
    await lead((cx) => comeAndGo(cx, householdId, meetingId, { personId: ruth, here: false, step: 'check' }));
    await refused((cx) => moveRoom(cx, householdId, meetingId, { speakerId: ruth }));
  });

  test('a turn of speaking is of somebody who is there, by name only where that was agreed', async () => {
    const { householdId, omar } = table;
    const turn = (personId: string) => (cx: Cx) =>
      countTurn(cx, householdId, meetingId, { side: 'professional', personId });
    await refused(turn(omar));
    await lead((cx) => chooseCounts(cx, householdId, meetingId, 'names'));
    await refused(turn(stranger));
    await lead(turn(omar));
    await lead((cx) => chooseCounts(cx, householdId, meetingId, 'sides'));
    await lead(turn(omar));
    const { rows } = await here.database.owner.query<{ who: string | null }>(
      'select person_id as who from meeting_turn where meeting_id = $1 order by person_id nulls last',
      [meetingId],
    );
    expect(rows.map(({ who }) => who)).toEqual([omar, null]);
  });

  test('the table is asked about what who records may read, of this plan', async () => {
    const { householdId, mila } = table;
    const secret = await by(mila, (cx) => own(cx));
    await refused((cx) => askTable(cx, householdId, meetingId, { kind: 'behind', goalId: secret }));
    const { goalId } = await lead((cx) =>
      recordGoal(cx, householdId, meetingId, { words: 'Werken', domain: 'work', adult: null }),
    );
    expect(await lead((cx) => askTable(cx, householdId, meetingId, { kind: 'behind', goalId }))).toBeTypeOf('string');
  });
  const own = async (cx: Cx): Promise<string> => {
    const goal = { words: 'Van mij', domain: 'work', adult: table.mila, audience: 'only-me' } as const;
    return (await addGoal(cx, table.householdId, goal)).goalId;
  };

  test('a phone, an entry and a personal link are of this meeting', async () => {
    const { householdId, daan } = table;
    const other = await table.plan({ date: '2026-12-10' });
    const noteId = await lead((cx) => addNote(cx, householdId, other, { kind: 'note', words: 'Van later' }));
    await refused((cx) => letIn(cx, householdId, meetingId, { deviceId: stranger, allowed: true }));
    await refused((cx) => undoNote(cx, householdId, meetingId, noteId));
    await refused((cx) => endLink(cx, householdId, meetingId, stranger));
    await lead((cx) => endLink(cx, householdId, meetingId, daan));
    await lead((cx) => undoNote(cx, householdId, other, noteId));
  });

  test('why somebody cannot come is said by who was asked', async () => {
    const { householdId, sanne, ruth } = table;
    const later = await table.plan({ date: '2026-12-10' });
    await lead((cx) => recordAttendance(cx, householdId, later, { present: [sanne] }));
    const says = (who: string) => by(who, (cx) => sayWhyNot(cx, householdId, later, { code: 'agenda', words: '' }));
    await expect(says(sanne)).rejects.toThrow('not-found');
    await says(ruth);
    // With a chair, and not asked to this one.
    const without = await table.plan({ date: '2026-12-17', people: [table.daan, table.omar] });
    await expect(by(ruth, (cx) => sayWhyNot(cx, householdId, without, { code: 'agenda', words: '' }))).rejects.toThrow(
      'not-found',
    );
  });

  test('how it was is entered for who is there', async () => {
    const { householdId, daan, ruth } = table;
    const said = { heard: 'yes', clear: 'yes', own: 'yes', words: '' } as const;
    await refused((cx) => checkOutAloud(cx, householdId, meetingId, ruth, said));
    await lead((cx) => checkOutAloud(cx, householdId, meetingId, daan, said));
  });

  test('a point is talked about once, by who may read it, and taken away while it is open', async () => {
    const { householdId, mila } = table;
    const point = (audience: 'table' | 'only-me') =>
      by(mila, (cx) => addTopic(cx, householdId, { words: 'De auto', audience }));
    const [own, shared] = [await point('only-me'), await point('table')];
    await refused((cx) => discussTopic(cx, householdId, meetingId, own.topicId));
    await lead((cx) => discussTopic(cx, householdId, meetingId, shared.topicId));
    await refused((cx) => discussTopic(cx, householdId, meetingId, shared.topicId));
    await by(mila, (cx) => dropTopic(cx, householdId, own.topicId));
    await expect(by(mila, (cx) => dropTopic(cx, householdId, own.topicId))).rejects.toThrow('not-found');
    // Read while it was open, and ended by somebody else meanwhile.
    await refused((cx) => endTopic(cx, householdId, own.topicId, { state: 'discussed', meetingId }));
  });

  test('an employer is asked for a point by a client or who leads, and only who has a chair as one', async () => {
    const { householdId, daan, ruth, sanne } = table;
    const point = { words: 'De werkplaats', audience: 'table' } as const;
    const { owner } = here.database;
    await expect(by(daan, (cx) => addTopic(cx, householdId, { ...point, employer: sanne }))).rejects.toThrow(
      'employer',
    );
    await owner.query('update place set employer = true where household_id = $1 and person_id = $2', [
      householdId,
      sanne,
    ]);
    await expect(by(ruth, (cx) => addTopic(cx, householdId, { ...point, employer: sanne }))).rejects.toThrow(
      'employer',
    );
    await by(daan, (cx) => addTopic(cx, householdId, { ...point, employer: sanne }));
  });

  test('minutes are given to who has a chair and was not there; of them only an entry that stands is corrected', async () => {
    const { householdId, daan, mila, ruth, omar } = table;
    const noteId = await lead((cx) => addNote(cx, householdId, meetingId, { kind: 'note', words: 'Ooit' }));
    await lead((cx) => undoNote(cx, householdId, meetingId, noteId));
    await close();
    for (const personId of [stranger, mila, omar])
      await refused((cx) => giveMinutes(cx, householdId, meetingId, { personId, reason: 'has-part' }));
    await expect(
      by(daan, (cx) => changeMinutes(cx, householdId, meetingId, { kind: 'note', noteId, words: 'Anders' })),
    ).rejects.toThrow('not-found');
    expect(await lead((cx) => giveMinutes(cx, householdId, meetingId, { personId: ruth, reason: 'has-part' }))).toBe(
      'given',
    );
  });
});
