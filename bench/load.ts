/** The load: a process of its own that asks like so many browsers, each waiting for its answer before the next. */
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Socket } from 'node:net';
import { median, percentile } from './figures.ts';
import { type Ask, Asking, type Turn } from './jobs.ts';
import type { LoadTurn, Shown, ToLoad } from './messages.ts';

const unpack = promisify(gunzip);
/** Every so many answers the text is read too; reading all of them would measure the reader. */
const readEvery = 50;
const patienceMs = 10_000;

let towns: Asking[] = [];
let asked = 0;

process.on('message', (message: ToLoad) => {
  if (message.kind === 'towns') towns = message.towns.map((targets) => new Asking(targets));
  else void take(message.turn).then((shown) => process.send?.(shown));
});
process.on('disconnect', () => process.exit(0));

async function take(turn: LoadTurn): Promise<Shown> {
  const agent = new Agent({ keepAlive: true, maxSockets: turn.connections });
  const tally: Tally = { times: [], bytes: [], inTime: 0, lastAt: 0, wrong: 0, fault: '' };
  const begin = performance.now() + turn.warmMs;
  const end = turn.each ? Infinity : begin + turn.ms;
  const connection = async (index: number) => {
    const port = turn.ports[index % turn.ports.length] ?? 0;
    const times = Math.ceil(
      Math.min(turn.each ?? Infinity, towns[turn.town]?.different(turn.job) ?? 0) / turn.connections,
    );
    for (let time = 1; ; time += 1) {
      asked += 1;
      const number = turn.each ? time : asked;
      const measured = await askOnce(
        turn,
        { agent, port },
        { connection: index, connections: turn.connections, number },
        tally,
        begin,
        end,
      );
      // Each connection is measured at least once, however slow the page.
      if (turn.each ? time === times : measured && performance.now() >= end) return;
    }
  };
  await Promise.all(Array.from({ length: turn.connections }, (_, index) => connection(index)));
  agent.destroy();
  return {
    requestsPerSecond: turn.ms === 0 ? 0 : rateOf(turn, tally, begin),
    p50Ms: percentile(tally.times, 0.5),
    p95Ms: percentile(tally.times, 0.95),
    p99Ms: percentile(tally.times, 0.99),
    bytes: median(tally.bytes),
    right: tally.times.length,
    wrong: tally.wrong,
    fault: tally.fault,
  };
}

/**
 * What came within the turn, over the turn. A page that takes longer than its turn on a slow machine is measured all the
 * same: over the time until its last answer.
 */
function rateOf(turn: LoadTurn, { times, inTime, lastAt }: Tally, begin: number): number {
  const [count, ms] = turn.each || inTime === 0 ? [times.length, lastAt - begin] : [inTime, turn.ms];
  return count === 0 ? 0 : (count * 1000) / ms;
}

interface Tally {
  /** Of every answer that was asked for within the turn. */
  readonly times: number[];
  readonly bytes: number[];
  /** So many of them came within the turn as well. */
  inTime: number;
  lastAt: number;
  wrong: number;
  fault: string;
}

/** One connection: to which process, and what keeps it open. */
interface Line {
  readonly agent: Agent;
  readonly port: number;
}

/** Whether it was asked for after the warming up. */
async function askOnce(
  turn: LoadTurn,
  line: Line,
  next: Turn,
  tally: Tally,
  begin: number,
  end: number,
): Promise<boolean> {
  const asks = towns[turn.town]?.next(turn.job, next);
  if (asks === undefined) throw new Error('there is no such town');
  const started = performance.now();
  try {
    const reading = next.number % readEvery === 0 || turn.ms === 0;
    let bytes = 0;
    for (const ask of asks) {
      bytes += (await exchange(turn, line, ask, reading)).bytes;
      ask.done?.();
    }
    tally.lastAt = performance.now();
    if (started < begin) return false;
    if (tally.lastAt <= end) tally.inTime += 1;
    tally.times.push(tally.lastAt - started);
    tally.bytes.push(bytes);
    return true;
  } catch (error) {
    tally.wrong += 1;
    tally.fault ||= `${turn.job}: ${(error as Error).message}`;
    return true;
  }
}

/** One request and its whole answer. @throws what is wrong with the answer */
function exchange(turn: LoadTurn, line: Line, ask: Ask, reading: boolean): Promise<{ bytes: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ bytes: number }>();
  const sent = request(
    {
      ...line,
      host: '127.0.0.1',
      method: ask.method,
      path: turn.prefix + ask.path,
      headers: { host: ask.host, 'accept-encoding': 'gzip', accept: 'text/html', ...ask.headers },
      timeout: patienceMs,
    },
    (answer) => {
      const { socket } = answer;
      const before = bytesSeen.get(socket) ?? 0;
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => {
        if (reading) parts.push(part);
      });
      answer.on('error', reject);
      answer.on('end', () => {
        bytesSeen.set(socket, socket.bytesRead);
        const bytes = socket.bytesRead - before;
        if (answer.statusCode !== ask.status) {
          reject(new Error(`status ${answer.statusCode}, not ${ask.status}, at ${ask.method} ${shape(ask.path)}`));
        } else if (reading) {
          check(Buffer.concat(parts), answer.headers['content-encoding'], ask).then(() => resolve({ bytes }), reject);
        } else resolve({ bytes });
      });
    },
  );
  sent.on('timeout', () => sent.destroy(new Error(`no answer within ${patienceMs / 1000} s`)));
  sent.on('error', reject);
  sent.end(ask.body);
  return promise;
}

/** What a connection had read before an answer began; an answer's own bytes are what came since. */
const bytesSeen = new WeakMap<Socket, number>();

const shape = (path: string): string => path.replaceAll(/[0-9a-f-]{36}/g, ':id');

async function check(body: Buffer, encoding: string | undefined, ask: Ask): Promise<void> {
  const text = (encoding === 'gzip' ? await unpack(body) : body).toString('utf8');
  if (!text.includes(ask.text)) throw new Error(`another page than expected at ${ask.method} ${shape(ask.path)}`);
}
