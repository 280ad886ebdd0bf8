/**
 * The screens: a process of its own with as many open pages as browsers would have. Each hears "something changed" and then
 * fetches its page; who leads a meeting makes a change now and then.
 */
import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { townHost } from '../town/build.ts';
import type { OpenTable } from './rooms.ts';

export interface ScreensTurn {
  readonly port: number;
  readonly tables: readonly OpenTable[];
  /** Between two changes of one meeting. */
  readonly everyMs: number;
  readonly warmMs: number;
  readonly ms: number;
}

/** What the screens saw: from the tap of who leads, in milliseconds. */
export interface Seen {
  /** Until the word that something changed. */
  readonly told: readonly number[];
  /** Until the new page was there as a whole. */
  readonly shown: readonly number[];
  readonly changes: number;
  readonly wrong: number;
  readonly fault: string;
}

interface Screen {
  readonly cookie: string;
  readonly live: string;
  readonly page: string;
  fetching: boolean;
  again: boolean;
  /** When the changes were made that this screen has not shown yet. */
  waiting: number[];
}

const tally = { told: [] as number[], shown: [] as number[], changes: 0, wrong: 0, fault: '' };
let counting = false;
let port = 0;
const pages = new Agent({ keepAlive: true, maxSockets: 400 });
const streams = new Agent({ keepAlive: true, maxSockets: Infinity });

function failed(what: string): void {
  tally.wrong += 1;
  tally.fault ||= what;
}

const shape = (path: string): string => path.replaceAll(/[0-9a-f-]{36}/g, ':id');

function send(
  agent: Agent,
  method: 'GET' | 'POST',
  path: string,
  cookie: string,
  body?: string,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const posting =
    body === undefined
      ? {}
      : {
          origin: `https://${townHost}`,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        };
  const sent = request(
    {
      agent,
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: {
        host: townHost,
        ...(agent === pages ? { 'accept-encoding': 'gzip' } : { accept: 'text/event-stream' }),
        cookie,
        ...posting,
      },
    },
    resolve,
  );
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** Reads an answer to its end without keeping it. */
async function drained(answer: IncomingMessage): Promise<number> {
  answer.resume();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  answer.on('end', () => resolve(answer.statusCode ?? 0));
  answer.on('error', reject);
  return promise;
}

/** Fetches anew; what comes meanwhile is fetched once more afterwards, as the page's own script does. */
async function renew(screen: Screen): Promise<void> {
  if (screen.fetching) {
    screen.again = true;
    return;
  }
  screen.fetching = true;
  const made = screen.waiting;
  screen.waiting = [];
  try {
    const status = await drained(await send(pages, 'GET', screen.page, screen.cookie));
    const now = performance.now();
    if (status === 200) {
      if (counting) for (const at of made) tally.shown.push(now - at);
    } else failed(`status ${status} at ${shape(screen.page)}`);
  } catch (error) {
    failed((error as Error).message);
  }
  screen.fetching = false;
  if (screen.again) {
    screen.again = false;
    await renew(screen);
  }
}

/** Opens the page of a screen once, as a browser does before it listens. */
async function look(screen: Screen): Promise<void> {
  const status = await drained(await send(pages, 'GET', screen.page, screen.cookie));
  if (status !== 200) throw new Error(`status ${status} at ${shape(screen.page)}`);
}

/** Opens the stream of a screen; resolves once it is open. */
async function open(screen: Screen, changedAt: () => number | null): Promise<void> {
  const answer = await send(streams, 'GET', screen.live, screen.cookie);
  if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode} at ${shape(screen.live)}`);
  answer.setEncoding('utf8');
  answer.on('data', (text: string) => {
    if (!text.includes('data:')) return;
    const at = changedAt();
    if (at !== null) {
      if (counting) tally.told.push(performance.now() - at);
      screen.waiting.push(at);
    }
    void renew(screen);
  });
}

interface Meeting {
  open(): Promise<void>;
  begin(): void;
}

/** One meeting: its screens, and a change at its own moments. */
async function meet(table: OpenTable, turn: ScreensTurn, offset: number): Promise<Meeting> {
  const base = `/huishoudens/${table.householdId}/gesprekken/${table.meetingId}`;
  const lead = `__Host-omtafel=${table.leadToken}`;
  const blank = () => ({ fetching: false, again: false, waiting: [] as number[] });
  const screens: Screen[] = [
    { cookie: lead, live: `${base}/live`, page: `${base}/aan-tafel/nu?stap=check`, ...blank() },
    ...table.deviceTokens.map((token) => ({
      cookie: `__Host-omtafel-tafel=${token}`,
      live: '/aan/live',
      page: '/aan/tafel',
      ...blank(),
    })),
  ];
  let changedAt: number | null = null;
  for (const screen of screens) await look(screen);
  let number = 0;
  const change = async (): Promise<void> => {
    number += 1;
    const person = table.there[number % table.there.length] ?? '';
    const body = new URLSearchParams({ submission: randomUUID(), act: 'word', step: 'check', person }).toString();
    changedAt = performance.now();
    const status = await drained(await send(pages, 'POST', `${base}/aan-tafel/kamer`, lead, body));
    if (status !== 303) failed(`status ${status} at a tap`);
    else if (counting) tally.changes += 1;
  };
  const again = (): void => void change().catch((error: Error) => failed(error.message));
  let every: NodeJS.Timeout | undefined;
  return {
    async open() {
      for (const screen of screens) await open(screen, () => changedAt);
    },
    begin() {
      setTimeout(() => {
        again();
        every = setInterval(again, turn.everyMs);
      }, offset);
      setTimeout(() => clearInterval(every), turn.warmMs + turn.ms);
    },
  };
}

const told = (): Promise<void> => new Promise((resolve) => process.once('message', () => resolve()));

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

process.once('message', (turn: ScreensTurn) => {
  void (async () => {
    port = turn.port;
    const meetings: Meeting[] = [];
    const step = turn.everyMs / turn.tables.length;
    for (const [index, table] of turn.tables.entries()) meetings.push(await meet(table, turn, index * step));
    process.send?.('looked');
    await told();
    for (const each of meetings) await each.open();
    process.send?.('open');
    await told();
    for (const each of meetings) each.begin();
    await pause(turn.warmMs);
    counting = true;
    await pause(turn.ms);
    counting = false;
    process.send?.({ ...tally } satisfies Seen);
  })().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
