import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditKeyFrom } from '../../../kernel/audit/keys.ts';
import { sealSecretsWith, unseal } from '../../../kernel/login/sealing.ts';
import { makeAnswerCode, tokenOfCode } from '../../../kernel/mail/answer-code.ts';
import { secretOf } from '../../../kernel/mail/outbox.ts';
import { site, type Visitor } from '../../../testing/visitor.ts';
import { type World, world } from '../../../testing/world.ts';
import { type MeetingTable, meetingTable } from '../../meetings/testing.ts';
import { openPoll } from '../index.ts';
import { pollAt } from '../queries/poll.ts';
import { wrongMost } from './try-code.ts';

let here: World;
let table: MeetingTable;
let nobody: Visitor;
let pollId: string;

beforeAll(async () => {
  sealSecretsWith([auditKeyFrom('a secret for codes that are tried')]);
  here = await world();
  table = await meetingTable(here);
  nobody = await (await site(here)).visitor(null);
  const { householdId, daan, mila, omar, ruth } = table;
  const opened = await here.as(omar).run((cx) =>
    openPoll(cx, householdId, {
      from: '2026-12-01',
      until: '2026-12-11',
      parts: ['morning'],
      minutesLong: 60,
      place: 'bij Daan thuis',
      placeChosenByClient: true,
      label: 'een gesprek',
      answerBy: '2026-11-30',
      closing: false,
      meeting: null,
      must: [daan, mila, omar, ruth],
      may: [],
    }),
  );
  if (!('pollId' in opened)) throw new Error(opened.refused);
  ({ pollId } = opened);
});
afterAll(() => here.close());

/** The code that waits for somebody with the question for a day; null: there is none. */
async function codeFor(personId: string): Promise<string | null> {
  const { rows } = await here.database.owner.query<{ id: string; secret: Buffer }>(
    `select id, secret from outbox where about_id = $1 and person_id = $2 and kind = 'poll-asked'`,
    [pollId, personId],
  );
  const [row] = rows;
  return row === undefined ? null : (unseal(row.secret, secretOf(row.id))?.toString() ?? null);
}
const poll = () =>
  here.as(table.omar).run(async (cx) => (await pollAt(cx, table.householdId, pollId, 'poll.view')).poll);
const type = (code: string) => nobody.post('/antwoord', { code });

test('clients answer a search by the code of their letter, first; then the others are asked, and no link changes meanwhile', async () => {
  const [daans, milas] = [await codeFor(table.daan), await codeFor(table.mila)];
  expect(await codeFor(table.ruth)).toBe(null);
  for (const [code, strikes] of [
    [daans, true],
    [milas, false],
  ] as const) {
    const { status, location } = await type(code ?? '');
    expect([status, location]).toEqual([303, `/datum/${tokenOfCode(code ?? '')}`]);
    const page = (await nobody.get(location)).text;
    expect(page).toContain('Dan valt die dag voor iedereen weg.');
    expect(page).not.toContain('bij Daan thuis');
    // Who reads what is written is said to the client, not about the client.
    expect(page).toContain('Dit lezen jullie en wie het gesprek plant.');
    expect(page).not.toContain('de inwoner');
    const moments = [...page.matchAll(/name="(moment-[0-9a-f-]+)"[^>]*value="yes"/g)].map(([, name = '']) => name);
    // One of them strikes a day and can on the others; the other taps once: I can on all these days.
    const fields = strikes ? { [moments[0] ?? '']: 'no', rest: 'yes' } : { rest: 'yes' };
    expect((await nobody.post(location, fields)).status).toBe(303);
  }
  expect(await codeFor(table.daan)).toBe(daans);
  const { moments } = await poll();
  const link = `/datum/${tokenOfCode((await codeFor(table.ruth)) ?? '')}`;
  const page = (await nobody.get(link)).text;
  expect(moments.filter(({ id }) => page.includes(id))).toHaveLength(moments.length - 1);
});

test('after twenty wrong codes of anybody no code is looked at for a quarter of an hour; links go on, and nothing of it is kept', async () => {
  const code = (await codeFor(table.ruth)) ?? '';
  // Those that come at once are counted one after the other, like those of other processes; ten find a turn at once.
  const tries: Awaited<ReturnType<typeof type>>[] = [];
  while (tries.length < wrongMost + 10) {
    tries.push(...(await Promise.all(Array.from({ length: 10 }, () => type(makeAnswerCode())))));
  }
  const said = (answer: string) => tries.filter(({ location }) => location === `/antwoord?${answer}=1`).length;
  expect([said('fout'), said('wacht')]).toEqual([wrongMost, 10]);
  expect((await type(code)).location).toBe('/antwoord?wacht=1');
  expect((await nobody.get('/antwoord?wacht=1')).text).toContain('te veel codes');
  expect((await nobody.get(`/datum/${tokenOfCode(code)}`)).status).toBe(200);
  // What cannot be a code is no try, and is said at its field.
  expect((await type('ABCD')).status).toBe(400);
  here.now = new Date(here.now.getTime() + 16 * 60_000);
  expect((await type(code)).location).toBe(`/datum/${tokenOfCode(code)}`);
});

test('a link cannot be worked out from a code without our key, and holds when the key is followed by another', async () => {
  const code = (await codeFor(table.ruth)) ?? '';
  const link = tokenOfCode(code);
  const old = auditKeyFrom('a secret for codes that are tried');
  sealSecretsWith([auditKeyFrom('the next secret')]);
  expect(tokenOfCode(code)).not.toBe(link);
  sealSecretsWith([auditKeyFrom('the next secret'), old]);
  expect((await type(code)).location).toBe(`/datum/${link}`);
  sealSecretsWith([old]);
});
