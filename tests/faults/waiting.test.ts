import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { openPool, type Pool } from '../../src/kernel/db/pool.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { waitLimits } from '../../src/kernel/db/wait-limits.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { householdPaths } from '../../src/modules/households/index.ts';
import { newSignalPath } from '../../src/modules/intake/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import { type World, world } from '../../src/testing/world.ts';

/** One after the other, a connection, a lock and a commit that do not come: whoever asks still gets an answer in three seconds. */
const promisedMs = 3000;
let here: World;
let table: MeetingTable;
let pool: Pool;
type Ask = (path: string, sent?: Record<string, string>) => Promise<{ status: number; html: string; ms: number }>;
let ask: Ask;
let askNewProcess: () => Promise<Ask>;
let words: string;

beforeAll(async () => {
  here = await world();
  table = await meetingTable(here);
  pool = openPool({ ...here.database.config.app, ...waitLimits, max: 1, pipeline: true });
  const config = readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' });
  const token = await here.as(table.daan).run((cx) => startSession(cx, table.daan));
  askNewProcess = async () => {
    const app = await createApp({ config, database: pool, log: silentLog, clock: () => here.now });
    return async (path, sent) => {
      const begin = performance.now();
      const answer = await app.fetch(
        new Request(`http://omtafel.test${path}`, {
          method: sent === undefined ? 'GET' : 'POST',
          ...(sent === undefined ? {} : { body: new URLSearchParams(sent) }),
          headers: {
            host: 'omtafel.test',
            cookie: `omtafel=${token}`,
            origin: 'http://omtafel.test',
            'sec-fetch-site': 'same-origin',
          },
        }),
      );
      const html = await answer.text();
      return { status: answer.status, html, ms: performance.now() - begin };
    };
  };
  ask = await askNewProcess();
  // What comes first is slow for other reasons.
  words = 'eerst';
  if ((await send()).status !== 303) throw new Error('nothing is taken');
  await here.database.owner.query(`
    create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(4); return null; end $$;
    create constraint trigger dawdle after insert on signal deferrable initially deferred
      for each row when (new.words like '%traag%') execute function dawdle()`);
});
afterAll(async () => {
  await pool.end();
  await here.close();
});
beforeEach(() => {
  words = `Mijn huur is omhoog ${randomUUID()}`;
});

const send = (asked = ask) =>
  asked(newSignalPath(table.householdId), { submission: randomUUID(), words, about: table.daan, audience: 'table' });
const everything = (): string => `${householdPaths.rights(table.householdId, table.daan)}/alles`;
/** Somebody else has the only connection, for so long. */
async function busyFor(ms: number): Promise<void> {
  const client = await pool.connect();
  setTimeout(() => client.release(), ms);
}
/** Somebody else holds what is written to, for so long. */
async function lockedFor(ms: number): Promise<{ over: Promise<void> }> {
  const client: pg.PoolClient = await here.database.owner.connect();
  await client.query('begin');
  await client.query('lock table signal in access exclusive mode');
  const over = (async () => {
    await sleep(ms);
    await client.query('rollback');
    client.release();
  })();
  return { over };
}
const honest = ({ status, html, ms }: Awaited<ReturnType<typeof send>>): void => {
  expect(status).toBe(503);
  expect(html).toContain('Omtafel is er even niet');
  expect(html).toContain(words);
  expect(ms).toBeLessThan(promisedMs);
};

test('a connection that never comes is given up', async () => {
  await busyFor(4000);
  honest(await send());
  await sleep(2300);
});

test('a process that knows no municipality yet does not ask for it twice', async () => {
  const asked = await askNewProcess();
  await busyFor(4500);
  honest(await send(asked));
  await sleep(2700);
});

test('of two dozen forms at once nobody is answered late, and who gets no turn reads that it is busy', async () => {
  const { over } = await lockedFor(5000);
  const answers = await Promise.all(Array.from({ length: 24 }, () => send()));
  const late = answers.filter(({ ms }) => ms >= promisedMs);
  expect(late).toEqual([]);
  for (const { status, html } of answers) {
    expect([429, 503]).toContain(status);
    expect(html).toContain(words);
  }
  expect(answers.some(({ html }) => html.includes('Het is hier nu te druk'))).toBe(true);
  await over;
});

test('who finds the places for costly pages taken reads that it is busy, in time', async () => {
  const elsewhere: pg.PoolClient = await here.database.owner.connect();
  await elsewhere.query('begin');
  await elsewhere.query(
    `select pg_advisory_xact_lock(hashtextextended('costly ' || $1, place)) from generate_series(1, 3) place`,
    [here.tenant],
  );
  const { status, html, ms } = await ask(everything());
  await elsewhere.query('rollback');
  elsewhere.release();
  expect(status).toBe(503);
  expect(html).toContain('Het is hier nu te druk');
  expect(ms).toBeLessThan(promisedMs);
  expect((await ask(everything())).status).toBe(200);
});

test('a connection that comes late leaves less time for a lock', async () => {
  const { over } = await lockedFor(5000);
  await busyFor(1500);
  honest(await send());
  await over;
});

test('a lock that comes late leaves less time for the commit, and what is given up is not saved by halves', async () => {
  words += ' traag';
  const { over } = await lockedFor(1500);
  honest(await send());
  await over;
  const { rowCount } = await here.database.owner.query('select from signal where words = $1', [words]);
  expect(rowCount).toBe(0);
});

test('who waits for nothing waits as long as before for each', async () => {
  const { over } = await lockedFor(1500);
  const { status, ms } = await send();
  expect(status).toBe(303);
  expect(ms).toBeGreaterThan(1400);
  await over;
});
