import { type ClientRequest, get, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, startProduct } from '../../bench/processes.ts';
import { townHost } from '../../bench/town/build.ts';
import { calendarDay } from '../../src/kernel/i18n/calendar.ts';
import { accountPaths } from '../../src/modules/accounts/index.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { newSignalPath } from '../../src/modules/intake/index.ts';
import { recordAttendance } from '../../src/modules/meetings/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import { type World, world } from '../../src/testing/world.ts';

let here: World;
let table: MeetingTable;
let meetingId: string;
let cookie: string;
/** Three processes beside one database; the first is killed on the way. */
let one: Listening;
let two: Listening;
let three: Listening;
const running: Listening[] = [];
const streams: ClientRequest[] = [];

/** One more process of the product on this database. */
async function another(): Promise<Listening> {
  const process = await startProduct(here.database.config.app, here.database.config.owner);
  running.push(process);
  return process;
}

beforeAll(async () => {
  here = await world();
  here.now = new Date();
  await here.database.owner.query('update municipality set host = $1 where id = $2', [townHost, here.tenant]);
  table = await meetingTable(here);
  meetingId = await table.plan({ date: calendarDay(here.now), time: '23:59' });
  const lead = here.as(table.omar);
  await lead.run((cx) => recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.omar] }));
  cookie = `__Host-omtafel=${await lead.run((cx) => startSession(cx, table.omar))}`;
  [one, two, three] = await Promise.all([another(), another(), another()]);
}, 120_000);
afterAll(async () => {
  for (const stream of streams) stream.destroy();
  await Promise.all(running.map((each) => each.stop()));
  await here?.close();
});

const at = (path: string) => `/huishoudens/${table.householdId}/gesprekken/${meetingId}/${path}`;
const headers = () => ({ host: townHost, cookie });

/** An open screen at one process: counts what it hears. */
async function screenAt({ port }: Listening): Promise<() => number> {
  let heard = 0;
  const stream = get({
    host: '127.0.0.1',
    port,
    path: at('live'),
    headers: { ...headers(), accept: 'text/event-stream' },
  });
  streams.push(stream);
  stream.on('error', () => undefined);
  const answer = await new Promise<IncomingMessage>((resolve) => stream.once('response', resolve));
  expect(answer.statusCode).toBe(200);
  answer.on('data', (part: Buffer) => {
    if (part.toString().includes('data:')) heard += 1;
  });
  answer.on('error', () => undefined);
  return () => heard;
}

/** A form of who leads at one process. */
async function sendTo({ port }: Listening, path: string, fields: Record<string, string>): Promise<number> {
  const sent = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path,
    headers: {
      ...headers(),
      origin: `https://${townHost}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    sent.once('response', resolve).once('error', reject),
  );
  sent.end(new URLSearchParams({ submission: crypto.randomUUID(), ...fields }).toString());
  const answer = await answered;
  answer.resume();
  return answer.statusCode ?? 0;
}
const tapAt = (process: Listening, fields: Record<string, string>): Promise<number> =>
  sendTo(process, at('aan-tafel/kamer'), fields);

test('a change at one of three processes reaches the screens of the others, also after it was killed', async () => {
  expect(await tapAt(one, { act: 'open' })).toBe(303);
  const screens = await Promise.all([screenAt(two), screenAt(three)]);
  // The first word may come before these processes listen.
  await expect
    .poll(
      async () => {
        await tapAt(one, { act: 'word', person: table.daan });
        return Math.min(...screens.map((heard) => heard()));
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0);
  process.kill(one.pid, 'SIGKILL');
  const before = screens.map((heard) => heard());
  expect(await tapAt(three, { act: 'word', person: table.omar })).toBe(303);
  for (const [at, heard] of screens.entries())
    await expect.poll(heard, { timeout: 10_000 }).toBeGreaterThan(before[at] ?? Infinity);
}, 120_000);

test('wrong codes for a meeting are counted together: tried at two processes in turn, neither looks at a code any more', async () => {
  await tapAt(two, { act: 'open' });
  const { rows } = await here.database.owner.query<{ code: string }>('select code from meeting_room');
  const [{ code } = { code: '' }] = rows;
  const wrong = code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA';
  const minuteNow = () => Math.floor(Date.now() / 60_000);
  const tries = (many: number, typed: string) =>
    Promise.all(Array.from({ length: many }, (_, at) => sendTo(at % 2 === 0 ? two : three, '/aan', { code: typed })));
  expect(await tries(2, code)).toEqual([200, 200]);
  let minute: number;
  let seen: number[];
  let after: number[];
  // All within one minute of the clock, else they are two counts; who begins again begins at nothing.
  do {
    await here.database.owner.query('delete from wrong_table_code');
    minute = minuteNow();
    seen = [];
    while (seen.length < 600) seen.push(...(await tries(20, wrong)));
    after = await tries(2, code);
  } while (minuteNow() !== minute);
  expect([seen.every((status) => status === 303), after]).toEqual([true, [400, 400]]);
}, 120_000);

test('a form that reaches two processes counts once, and who signs out at one is out at the other', async () => {
  const words = 'Er is een brief van de verhuurder.';
  const form = { submission: crypto.randomUUID(), words, about: 'household', audience: 'table' };
  const path = newSignalPath(table.householdId);
  expect(await Promise.all([two, three, two].map((each) => sendTo(each, path, form)))).toEqual([303, 303, 303]);
  const { rowCount } = await here.database.owner.query('select from signal where words = $1', [words]);
  expect(rowCount).toBe(1);
  const statusAt = ({ port }: Listening): Promise<number> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: `/huishoudens/${table.householdId}`, headers: headers() }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      }).once('error', reject);
    });
  expect([await statusAt(two), await statusAt(three)]).toEqual([200, 200]);
  expect(await sendTo(two, accountPaths.signOut, {})).toBe(303);
  expect(await statusAt(three)).toBe(303);
}, 60_000);
