import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { openPool, type Pool } from '../../src/kernel/db/pool.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { newSignalPath } from '../../src/modules/intake/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import { type World, world } from '../../src/testing/world.ts';

let here: World;
let table: MeetingTable;
let pool: Pool;
let ask: (path: string, sent?: Record<string, string>) => Promise<{ status: number; html: string; headers: Headers }>;

beforeAll(async () => {
  here = await world();
  table = await meetingTable(here);
  pool = openPool({ ...here.database.config.app, max: 4, pipeline: true });
  const config = readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' });
  const app = await createApp({ config, database: pool, log: silentLog, clock: () => here.now });
  const token = await here.as(table.daan).run((cx) => startSession(cx, table.daan));
  ask = async (path, sent) => {
    const answer = await app.fetch(
      new Request(`http://omtafel.test${path}`, {
        method: sent === undefined ? 'GET' : 'POST',
        ...(sent === undefined ? {} : { body: new URLSearchParams(sent) }),
        redirect: 'manual',
        headers: {
          host: 'omtafel.test',
          cookie: `omtafel=${token}`,
          origin: 'http://omtafel.test',
          'sec-fetch-site': 'same-origin',
        },
      }),
    );
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  };
  await ask('/mijn-plan');
});
afterAll(async () => {
  await pool.end();
  await here.close();
});

/** As when the database is back: by then the connections that were cut are gone. */
async function back(): Promise<void> {
  await vi.waitFor(() => expect(pool.totalCount).toBe(0), { timeout: 20_000 });
  pool.open();
}

const signals = async (words: string): Promise<number> =>
  (await here.database.owner.query('select from signal where words = $1', [words])).rowCount ?? 0;

describe('while the database is away', () => {
  test('a page says so in plain words while it is away, with a way to ask again', async () => {
    pool.shut();
    const page = await ask('/mijn-plan?vorige=1');
    expect(page.status).toBe(503);
    expect(page.html).toContain('Omtafel is er even niet');
    expect(page.html).toContain('href="/mijn-plan?vorige=1"');
    expect(page.html).not.toMatch(/\n\s+at |\.ts:\d/);
    await back();
    expect((await ask('/mijn-plan')).status).toBe(200);
  });

  test('a form comes back with everything that was typed, and arrives once, however often it is sent', async () => {
    const words = 'Mijn huur is "omhoog" <met> 40 euro & ik schrok';
    const path = newSignalPath(table.householdId);
    const typed = { submission: randomUUID(), words, about: table.daan, audience: 'table' };
    pool.shut();
    const refused = await ask(path, typed);
    await back();
    expect(refused.status).toBe(503);
    expect(refused.html).toContain('Het komt één keer aan');
    expect(refused.html).not.toContain('<met>');
    const form = Object.fromEntries(
      [...refused.html.split(`action="${path}"`)[1]!.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, lettersIn(value)],
      ),
    );
    expect(form).toEqual(typed);
    expect((await ask(path, form)).status).toBe(303);
    expect((await ask(path, form)).status).toBe(303);
    expect(await signals(words)).toBe(1);
  });
});

const lettersIn = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
