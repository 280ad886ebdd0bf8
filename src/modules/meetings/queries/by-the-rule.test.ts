import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cx } from '../../../kernel/cx.ts';
import { openRows } from '../../../testing/open-rows.ts';
import { type World, world } from '../../../testing/world.ts';
import { addGoal } from '../../plan/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { changeMinutes } from '../commands/change-minutes.ts';
import { checkGoal } from '../commands/check-item.ts';
import { checkOutAloud } from '../commands/check-out.ts';
import { addNote } from '../commands/write-note.ts';
import { finishMeeting, recordAttendance, recordFirstWord, recordGoal } from '../index.ts';
import { type MeetingTable, meetingTable } from '../testing.ts';
import { besidePlan } from './beside-plan.ts';
import { checkOutsOf } from './check-outs.ts';
import { growingMinutes, minutesOf, sharedMinutes } from './minutes.ts';
import { minutesChangesOf } from './minutes-changes.ts';
import { notesOf } from './notes.ts';
import { asScreen } from './screen.ts';

/** Each layer answers for itself: here row security is open, and the rule of access leaves out what somebody may not read. */
describe('of a meeting, with row security open', () => {
  let here: World;
  let table: MeetingTable;
  let held: string;
  let next: string;
  let secret: string;
  beforeAll(async () => {
    here = await world();
    table = await meetingTable(here);
    const { householdId, daan, mila, omar, fatima } = table;
    held = await table.plan();
    here.now = new Date('2026-11-26T13:00:00Z');
    const forFatima = { audience: 'client-and-me', ownerId: fatima } as const;
    await by(fatima, async (cx) => {
      await recordAttendance(cx, householdId, held, { present: [daan, mila, omar, fatima] });
      await addNote(cx, householdId, held, { ...forFatima, kind: 'part', words: 'Stil deel' });
      await addNote(cx, householdId, held, {
        ...forFatima,
        kind: 'parked',
        words: 'Stil punt',
        returnOn: '2026-12-10',
      });
      const said = { heard: 'yes', clear: 'yes', own: 'yes', words: 'Stil gezegd' } as const;
      await checkOutAloud(cx, householdId, held, mila, said);
    });
    const noteId = await by(fatima, (cx) =>
      addNote(cx, householdId, held, { kind: 'note', words: 'Stil stuk', audience: 'client-and-me' }),
    );
    await here.as(fatima, { togetherWith: mila }).run(async (cx) => {
      await recordGoal(cx, householdId, held, {
        words: 'Stil doel',
        domain: 'mental-health',
        adult: mila,
        audience: 'client-and-me',
      });
      await recordFirstWord(cx, householdId, held, { speaker: mila, passed: false });
      await finishMeeting(cx, householdId, held, { heldOn: '2026-11-26', noNextReason: 'later' });
    });
    await here
      .as(fatima, { togetherWith: daan })
      .run((cx) => changeMinutes(cx, householdId, held, { kind: 'note', noteId, words: 'Stil anders' }));
    next = await table.plan({ date: '2026-12-10' });
    secret = (
      await by(mila, (cx) =>
        addGoal(cx, householdId, { words: 'Stil eigen', domain: 'work', adult: mila, audience: 'only-me' }),
      )
    ).goalId;
    await openRows(here.database);
    here.now = new Date('2026-12-10T13:00:00Z');
  }, 60_000);
  afterAll(() => here.close());

  const by = <T>(who: string, work: (cx: Cx) => Promise<T>): Promise<T> => here.as(who).run(work);
  const parked = async (...at: Parameters<typeof besidePlan>) => (await besidePlan(...at)).parked;
  const reads = (who: string, meetingId: string, query: typeof notesOf | typeof parked | typeof minutesChangesOf) =>
    by(who, async (cx) => {
      const at = await readingTableAt(cx, table.householdId, 'minutes.view');
      return JSON.stringify(await query(cx, at, meetingId));
    });

  test.each([
    ['an entry', notesOf, 'held', 'Stil deel'],
    ['a parked topic', parked, 'next', 'Stil punt'],
    ['a correction', minutesChangesOf, 'held', 'Stil anders'],
  ] as const)('%s for one reader is not read by another', async (_what, query, which, words) => {
    const meetingId = which === 'held' ? held : next;
    expect(await reads(table.fatima, meetingId, query)).toContain(words);
    expect(await reads(table.omar, meetingId, query)).not.toContain('Stil');
  });

  test('how it was for one adult is not read by the other', async () => {
    const said = (who: string) =>
      by(who, async (cx) => {
        const at = await readingTableAt(cx, table.householdId, 'minutes.view');
        return JSON.stringify(await checkOutsOf(cx, at, held));
      });
    expect(await said(table.mila)).toContain('Stil gezegd');
    expect(await said(table.daan)).not.toContain('Stil');
  });

  test('a line of the minutes is left out for who may not read what it is about', async () => {
    const lines = (who: string) =>
      by(who, async (cx) => JSON.stringify((await growingMinutes(cx, table.householdId, held)).minutes.lines));
    expect(await lines(table.mila)).toContain('Stil doel');
    for (const who of [table.daan, table.omar]) expect(await lines(who)).not.toContain('Stil');
    await expect(by(table.sanne, (cx) => minutesOf(cx, table.householdId, held))).rejects.toThrow('not-found');
  });

  test('a shared screen shows a meeting of its own table only', async () => {
    const other = await meetingTable(here);
    const shows = (householdId: string) =>
      by(table.fatima, async (cx) => (await sharedMinutes(asScreen(cx), householdId, next)).minutes.meeting.id);
    expect(await shows(table.householdId)).toBe(next);
    await expect(shows(other.householdId)).rejects.toThrow('not-found');
  });

  test('what somebody keeps to oneself is not looked at', async () => {
    const looks = (who: string) => by(who, (cx) => checkGoal(cx, table.householdId, next, secret, { state: 'open' }));
    await expect(looks(table.omar)).rejects.toThrow('not-found');
  });
});
