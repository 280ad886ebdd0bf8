import { describe, expect, test } from 'vitest';
import { anew, ownWorld } from '../../../testing/own-world.ts';
import { setActionState } from '../../plan/index.ts';
import { changeAction } from '../../plan/testing.ts';
import { readMinutes, recordAction } from '../index.ts';
import { meetingTable, recorderOf } from '../testing.ts';

const here = ownWorld();
const table = anew(() => meetingTable(here));

const { present, act, finish, read, heldMeeting } = recorderOf(here, table);

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
