/** The drill of the outbox: many messages, senders that are killed, a mail server with moods, chairs that end meanwhile. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { openPool, type Pool } from '../../src/kernel/db/pool.ts';
import { type Delivered, mailServer, type MailServer, type Mood } from '../../src/testing/mail-server.ts';
import { explain } from './doubles.ts';
import { type DrillFigures, figuresOf } from './figures.ts';
import { type DrillTown, makeTown, withdraw, write } from './town.ts';
import { type Kill, type SenderStep, trailOf } from './trail.ts';

export interface DrillOptions {
  readonly app: pg.PoolConfig;
  readonly owner: pg.PoolConfig;
  readonly messages: number;
  readonly people: number;
  /** Milliseconds between kills of a sender that has begun, at least and at most. */
  readonly killEvery: readonly [number, number];
  /** Random numbers from 0 to 1. */
  readonly chance: () => number;
  readonly untilMs: number;
  /** Told of each double why it came twice. */
  readonly explained?: (line: string) => void;
}

/** Of each hundred messages so many meet something else than a friendly server. */
const moods: readonly (readonly [Mood, number])[] = [
  ['later', 4],
  ['die-at-rcpt', 2],
  ['die-before-dot', 2],
  ['die-after-dot', 2],
];
const senders = 2;

/** Runs the drill on an empty, migrated database. */
export async function drill(options: DrillOptions): Promise<DrillFigures> {
  const app = openPool({ ...options.app, max: 4, pipeline: true });
  const owner = openPool({ ...options.owner, max: 2 });
  const town = await makeTown(owner, options.people);
  const began = Date.now();
  const places = tormented(options, await mkdtemp(join(tmpdir(), 'omtafel-drill-')));
  const written = await writeAll(options, town, app, owner);
  await sent(owner, began + options.untilMs * 0.6);
  const last = await places.calm();
  await sent(owner, began + options.untilMs);
  const { rows } = await owner.query<{ number: number; personId: string; state: string; reason: string }>(
    `select split_part(once, ':', 2)::int as number, person_id as "personId", state, reason from outbox`,
  );
  await Promise.all(last.map(({ child }) => end(child)));
  const steps = await places.steps();
  await Promise.all(last.map(({ server }) => server.close()));
  await Promise.all([app.end(), owner.end()]);
  const { delivered, kills } = places;
  const { figures, doubles } = figuresOf({ rows, delivered, steps, kills, ...written });
  const trail = trailOf(steps, kills);
  for (const each of doubles) options.explained?.(explain(each, trail));
  return figures;
}

/** Senders that are killed again and again, each at a server that has moods and is away now and then; until it is calm. */
function tormented({ app, chance, killEvery: [least, most] }: DrillOptions, trails: string) {
  const kills: Kill[] = [];
  const delivered: Delivered[] = [];
  const calm = { now: false };
  let begun = 0;
  const mood = (): Mood => {
    let left = chance() * 100;
    return calm.now ? 'accept' : (moods.find(([, share]) => (left -= share) < 0)?.[0] ?? 'accept');
  };
  async function serve(port: number): Promise<MailServer> {
    const server = await mailServer(port, delivered);
    server.mood = mood;
    return server;
  }
  async function begin(smtp: string) {
    begun += 1;
    const sender = begun;
    return { sender, child: await startSender({ app, smtp, sender, trail: join(trails, `${sender}.jsonl`) }) };
  }
  async function place() {
    let server = await serve(0);
    const { port } = server;
    while (!calm.now) {
      const { child, sender } = await begin(server.url);
      await sleep(least + chance() * (most - least));
      if (chance() < 0.3) {
        await server.close();
        await sleep(300);
        server = await serve(port);
      }
      kills.push({ sender, at: Date.now() });
      await end(child);
    }
    return { server, child: (await begin(server.url)).child };
  }
  const places = Array.from({ length: senders }, place);
  return {
    kills,
    delivered,
    /** The senders and servers that stand from now on. */
    calm: () => {
      calm.now = true;
      return Promise.all(places);
    },
    steps: () => stepsIn(trails, begun),
  };
}

/** Commits as many messages as were asked for; those of a transaction that is rolled back come on top. */
async function writeAll({ chance, messages }: DrillOptions, town: DrillTown, app: Pool, owner: Pool) {
  const withdrawn = new Map<string, number>();
  const failed = new Set<number>();
  for (let number = 0; number - failed.size < messages; number += 1) {
    const personId = town.people[Math.floor(chance() * town.people.length)] ?? '';
    const fails = chance() < 0.03;
    if (fails) failed.add(number);
    await write(app, town, number, personId, fails);
    // Now and then somebody leaves, with messages under way.
    if (chance() < 0.03 && withdrawn.size < town.people.length / 2 && !withdrawn.has(personId))
      withdrawn.set(personId, await withdraw(owner, town, personId));
  }
  return { withdrawn, failed };
}

/** Waits until no message waits, or it is that late. */
async function sent(owner: Pool, until: number): Promise<void> {
  const waiting = `select count(*)::int as left from outbox where state = 'waiting'`;
  while (Date.now() < until) {
    const { rows } = await owner.query<{ left: number }>(waiting);
    if (rows[0]?.left === 0) return;
    await sleep(200);
  }
}

interface SenderOrder {
  readonly app: pg.PoolConfig;
  readonly smtp: string;
  readonly sender: number;
  readonly trail: string;
}

/** What all senders wrote down; what was cut by a kill did not happen. */
async function stepsIn(folder: string, senders: number): Promise<SenderStep[]> {
  const texts = await Promise.all(
    Array.from({ length: senders }, (_, index) => readFile(join(folder, `${index + 1}.jsonl`), 'utf8')),
  );
  await rm(folder, { recursive: true });
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.endsWith('}'));
  return lines.map((line) => JSON.parse(line) as SenderStep);
}

/** Resolves when it has begun to send. */
function startSender(order: SenderOrder): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', './scripts/loader.ts', 'scripts/outbox/worker.ts'], {
    env: { ...process.env, OUTBOX_DRILL: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('a sender ended before it began')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      // The log of the product is on the same way out.
      if (line === 'ready') resolve(child);
    });
  });
}

/** Killed in the middle of whatever it does; resolves when it is gone. */
function end(child: ChildProcess): Promise<void> {
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGKILL');
  return closed;
}
