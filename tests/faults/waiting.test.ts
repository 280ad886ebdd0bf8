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

/** A connection, a lock, a commit or a turn that does not come: whoever asks has an answer while it still does not come. */
let here: World;
let table: MeetingTable;
let pool: Pool;
type Ask = (path: string, sent?: Record<string, string>) => Promise<{ status: number; html: string }>;
let ask: Ask;
let askNewProcess: (database?: Pool) => Promise<Ask>;
let words: string;

beforeAll(async () => {
  here = await world();
  table = await meetingTable(here);
  pool = openPool({ ...here.database.config.app, ...waitLimits, max: 1, pipeline: true });
  const config = readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' });
  const token = await here.as(table.daan).run((cx) => startSession(cx, table.daan));
  askNewProcess = async (database = pool) => {
    const app = await createApp({ config, database, log: silentLog, clock: () => here.now });
    return async (path, sent) => {
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
      return { status: answer.status, html: await answer.text() };
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
/** Somebody else has the only connection, until the returned function is called. */
async function busy(): Promise<() => void> {
  const client = await pool.connect();
  return () => client.release();
}
/** Somebody else holds what is written to, until the returned function is called. */
async function locked(): Promise<() => Promise<void>> {
  const client: pg.PoolClient = await here.database.owner.connect();
  await client.query('begin');
  await client.query('lock table signal in access exclusive mode');
  return async () => {
    await client.query('rollback');
    client.release();
  };
}
const honest = ({ status, html }: Awaited<ReturnType<typeof send>>): void => {
  expect(status).toBe(503);
  expect(html).toContain('Omtafel is er even niet');
  expect(html).toContain(words);
};

test('a connection that never comes is given up', async () => {
  const free = await busy();
  honest(await send());
  free();
});

test('a process that knows no municipality yet gives up a connection that never comes', async () => {
  const asked = await askNewProcess();
  const free = await busy();
  honest(await send(asked));
  free();
});

test('of two dozen forms at once each has an answer while nothing can be written, and who gets no turn reads that it is busy', async () => {
  const unlock = await locked();
  const answers = await Promise.all(Array.from({ length: 24 }, () => send()));
  for (const { status, html } of answers) {
    expect([429, 503]).toContain(status);
    expect(html).toContain(words);
  }
  expect(answers.some(({ html }) => html.includes('Het is hier nu te druk'))).toBe(true);
  await unlock();
});

test('who finds the places for costly pages taken reads that it is busy', async () => {
  const elsewhere: pg.PoolClient = await here.database.owner.connect();
  await elsewhere.query('begin');
  await elsewhere.query(
    `select pg_advisory_xact_lock(hashtextextended('costly ' || $1, place)) from generate_series(1, 3) place`,
    [here.tenant],
  );
  const { status, html } = await ask(everything());
  await elsewhere.query('rollback');
  elsewhere.release();
  expect(status).toBe(503);
  expect(html).toContain('Het is hier nu te druk');
  expect((await ask(everything())).status).toBe(200);
});

test('a connection that comes late leaves less time for a lock than who comes then has', async () => {
  const elsewhere = openPool({ ...here.database.config.app, ...waitLimits, max: 1, pipeline: true });
  const another = await askNewProcess(elsewhere);
  const unlock = await locked();
  const free = await busy();
  const gaveUp: string[] = [];
  const sends = async (who: string, asked: Ask): Promise<void> => {
    honest(await send(asked));
    gaveUp.push(who);
  };
  const before = sends('waited before', ask);
  await sleep(1500);
  free();
  await Promise.all([before, sends('came then', another)]);
  expect(gaveUp).toEqual(['waited before', 'came then']);
  await unlock();
  await elsewhere.end();
});

test('a commit that does not come after a lock that came late is given up, and nothing is saved by halves', async () => {
  words += ' traag';
  const unlock = await locked();
  const answer = send();
  await sleep(1500);
  await unlock();
  honest(await answer);
  const { rowCount } = await here.database.owner.query('select from signal where words = $1', [words]);
  expect(rowCount).toBe(0);
});

test('a lock that comes in time is waited for', async () => {
  const unlock = await locked();
  const answer = send();
  await sleep(1500);
  await unlock();
  expect((await answer).status).toBe(303);
});
