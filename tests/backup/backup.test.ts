import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/demo/load.ts';
import { backUp } from '../../src/kernel/backup/backup.ts';
import { checkBackup, type Manifest } from '../../src/kernel/backup/manifest.ts';
import { restore } from '../../src/kernel/backup/restore.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { recordingMailer, recordingTexter } from '../../src/kernel/mail/carriers.ts';
import { sendOutbox } from '../../src/kernel/mail/sender.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { applyDestructions } from '../../src/modules/rights/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import { type Served, serve } from '../../src/testing/server.ts';
import { worldOver } from '../../src/testing/world.ts';
import { fingerprints, rules } from './fingerprints.ts';

const home = mkdtempSync(join(tmpdir(), 'omtafel-backup-'));
let source: TestDatabase;
let target: TestDatabase;
let served: Served | undefined;
let tenant = '';
let neighbour = '';
let household = '';
let person = '';
let cookie = '';
/** How often a client heard that a goal was saved, and whether they go on. */
const load = { acknowledged: 0, goesOn: true };
let writers: Promise<void>[] = [];

/** A client who writes one goal after the other, over HTTP, until it is told to stop. */
async function write(): Promise<void> {
  while (load.goesOn) {
    const fields = { submission: randomUUID(), words: `Doel ${randomUUID()}`, domain: 'money', adult: person };
    const response = await fetch(`${served?.url}/huishoudens/${household}/doelen/nieuw`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: served?.url ?? '', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
    });
    if (response.status === 303) load.acknowledged += 1;
    else throw new Error(`answered ${response.status}`);
  }
}

const untilWritten = async (more: number): Promise<void> => {
  const until = load.acknowledged + more;
  while (load.acknowledged < until) await new Promise((next) => setTimeout(next, 5));
};

beforeAll(async () => {
  [source, target] = [await testDatabase(), await testDatabase()];
  await loadDemo(source, { now: new Date() });
  const { rows } = await source.owner.query<{ tenant: string; person: string; household: string }>(
    `select p.tenant_id as tenant, p.id as person, m.household_id as household from person p
     join member m on m.tenant_id = p.tenant_id and m.person_id = p.id
     where p.given_name = 'Daan' and p.kind = 'resident' order by m.household_id limit 1`,
  );
  tenant = rows[0]?.tenant ?? '';
  household = rows[0]?.household ?? '';
  person = rows[0]?.person ?? '';
  const town = worldOver(source, tenant);
  town.now = new Date();
  const elsewhere = await town.elsewhere();
  neighbour = elsewhere.tenant;
  await elsewhere.staff('Buurvrouw');
  served = await serve(town);
  const { name, value } = await served.sessionOf(person);
  cookie = `${name}=${value}`;
}, 120_000);

afterAll(async () => {
  load.goesOn = false;
  await Promise.allSettled(writers);
  await served?.close();
  await Promise.all([source.close(), target.close()]);
  rmSync(home, { recursive: true, force: true });
});

