import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { chanceFrom } from '../../scripts/chance.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { recordAttendance } from '../../src/modules/meetings/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import type { TestDatabase } from '../../src/testing/database.ts';
import { type World, worldOver } from '../../src/testing/world.ts';
import { type Ask, type Device, openDevice } from './device.ts';

/** What became of everything that was typed. */
export interface DrillFigures {
  readonly interleavings: number;
  readonly typed: number;
  readonly lost: number;
  readonly doubled: number;
  /** Entries of which the person was shown both texts. */
  readonly conflictsShown: number;
  readonly cuts: number;
  readonly restarts: number;
  readonly browsersClosed: number;
  readonly sessionsEnded: number;
}

/** The product as a process that can be killed: its connections are cut at once, whatever they were doing. */
async function running(database: TestDatabase, world: World) {
  const config = readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' });
  const start = async () => {
    const pool = openPool({ ...database.config.app, max: 4, pipeline: true });
    const connections = new Set<pg.PoolClient>();
    pool.on('connect', (client) => connections.add(client));
    const app = await createApp({ config, database: pool, log: silentLog, clock: () => world.now });
    // Whoever waits for a process that is killed gets no answer.
    const life = Promise.withResolvers<never>();
    life.promise.catch(() => undefined);
    return { app, pool, connections, life };
  };
  let now = await start();
  return {
    fetch: (request: Request): Promise<Response> =>
      Promise.race([Promise.resolve(now.app.fetch(request)), now.life.promise]),
    async restart() {
      const { pool, connections, life } = now;
      life.reject(new Error('the product was killed'));
      for (const client of connections) {
        (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      }
      void pool.end().catch(() => undefined);
      now = await start();
    },
    stop: () => now.pool.end(),
  };
}

/**
 * Random interleavings of two people who write the minutes of one meeting while networks are cut, the product is killed,
 * browsers die and sessions end. Afterwards everything that was typed has to stand in the database, once.
 */
export async function drill(
  database: TestDatabase,
  { count, seed, say = () => undefined }: { count: number; seed: number; say?: (line: string) => void },
): Promise<DrillFigures> {
  const tenant = randomUUID();
  await database.owner.query('insert into municipality (id, name, host) values ($1, $2, $3)', [
    tenant,
    'Proef',
    'omtafel.test',
  ]);
  const world = worldOver(database, tenant);
  world.now = new Date('2026-11-23T09:00:00Z');
  const table = await meetingTable(world);
  const product = await running(database, world);
  const figures = {
    interleavings: 0,
    typed: 0,
    lost: 0,
    doubled: 0,
    conflictsShown: 0,
    cuts: 0,
    restarts: 0,
    browsersClosed: 0,
    sessionsEnded: 0,
  };
  for (let at = 0; at < count; at += 1) {
    await interleaving(world, table, product, chanceFrom(seed + at), figures);
    figures.interleavings += 1;
    if ((at + 1) % 50 === 0) say(`${at + 1} of ${count}: ${JSON.stringify(figures)}`);
  }
  await product.stop();
  return figures;
}

type Product = Awaited<ReturnType<typeof running>>;
type Counting = { -readonly [Name in keyof DrillFigures]: number };

async function interleaving(
  world: World,
  table: MeetingTable,
  product: Product,
  random: () => number,
  figures: Counting,
): Promise<void> {
  const meetingId = await table.plan();
  const meeting = `/huishoudens/${table.householdId}/gesprekken/${meetingId}`;
  await world
    .as(table.omar)
    .run((cx) => recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.omar] }));
  const people = await Promise.all(
    [table.omar, table.fatima].map((personId) => person(world, product, personId, meetingId)),
  );
  const words: string[] = [];
  const newWords = (): string => {
    const text = `regel ${randomUUID()}`;
    words.push(text);
    return text;
  };
  const steps = 8 + Math.floor(random() * 8);
  // What is on its way when something else happens; nobody waits for it there either.
  const underWay: Promise<unknown>[] = [];
  for (let step = 0; step < steps; step += 1) {
    const one = people[random() < 0.5 ? 0 : 1];
    if (one === undefined) continue;
    const { device } = one;
    const chance = random();
    if (chance < 0.4) await device.type(meeting, newWords());
    else if (chance < 0.65) {
      const known = [...device.seen.keys()];
      const note = known[Math.floor(random() * known.length)];
      await (note === undefined ? device.type(meeting, newWords()) : device.change(meeting, note, newWords()));
    } else if (chance < 0.75) await device.look(meeting);
    else if (chance < 0.87) {
      device.net = random() < 0.4 ? 'fine' : random() < 0.5 ? 'nothing-arrives' : 'answer-lost';
      if (device.net !== 'fine') figures.cuts += 1;
    } else if (chance < 0.94) {
      underWay.push(device.queue.send());
      await device.dies();
      figures.browsersClosed += 1;
    } else if (chance < 0.97) {
      await one.sessionEnds();
      figures.sessionsEnded += 1;
    } else {
      underWay.push(device.queue.send());
      await product.restart();
      figures.restarts += 1;
    }
    if (random() < 0.6) await device.queue.send();
    else underWay.push(device.queue.send());
  }
  await Promise.all(underWay);
  for (const each of people) {
    const { device } = each;
    device.net = 'fine';
    await each.signsIn();
    await device.queue.send();
    for (let turn = 0; turn < 20 && device.queue.entries.length > 0; turn += 1) {
      for (const entry of device.queue.entries) {
        // Both texts: what this person typed, and what stands there now.
        if (entry.state === 'conflict' && entry.label !== '' && entry.answer.includes('Nu staat er'))
          figures.conflictsShown += 1;
        await device.queue.decide(entry.id, 'again');
      }
      await device.queue.send();
    }
  }
  const { rows } = await world.database.owner.query<{ words: string }>(
    `select v.words from meeting_note_version v join meeting_note n on n.household_id = v.household_id and n.id = v.note_id
     where n.meeting_id = $1`,
    [meetingId],
  );
  figures.typed += words.length;
  for (const text of words) {
    const found = rows.filter((row) => row.words === text).length;
    if (found === 0) figures.lost += 1;
    if (found > 1) figures.doubled += 1;
  }
}

interface Sitting {
  readonly device: Device;
  sessionEnds(): Promise<void>;
  signsIn(): Promise<void>;
}

/** Somebody who leads the table, with a session that can end and a device that keeps what was typed. */
async function person(world: World, product: Product, personId: string, meetingId: string): Promise<Sitting> {
  let token = '';
  const signsIn = async (): Promise<void> => {
    token = await world.as(personId).run((cx) => startSession(cx, personId));
  };
  await signsIn();
  const ask: Ask = async (path, init) =>
    product.fetch(
      new Request(`http://omtafel.test${path}`, {
        ...init,
        redirect: 'manual',
        headers: {
          ...(init.headers as Record<string, string>),
          host: 'omtafel.test',
          cookie: `omtafel=${token}`,
          origin: 'http://omtafel.test',
          'sec-fetch-site': 'same-origin',
        },
      }),
    );
  // A page is opened by somebody who is signed in.
  const opening: Ask = async (path, init) => {
    const answer = await ask(path, init);
    if (path === '/concept-sleutel' && answer.status !== 200) await signsIn();
    return answer;
  };
  return {
    device: await openDevice(opening, meetingId),
    signsIn,
    sessionEnds: async () => {
      await world.database.owner.query('update session set expires_at = now() where person_id = $1', [personId]);
    },
  };
}
