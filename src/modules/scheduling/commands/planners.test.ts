import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditKeyFrom } from '../../../kernel/audit/keys.ts';
import { sealSecretsWith } from '../../../kernel/login/sealing.ts';
import { site, type Visitor } from '../../../testing/visitor.ts';
import { type World, world } from '../../../testing/world.ts';
import { type MeetingTable, meetingTable } from '../../meetings/testing.ts';
import { answerPoll, openPoll } from '../index.ts';
import { paths } from '../paths.ts';
import { ownMandates } from '../queries/planned-for.ts';
import { pollAt } from '../queries/poll.ts';
import { endMandate, giveMandate } from './planners.ts';

let here: World;
let table: MeetingTable;
let secretary: string;
let asSecretary: Visitor;
let pollId: string;
let mandateId: string;

beforeAll(async () => {
  sealSecretsWith([auditKeyFrom('a secret for who plans')]);
  here = await world();
  table = await meetingTable(here);
  secretary = await here.staff('Ingrid');
  // Of the same organisation as Ruth, and at no table.
  await here.database.owner.query(
    `update affiliation set organisation_id = (select organisation_id from affiliation where person_id = $1) where person_id = $2`,
    [table.ruth, secretary],
  );
  asSecretary = await (await site(here)).visitor(secretary);
  const { householdId, daan, omar, ruth } = table;
  const opened = await here.as(omar).run((cx) =>
    openPoll(cx, householdId, {
      from: '2026-12-01',
      until: '2026-12-11',
      parts: ['morning', 'afternoon'],
      minutesLong: 60,
      place: 'bij Daan thuis, Kerkstraat 5',
      placeChosenByClient: true,
      label: 'een gesprek',
      answerBy: '2026-11-30',
      closing: false,
      meeting: null,
      must: [daan, ruth],
      may: [],
    }),
  );
  if (!('pollId' in opened)) throw new Error(opened.refused);
  ({ pollId } = opened);
});
afterAll(() => here.close());

const poll = () =>
  here.as(table.omar).run(async (cx) => (await pollAt(cx, table.householdId, pollId, 'poll.view')).poll);
const path = () => paths.plansFor(mandateId);

test('a professional lets a colleague of the own organisation plan, nobody else, and to a day', async () => {
  const give = (colleague: string, until: string) =>
    here.as(table.ruth).run((cx) => giveMandate(cx, { colleague, until }));
  await expect(give(table.omar, '2027-01-31')).rejects.toMatchObject({ kind: 'not-found' });
  expect(await give(secretary, '2028-01-31')).toEqual({ refused: 'too-long' });
  expect(await give(secretary, '2027-01-31')).toEqual({ done: true });
  expect(await give(secretary, '2027-01-31')).toEqual({ refused: 'there' });
  const { got } = await here.as(secretary).run((cx) => ownMandates(cx));
  mandateId = got[0]?.id ?? '';
  expect((await asSecretary.get(path())).text).toContain('De dagen staan nog niet klaar');
});

test('the colleague is told when the client has answered, sees times and the label alone, and answers with one button', async () => {
  const { moments } = await poll();
  const yes = Object.fromEntries(moments.map(({ id }) => [id, 'yes' as const]));
  await here
    .as(table.daan)
    .run((cx) => answerPoll(cx, table.householdId, pollId, { answers: yes, replaces: '', words: '' }));
  const told = await here.database.owner.query(
    `select path, household_id as household from outbox where kind = 'plan-for' and person_id = $1`,
    [secretary],
  );
  expect(told.rows).toEqual([{ path: '/plannen', household: null }]);
  await here.database.owner.query(
    `update poll_person set replaces = 'huisbezoek bij Daan', words = 'eigen woorden' where poll_id = $1 and person_id = $2`,
    [pollId, table.ruth],
  );
  const { text } = await asSecretary.get(path());
  expect(text).toContain('Omar zoekt een dag voor een gesprek');
  for (const secret of ['Daan', 'Kerkstraat', 'huisbezoek', 'eigen woorden', table.householdId])
    expect(text).not.toContain(secret);
  const fields = Object.fromEntries(moments.map(({ id }) => [`moment-${id}`, 'if-needed']));
  expect((await asSecretary.post(path(), { search: pollId, ...fields })).status).toBe(303);
  const ruth = (await poll()).people.find(({ personId }) => personId === table.ruth);
  expect(ruth).toMatchObject({ answered: true, replaces: 'huisbezoek bij Daan', words: 'eigen woorden' });
});

test('the mandate opens nothing else: no table, no meeting, no search by its own address', async () => {
  for (const address of [
    `/huishoudens/${table.householdId}`,
    `/huishoudens/${table.householdId}/gesprekken`,
    paths.poll(table.householdId, pollId),
    paths.answer(table.householdId, pollId),
  ])
    expect((await asSecretary.get(address)).status).toBe(404);
});

test('the colleague connects the diary of who asked for that, and of nobody else', async () => {
  const diary = { kind: 'feed', address: 'https://agenda.invalid/ruth.ics', name: '', password: '' };
  expect((await asSecretary.post(paths.diaryFor(mandateId), diary)).status).toBe(303);
  const { rows } = await here.database.owner.query('select person_id as id from diary');
  expect(rows).toEqual([{ id: table.ruth }]);
});

test('taken back it is over at once, and at its last day too', async () => {
  here.now = new Date('2027-02-01T09:00:00Z');
  expect((await asSecretary.get(path())).status).toBe(404);
  here.now = new Date('2026-11-24T09:00:00Z');
  expect((await asSecretary.get(path())).status).toBe(200);
  await here.as(table.ruth).run((cx) => endMandate(cx, mandateId));
  expect((await asSecretary.get(path())).status).toBe(404);
  expect((await asSecretary.post(path(), { search: pollId })).status).toBe(404);
});