describe('a backup while people write', () => {
  const folder = join(home, 'whole');
  let manifest: Manifest;
  let snapshot: Record<string, string>;

  test('holds one moment, whole', async () => {
    writers = [write(), write(), write()];
    await untilWritten(3);
    manifest = await backUp({
      owner: source.config.owner,
      folder,
      municipality: null,
      onSnapshot: async (name) => {
        // Another connection sees the very same moment.
        const beside = new pg.Client(source.config.owner);
        await beside.connect();
        await beside.query('begin isolation level repeatable read');
        await beside.query(`set transaction snapshot '${name}'`);
        snapshot = await fingerprints(beside);
        await beside.end();
        await untilWritten(3);
      },
    });
    await untilWritten(1);
    load.goesOn = false;
    await Promise.all(writers);
    expect(await checkBackup(folder)).toEqual(manifest);
    expect(manifest.tables.length).toBeGreaterThan(100);
    expect((await fingerprints(source.owner))['goal']).not.toBe(snapshot['goal']);
  }, 120_000);

  test('comes back as the transaction saw it: every table has the same hash, every rule holds again', async () => {
    await restore({ owner: target.config.owner, folder, manifest });
    const found = await fingerprints(target.owner);
    // Everybody signs in again: that is the one difference.
    expect(found['session']).toBe('0 ');
    expect({ ...found, session: '' }).toEqual({ ...snapshot, session: '' });
    expect(await rules(target.owner)).toEqual(await rules(source.owner));
  }, 120_000);

  test('is a copy that works: people can write in it', async () => {
    const town = worldOver(target, tenant);
    town.now = new Date();
    const copy = await serve(town);
    const { name, value } = await copy.sessionOf(person);
    const answer = await fetch(`${copy.url}/mijn-plan`, { headers: { cookie: `${name}=${value}` } });
    expect(answer.status).toBe(200);
    const before = await target.owner.query('select from audit_event');
    const sent = await fetch(`${copy.url}/huishoudens/${household}/doelen/nieuw`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `${name}=${value}`, origin: copy.url, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ submission: randomUUID(), words: 'Ik wil fietsen', domain: 'money', adult: person }),
    });
    expect(sent.status).toBe(303);
    expect((await target.owner.query('select from audit_event')).rowCount).toBeGreaterThan(before.rowCount ?? 0);
    await copy.close();
  }, 60_000);

  test('sends nothing until it is released', async () => {
    await target.owner.query(
      `insert into outbox (tenant_id, id, kind, person_id, once, path, created_at, next_try_at, drop_after)
       select tenant_id, gen_random_uuid(), 'meeting-planned', id, 'backup-test', '/', now(), now(), now() + interval '1 day'
       from person where tenant_id = $1 limit 1`,
      [tenant],
    );
    const sent: string[] = [];
    const sender = sendOutbox({
      database: target.app,
      mailer: recordingMailer(({ to }) => sent.push(to)),
      texter: recordingTexter(),
      findWay: async () => ({ by: 'mail', to: 'somebody@example.nl', language: 'nl', preferences: null }),
      from: 'omtafel@example.nl',
      originOf: () => 'https://omtafel.example.nl',
      keepsSecrets: false,
      clock: () => new Date(),
      log: silentLog,
      lanes: 1,
      pauseMs: 20,
    });
    await new Promise((next) => setTimeout(next, 200));
    expect(sent).toEqual([]);
    await target.owner.query('update municipality set held_since = null');
    for (const until = Date.now() + 5000; sent.length === 0 && Date.now() < until; )
      await new Promise((next) => setTimeout(next, 20));
    await sender.stop();
    expect(sent).toContain('somebody@example.nl');
  });

  test('does not go into a database that holds something', async () => {
    await expect(restore({ owner: target.config.owner, folder, manifest })).rejects.toThrow('is not empty');
  });

  test('never writes over another', async () => {
    await expect(backUp({ owner: source.config.owner, folder, municipality: null })).rejects.toThrow(
      'is there already',
    );
  });
});

describe('a backup of one municipality', () => {
  test('holds that one only, and comes back', async () => {
    const folder = join(home, 'neighbour');
    const only = { id: neighbour, name: 'Elders' };
    const manifest = await backUp({ owner: source.config.owner, folder, municipality: only });
    expect(manifest.tables.find(({ name }) => name === 'municipality')?.rows).toBe(1);
    const alone = await testDatabase();
    try {
      await restore({ owner: alone.config.owner, folder, manifest });
      const { rows } = await alone.owner.query<{ tenant: string }>('select distinct tenant_id as tenant from person');
      expect(rows).toEqual([{ tenant: neighbour }]);
    } finally {
      await alone.close();
    }
  }, 60_000);

  test('that holds rows of another one as well is refused, although every hash fits', async () => {
    const folder = join(home, 'two');
    const all = await backUp({ owner: source.config.owner, folder, municipality: null });
    const manifest = { ...all, municipality: { id: neighbour, name: 'Elders' } };
    const empty = await testDatabase();
    try {
      await expect(restore({ owner: empty.config.owner, folder, manifest })).rejects.toThrow(
        'holds rows of another municipality than Elders',
      );
      expect((await empty.owner.query('select from municipality')).rowCount).toBe(0);
    } finally {
      await empty.close();
    }
  }, 60_000);
});

describe('what was destroyed after the backup', () => {
  test('does not come back', async () => {
    const { rows } = await source.owner.query<{ id: string }>(
      'select id from organisation where tenant_id = $1 limit 1',
      [tenant],
    );
    const kept = {
      tenant,
      household,
      id: randomUUID(),
      table: 'goal',
      organisation: rows[0]?.id ?? '',
      law: 'Wmo',
      why: 'retention',
      day: '2026-11-26',
    } as const;
    const folder = join(home, 'whole');
    const again = await testDatabase();
    let goal = { id: '', words: '' };
    const holdings = holdingsOf(modules(readConfig({ PORT: '3000' })));
    try {
      await restore({
        owner: again.config.owner,
        folder,
        manifest: await checkBackup(folder),
        afterwards: async (client) => {
          // One that the backup holds: of what was written since nothing would come back anyway.
          const goals = await client.query<{ id: string; words: string }>(
            `select id, words from goal where tenant_id = $1 and household_id = $2 and words <> '' limit 1`,
            [tenant, household],
          );
          [goal = { id: '', words: '' }] = goals.rows;
          expect(await applyDestructions(client, holdings, [{ ...kept, key: goal.id }])).toBe(1);
        },
      });
      const after = await again.owner.query<{ words: string }>('select words from goal where id = $1', [goal.id]);
      expect(goal.words).not.toBe('');
      expect(after.rows[0]?.words).toBeTruthy();
      expect(after.rows[0]?.words).not.toContain(goal.words);
    } finally {
      await again.close();
    }
  }, 60_000);
});
