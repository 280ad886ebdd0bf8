import { expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { site } from '../../../../testing/visitor.ts';
import { startSession } from '../../../accounts/testing.ts';
import { recordGoal } from '../../index.ts';
import { ledMeeting, meetingTable, questionIn, roomOf } from '../../testing.ts';

const here = ownWorld('2026-11-26T13:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const meeting = anew(() => ledMeeting(table, visitor));
const { lead, at, tap, there, finish } = roomOf(here, table, meeting);

const codeNow = async () => /om-code">([^<]+)</.exec((await lead.get(at('scherm'))).text)?.[1] ?? '';
const goal = () =>
  here.as(table.omar, { togetherWith: table.daan }).run((cx) =>
    recordGoal(cx, table.householdId, meeting.id, {
      words: 'rust over mijn geld',
      domain: 'money',
      adult: table.daan,
    }),
  );

/** The phone of Daan, who typed the code; what it opens and sends with its cookie, and that of who is signed in on it. */
async function asksIn(signedIn: string | null = null) {
  const joined = await (await visitor(signedIn)).post('/aan', { code: await codeNow(), chair: table.daan });
  const seat = /omtafel-tafel=[^;]+/.exec(joined.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const session =
    signedIn === null ? '' : `omtafel=${await here.as(signedIn).run((cx) => startSession(cx, signedIn))}; `;
  const cookie = `${session}${seat}`;
  const device = /name="device" value="([^"]+)"/.exec((await lead.get(at('aan-tafel'))).text)?.[1] ?? '';
  const { app } = await site(here);
  const headers = { host: 'omtafel.test', cookie, origin: 'http://omtafel.test', 'sec-fetch-site': 'same-origin' };
  const opened = async (path: string) => {
    const answer = await app.fetch(new Request(`http://omtafel.test${path}`, { headers }));
    return { status: answer.status, text: await answer.text() };
  };
  const answers = async (question: string) => {
    const body = new URLSearchParams({ act: 'answer', question, answer: 'partly', words: 'niet voor twaalf uur' });
    return (await app.fetch(new Request('http://omtafel.test/aan', { method: 'POST', headers, body }))).status;
  };
  const asked = async () => questionIn((await opened('/aan/tafel')).text);
  return { device, opened, answers, asked };
}

/** The same, let in by who leads. */
async function letIn(signedIn: string | null = null) {
  const phone = await asksIn(signedIn);
  await tap({ act: 'let-in', device: phone.device });
  return phone;
}

const repliesKept = async () =>
  (await here.database.owner.query('select from meeting_reply where household_id = $1', [table.householdId])).rowCount;

test('the cookie of a phone opens nothing but its table: no page of the household, nor the next meeting', async () => {
  await there(table.daan, table.omar);
  await goal();
  const { opened } = await letIn();
  expect((await opened('/aan/tafel')).text).toContain('rust over mijn geld');
  const pages = [`/huishoudens/${table.householdId}`, at('aan-tafel'), at('scherm'), at('verslag')];
  for (const path of pages) {
    const { status, text } = await opened(path);
    expect(status, path).not.toBe(200);
    expect(text, path).not.toContain('rust over mijn geld');
  }
  await finish();
  meeting.id = await table.plan({ date: '2026-11-26', time: '16:30' });
  await there(table.daan, table.omar);
  await tap({ act: 'step', step: 'check' });
  expect((await lead.get(at('scherm'))).text).toContain('rust over mijn geld');
  const after = (await opened('/aan/tafel')).text;
  expect(after).toContain('Dit gesprek is voorbij');
  expect(after).not.toContain('rust over mijn geld');
});

test('the last answer closes the question, also when it comes from a phone', async () => {
  await there(table.daan, table.omar);
  const { goalId } = await goal();
  const { answers, asked } = await letIn();
  await tap({ act: 'ask', goal: goalId });
  const question = await asked();
  await tap({ act: 'reply', question, person: table.omar, stand: 'yes' });
  expect((await lead.get(at('scherm'))).text).toContain('1 van 2 gaf antwoord');
  expect(await answers(question)).toBe(303);
  expect((await lead.get(at('scherm'))).text).toContain('niet voor twaalf uur');
});

test('on a borrowed phone the chair is the same: who is signed in on it, without a place here, changes nothing', async () => {
  await there(table.daan, table.omar);
  const { goalId } = await goal();
  const { answers, asked, opened } = await letIn(await here.staff('Karim'));
  expect((await opened('/aan/tafel')).text).toContain('rust over mijn geld');
  await tap({ act: 'ask', goal: goalId });
  const question = await asked();
  expect(await answers(question)).toBe(303);
  await tap({ act: 'reply', question, person: table.omar, stand: 'yes' });
  const heard = (await lead.get(at('aan-tafel'))).text;
  expect(heard).toContain('niet voor twaalf uur');
  expect(heard).not.toContain('Karim');
});

test('who leads sees that a phone answered, and what only when everybody did', async () => {
  await there(table.daan, table.omar);
  const { goalId } = await goal();
  const { answers, asked } = await letIn();
  await tap({ act: 'ask', goal: goalId });
  const question = await asked();
  expect(await answers(question)).toBe(303);
  const early = (await lead.get(at('aan-tafel'))).text;
  expect(early).toContain('gaf antwoord');
  expect(early).not.toContain('niet voor twaalf uur');
  await tap({ act: 'reply', question, person: table.omar, stand: 'yes' });
  expect((await lead.get(at('aan-tafel'))).text).toContain('niet voor twaalf uur');
});

test('a phone that was not let in answers nothing, whatever question it names', async () => {
  await there(table.daan, table.omar);
  const { goalId } = await goal();
  const { device, answers, asked } = await asksIn();
  await tap({ act: 'ask', goal: goalId });
  expect(await asked()).toBe('');
  const question = questionIn((await lead.get(at('aan-tafel'))).text);
  expect(question).not.toBe('');
  expect(await answers(question)).toBe(303);
  expect(await repliesKept()).toBe(0);
  await tap({ act: 'let-in', device });
  expect(await answers(question)).toBe(303);
  expect(await repliesKept()).toBe(1);
});

test('who left the table answers no more from the phone in the pocket', async () => {
  await there(table.daan, table.omar, table.ruth);
  const { goalId } = await goal();
  const { answers, asked } = await letIn();
  await tap({ act: 'ask', goal: goalId });
  const question = await asked();
  expect(question).not.toBe('');
  await tap({ act: 'go', person: table.daan });
  await answers(question);
  expect(await repliesKept()).toBe(0);
});

test('after six hundred wrong codes in a minute nobody gets in by a code, and in the next minute again', async () => {
  await there(table.daan, table.omar);
  const code = await codeNow();
  const guest = await visitor(null);
  here.now = new Date('2026-11-26T13:10:00Z');
  for (let guess = 0; guess < 600; guess += 1)
    expect((await guest.post('/aan', { code: 'AAA AAA' })).location).toBe('/aan?fout=1');
  expect((await guest.get('/aan?fout=1')).text).toContain('Deze code klopt niet');
  const refused = await guest.post('/aan', { code, chair: table.daan });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('Er is te vaak een code geprobeerd');
  here.now = new Date('2026-11-26T13:11:00Z');
  expect((await guest.post('/aan', { code, chair: table.daan })).location).toBe('/aan/tafel');
});
