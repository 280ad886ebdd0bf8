/** The drill of the outbox: many messages, senders that are killed, a mail server with moods, chairs that end meanwhile. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { openPool } from '../../src/kernel/db/pool.ts';
import { type Delivered, mailServer, type MailServer, type Mood } from '../../src/testing/mail-server.ts';
import { type DrillFigures, figuresOf, type Kill } from './figures.ts';
import { makeTown, withdraw, write } from './town.ts';

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
}

/** Of each hundred messages so many meet something else than a friendly server. */
const moods: readonly (readonly [Mood, number])[] = [
  ['later', 4],
  ['die-before-dot', 2],
  ['die-after-dot', 2],
];
const senders = 2;

/** Runs the drill on an empty, migrated database. */
export async function drill(options: DrillOptions): Promise<DrillFigures> {
  const { chance } = options;
  const app = openPool({ ...options.app, max: 4, pipeline: true });
  const owner = openPool({ ...options.owner, max: 2 });
  const town = await makeTown(owner, options.people);
  const ends = Date.now() + options.untilMs;
  const calm = { now: false };
  const friendly = (): Mood => {
    let left = chance() * 100;
    if (calm.now) return 'accept';
    return moods.find(([, share]) => (left -= share) < 0)?.[0] ?? 'accept';
  };
  const kills: Kill[] = [];
  const slots = await Promise.all(Array.from({ length: senders }, (_, slot) => openSlot(slot)));
  const withdrawn = new Map<string, number>();
  const failed = new Set<number>();

  async function openSlot(slot: number) {
    const delivered: Delivered[] = [];
    const cuts: number[] = [];
    const server = await mailServer(0, delivered, cuts);
    server.mood = friendly;
    return { slot, server, delivered, cuts };
  }
  /** A sender that is killed again and again, and a provider that is away now and then. */
  async function torment(place: {
    readonly slot: number;
    server: MailServer;
    readonly delivered: Delivered[];
    readonly cuts: number[];
  }) {
    const { port } = place.server;
    while (!calm.now) {
      const child = await startSender(options.app, place.server.url);
      const [least, most] = options.killEvery;
      await sleep(least + chance() * (most - least));
      if (chance() < 0.3) {
        await place.server.close();
        await sleep(300);
        place.server = await mailServer(port, place.delivered, place.cuts);
        place.server.mood = friendly;
      }
      child.kill('SIGKILL');
      kills.push({ slot: place.slot, at: Date.now() });
    }
    return startSender(options.app, place.server.url);
  }
  const tormented = slots.map(torment);
  for (let number = 0; number < options.messages; number += 1) {
    const personId = town.people[Math.floor(chance() * town.people.length)] ?? '';
    const fails = chance() < 0.03;
    if (fails) failed.add(number);
    await write(app, town, number, personId, fails);
    // Now and then somebody leaves, with messages under way.
    if (chance() < 0.03 && withdrawn.size < town.people.length / 2 && !withdrawn.has(personId))
      withdrawn.set(personId, await withdraw(owner, town, personId));
  }
  const waiting = async () =>
    (await owner.query<{ left: number }>(`select count(*)::int as left from outbox where state = 'waiting'`)).rows[0]
      ?.left ?? 0;
  const restless = options.untilMs * 0.6;
  while (Date.now() < ends - options.untilMs + restless && (await waiting()) > 0) await sleep(200);
  calm.now = true;
  const last = await Promise.all(tormented);
  while ((await waiting()) > 0 && Date.now() < ends) await sleep(200);
  const { rows } = await owner.query<{ number: number; personId: string; state: string; reason: string }>(
    `select split_part(once, ':', 2)::int as number, person_id as "personId", state, reason from outbox`,
  );
  for (const child of last) child.kill('SIGKILL');
  await Promise.all(slots.map(({ server }) => server.close()));
  await Promise.all([app.end(), owner.end()]);
  return figuresOf({ rows, slots, kills, withdrawn, failed });
}

/** Resolves when it has begun to send. */
function startSender(app: pg.PoolConfig, smtp: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', './scripts/loader.ts', 'scripts/drill/worker.ts'], {
    env: { ...process.env, OUTBOX_DRILL: JSON.stringify({ app, smtp }) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('a sender ended before it began')));
    child.stdout.once('data', () => resolve(child));
  });
}
