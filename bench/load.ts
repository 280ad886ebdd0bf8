/** The load: a process of its own that asks like so many browsers, each waiting for its answer before the next. */
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Socket } from 'node:net';
import { median, percentile } from './figures.ts';
import { type Ask, Asking, type Turn } from './jobs.ts';
import type { LoadTurn, Shown, ToLoad } from './messages.ts';
import { townHost } from './town/build.ts';

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
  const tally: Tally = { times: [], bytes: [], wrong: 0, fault: '' };
  const begin = performance.now() + turn.warmMs;
  const end = turn.each ? Infinity : begin + turn.ms;
  const connection = async (index: number) => {
    const port = turn.ports[index % turn.ports.length] ?? 0;
    const times = turn.each ? Math.ceil((towns[turn.town]?.households ?? 0) / turn.connections) : Infinity;
    for (let time = 1; ; time += 1) {
      asked += 1;
      const number = turn.each ? time : asked;
      await askOnce(
        turn,
        { agent, port },
        { connection: index, connections: turn.connections, number },
        tally,
        begin,
        end,
      );
      if (turn.each ? time === times : performance.now() >= end) return;
    }
  };
  await Promise.all(Array.from({ length: turn.connections }, (_, index) => connection(index)));
  agent.destroy();
  return {
    requestsPerSecond:
      turn.ms === 0 ? 0 : tally.times.length / ((turn.each ? performance.now() - begin : turn.ms) / 1000),
    p50Ms: percentile(tally.times, 0.5),
    p95Ms: percentile(tally.times, 0.95),
    p99Ms: percentile(tally.times, 0.99),
    bytes: median(tally.bytes),
    right: tally.times.length,
    wrong: tally.wrong,
    fault: tally.fault,
  };
}

interface Tally {
  readonly times: number[];
  readonly bytes: number[];
  wrong: number;
  fault: string;
}

/** One connection: to which process, and what keeps it open. */
interface Line {
  readonly agent: Agent;
  readonly port: number;
}

async function askOnce(turn: LoadTurn, line: Line, next: Turn, tally: Tally, begin: number, end: number) {
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
    const ms = performance.now() - started;
    // The last answer may come after the end: then it belongs to no second that is counted.
    if (turn.ms > 0 && (started < begin || started + ms > end)) return;
    tally.times.push(ms);
    tally.bytes.push(bytes);
  } catch (error) {
    tally.wrong += 1;
    tally.fault ||= `${turn.job}: ${(error as Error).message}`;
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
      headers: { host: townHost, 'accept-encoding': 'gzip', accept: 'text/html', ...ask.headers },
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
