import { expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { plain } from '../../../../testing/visitor.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { ledMeeting, meetingTable, roomOf } from '../../../meetings/testing.ts';
import { householdPath, paths } from '../../paths.ts';

const here = ownWorld('2026-11-26T13:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const meeting = anew(() => ledMeeting(table, visitor));
const { at, tap, there, goal, finish } = roomOf(here, table, meeting);

test('a meeting that stopped half-way is on the page of who leads the next day, who goes on where it was and ends it', async () => {
  await there(table.daan, table.omar);
  await goal('rust over mijn geld');
  await tap({ act: 'step', step: 'do' });
  here.now = new Date('2026-11-27T09:00:00Z');
  const omar = await visitor(table.omar);
  meeting.lead = omar;
  const read = async (path: string) => (await omar.get(path)).text;
  const back = meetingPaths.table(table.householdId, meeting.id);

  expect(plain(await read(paths.week))).toContain('Het gesprek van do 26 nov heeft nog geen verslag.');
  expect(await read(paths.week)).toContain(`href="${back}"`);
  expect(await read(householdPath(table.householdId))).toMatch(
    new RegExp(`href="${back}"><span class="nl-button__label">Rond het gesprek af`),
  );
  const list = plain(await read(meetingPaths.meetings(table.householdId)));
  expect(list).toMatch(/Nog niet afgerond.*donderdag 26 november, 14\.30 uur.*Ga verder/);
  expect(list).not.toContain('Hier komt straks het eerste gesprek');

  // Where it was, with what was agreed; a client is sent to no table, and somebody who does not lead is not asked.
  expect(plain(await read(at('aan-tafel')))).toContain('Spreek af: wat, hoe, wie en wanneer.');
  expect(await read(at('aan-tafel'))).toContain('rust over mijn geld');
  const daan = await visitor(table.daan);
  expect(plain((await daan.get(meetingPaths.meetings(table.householdId))).text)).not.toContain('Ga verder');
  expect((await (await visitor(table.ruth)).get(paths.week)).text).not.toContain('nog geen verslag');

  await finish();
  expect(plain(await read(paths.week))).not.toContain('nog geen verslag');
  expect(plain(await read(meetingPaths.meetings(table.householdId)))).not.toContain('Nog niet afgerond');
});
