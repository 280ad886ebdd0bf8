import { beforeEach, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../testing/own-world.ts';
import { meetingsOf } from '../index.ts';
import { paths } from '../paths.ts';
import { meetingTable } from '../testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
let meetingId: string;
beforeEach(async () => {
  meetingId = await table.plan({ people: [table.daan, table.fatima, table.omar, table.ruth, table.sanne] });
});

const reasonSeenBy = async (personId: string): Promise<string | undefined> => {
  const { meetings } = await here.as(personId).run((cx) => meetingsOf(cx, table.householdId));
  return meetings[0]?.people.find((person) => person.personId === table.ruth)?.cannotWords;
};

test('a professional who cannot come is asked why, with our answer beside each objection', async () => {
  const ruth = await visitor(table.ruth);
  const { location } = await ruth.post(paths.answer(table.householdId, meetingId), { answer: 'cannot' });
  expect(location).toBe(paths.whyNot(table.householdId, meetingId));
  const page = (await ruth.get(location)).text;
  expect(page).toContain('Het past niet in mijn agenda');
  expect(page).toContain('Welke afspraak kan hierdoor vervallen?');
  expect((await ruth.post(location, { code: '', words: 'Dan heb ik dienst.' })).status).toBe(400);
  expect((await ruth.post(location, { code: 'agenda', words: 'Dan heb ik dienst.' })).status).toBe(303);
  const meeting = (await (await visitor(table.omar)).get(paths.meeting(table.householdId, meetingId))).text;
  expect(meeting).toContain('kan niet: Het past niet in mijn agenda. Dan heb ik dienst.');
  // Who can after all takes the reason back with it.
  await ruth.post(paths.answer(table.householdId, meetingId), { answer: 'comes' });
  expect(await reasonSeenBy(table.omar)).toBe('');
});

test('the reason is for the clients and who leads, and for nobody else at the table', async () => {
  const ruth = await visitor(table.ruth);
  await ruth.post(paths.whyNot(table.householdId, meetingId), { code: 'other', words: 'Dan heb ik dienst.' });
  const seen = [];
  for (const personId of [table.daan, table.fatima, table.omar, table.ruth]) seen.push(await reasonSeenBy(personId));
  expect(seen).toEqual(Array(4).fill('Dan heb ik dienst.'));
  expect(await reasonSeenBy(table.sanne)).toBe('');
});

test('of a client nobody asks why', async () => {
  const daan = await visitor(table.daan);
  const { location } = await daan.post(paths.answer(table.householdId, meetingId), { answer: 'cannot' });
  expect(location).toBe(paths.meeting(table.householdId, meetingId));
  expect((await daan.get(paths.whyNot(table.householdId, meetingId))).status).toBe(404);
});
