import { beforeAll, expect, test } from 'vitest';
import { site } from '../../../testing/visitor.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { type MeetingTable, meetingTable } from '../../meetings/testing.ts';
import { openPoll } from '../index.ts';
import { makePollLink } from './make-poll-link.ts';
import { paths } from '../paths.ts';

const here = ownWorld();
let table: MeetingTable;
beforeAll(async () => {
  table = await meetingTable(here);
});

test('the client says what it is called, and who has a link reads that and a telephone at work, never the client’s own', async () => {
  const { householdId, daan, fatima, omar, ruth } = table;
  const phone = 'update person set phone = $2 where id = $1';
  await here.database.owner.query(phone, [daan, '06 99 99 99 99']);
  await here.database.owner.query(phone, [fatima, '024 123 45 67']);
  const opened = await here.as(daan).run((cx) =>
    openPoll(cx, householdId, {
      from: '2026-12-01',
      until: '2026-12-11',
      parts: ['morning'],
      minutesLong: 60,
      place: '',
      placeChosenByClient: true,
      label: 'een gesprek',
      answerBy: '2026-11-27',
      closing: false,
      meeting: null,
      must: [daan, omar],
      may: [ruth],
    }),
  );
  const pollId = 'pollId' in opened ? opened.pollId : '';
  const visitor = await (await site(here)).visitor(daan);
  const answer = paths.answer(householdId, pollId);
  expect((await visitor.get(answer)).text).toContain('value="een gesprek"');
  expect((await visitor.post(answer, { rest: 'yes', label: 'koffie met elkaar' })).status).toBe(303);

  const token = await here.as(omar).run((cx) => makePollLink(cx, householdId, pollId, ruth));
  const nobody = await (await site(here)).visitor(null);
  const page = (await nobody.get(paths.byLink(token))).text;
  expect(page).toContain('Daan zoekt een dag voor koffie met elkaar.');
  expect(page).toContain('href="tel:0241234567"');
  expect(page).not.toContain('06 99');
  expect(page).not.toContain('Fatima');
  // Nobody else says what it is called.
  expect((await nobody.post(paths.byLink(token), { rest: 'no', label: 'schulden' })).status).toBe(303);
  expect((await nobody.get(paths.byLink(token))).text).not.toContain('schulden');
});
