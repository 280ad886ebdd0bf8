import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { missingRights } from '../../src/kernel/db/app-rights.ts';
import { checkServer, untilServer } from '../../src/kernel/db/own-server.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { waitLimits } from '../../src/kernel/db/wait-limits.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import { startProduct } from './product.ts';
import { asSuperuser, type TestDatabase, testDatabase } from '../../src/testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('the roles of the embedded database', () => {
  test('the app owns nothing, passes no row security and makes no tables', async () => {
    const { rows } = await database.app.query(
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
    );
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false });
    await expect(database.app.query('create table x (id int)')).rejects.toThrow('permission denied');
    await expect(database.app.query('create temp table x (id int)')).rejects.toThrow('permission denied');
  });

  test('a date stays a day and a bigint is a number, or an error beyond the safe range', async () => {
    const { rows } = await database.app.query("select date '2019-03-31' as day, 12345678901::bigint as cents");
    expect(rows[0]).toEqual({ day: '2019-03-31', cents: 12345678901 });
    await expect(database.app.query('select 9007199254740993')).rejects.toThrow('safe range');
  });
});

describe('a server of one`s own', () => {
  const url = (config: pg.PoolConfig) =>
    `postgresql://${config.user}:${String(config.password)}@x/${config.database}?host=${config.host}&port=${config.port}`;

  test('is accepted with the rights it needs', async () => {
    const { app, owner } = database.config;
    const answer = await checkServer({ connectionString: url(app) }, { connectionString: url(owner) });
    expect(answer).toEqual({ appRole: 'omtafel_app' });
  });

  test('is refused in one text that names every missing right', async () => {
    const { app, owner } = database.config;
    const swapped = checkServer({ connectionString: url(owner) }, { connectionString: url(app) });
    await expect(swapped).rejects.toThrow(
      /bypasses row security[^]*owns \d+ object[^]*misses BYPASSRLS[^]*misses CREATE/,
    );
    const same = checkServer({ connectionString: url(owner) }, { connectionString: url(owner) });
    await expect(same).rejects.toThrow('the same role');
    const { address, secrets } = inject('testCluster');
    const strong = { ...address, user: 'postgres', password: secrets.postgres, database: owner.database };
    const superuser = checkServer({ connectionString: url(strong) }, { connectionString: url(owner) });
    await expect(superuser).rejects.toThrow('is superuser');
  });

  test('with roles that cannot be used ends the start with 2, on which systemd does not start it again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'omtafel-roles-'));
    const owner = url(database.config.owner);
    const started = await startProduct({ DATABASE_URL: owner, DATABASE_OWNER_URL: owner, OMTAFEL_DATA: folder });
    expect(await started.ended).toBe(2);
    expect(started.stderr()).toContain('the same role');
    rmSync(folder, { recursive: true });
  });

  test('whose app role is another than the migrations gave rights to is refused, with the two ways to mend it', async () => {
    const { app, owner } = database.config;
    const other = `other_app_${database.config.app.database}`;
    const asRoot = (text: string) => asSuperuser(inject('testCluster'), (client) => client.query(text));
    await asRoot(`create role ${other} login password 'other'`);
    await asRoot(`grant connect on database ${app.database} to ${other}`);
    const folder = mkdtempSync(join(tmpdir(), 'omtafel-roles-'));
    const settings = {
      DATABASE_URL: url({ ...app, user: other, password: 'other' }),
      DATABASE_OWNER_URL: url(owner),
      OMTAFEL_DATA: folder,
    };
    try {
      // A version before starts on the tables of a newer one, of which it knows nothing.
      await database.owner.query('create table of_a_newer_version (id int)');
      expect(await missingRights(database.owner, 'omtafel_app')).toBeNull();
      const started = await startProduct(settings);
      expect(await started.ended).toBe(2);
      expect(started.stdout()).toBe('');
      expect(started.stderr()).toMatch(
        /misses its rights on absence, action, action_note and \d+ more\. Name the role/,
      );
      expect(started.stderr()).toContain(`grant "omtafel_app" to "${other}";`);
      await asRoot(`grant omtafel_app to ${other}`);
      expect(await missingRights(database.owner, other)).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
      await database.owner.query('drop table of_a_newer_version');
      await asRoot(`revoke all on database ${app.database} from ${other}`);
      await asRoot(`drop role ${other}`);
    }
  }, 60_000);

  test('is refused without telling the password when nobody answers', async () => {
    const nowhere = { connectionString: 'postgresql://app:secret@127.0.0.1:1/omtafel' };
    const refused = checkServer(nowhere, nowhere);
    await expect(refused).rejects.toThrow('DATABASE_URL: no connection to 127.0.0.1:1/omtafel');
    await expect(refused).rejects.not.toThrow('secret');
  });

  test('that is not there yet is waited for at a start, and one that cannot be right is not', async () => {
    const { app, owner } = database.config;
    const gate = createServer().listen(0, '127.0.0.1');
    await once(gate, 'listening');
    const { port } = gate.address() as AddressInfo;
    gate.close();
    await once(gate, 'close');
    const at = (config: pg.PoolConfig) => ({ ...config, host: '127.0.0.1', port });
    const said: string[] = [];
    const log = { ...silentLog, warn: (event: string) => void said.push(event) };
    const waiting = untilServer(at(app), at(owner), log);
    await vi.waitFor(() => expect(said).toEqual(['database-away']), { timeout: 20_000 });
    const opened = createServer((socket) => {
      const inner = connect(`${app.host}/.s.PGSQL.${app.port}`);
      socket.on('error', () => inner.destroy()).pipe(inner);
      inner.on('error', () => socket.destroy()).pipe(socket);
    }).listen(port, '127.0.0.1');
    expect(await waiting).toEqual({ appRole: 'omtafel_app' });
    opened.close();
    const wrong = untilServer({ ...app, password: 'another' }, owner, log);
    await expect(wrong).rejects.toThrow('password authentication failed');
    await expect(wrong).rejects.toMatchObject({ why: 'settings' });
    expect(said).toHaveLength(1);
  });
});

/** Whether somebody waits for the table `one`. */
async function standsInLine(people: pg.Pool): Promise<boolean> {
  const { rowCount } = await people.query(`select from pg_locks where not granted and relation = 'one'::regclass`);
  return (rowCount ?? 0) > 0;
}

describe('migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'omtafel-migrations-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const name = 'migration_test';
  let owner: pg.Pool;
  beforeAll(async () => {
    await asSuperuser(inject('testCluster'), (client) => client.query(`create database ${name} owner omtafel_owner`));
    owner = new pg.Pool({ ...database.config.owner, database: name });
  });
  afterAll(async () => {
    await owner.end();
    await asSuperuser(inject('testCluster'), (client) => client.query(`drop database ${name}`));
  });

  test('are applied in order, once, with the role filled in, also when two start at the same time', async () => {
    writeFileSync(join(folder, '1.sql'), 'create table one (id int);\ngrant select on one to :app_role;');
    writeFileSync(join(folder, '2.sql'), 'create table two (id int);');
    const applied = await Promise.all([migrate(owner, folder), migrate(owner, folder)]);
    expect(applied.flat()).toEqual(['1.sql', '2.sql']);
    expect(await migrate(owner, folder)).toEqual([]);
    const { rows } = await owner.query("select has_table_privilege('omtafel_app', 'one', 'select') as may");
    expect(rows[0]).toEqual({ may: true });
  });

  test('one that fails changes nothing and says file and line', async () => {
    writeFileSync(join(folder, '3.sql'), 'create table three (id int);\n\ncreate tabel four (id int);');
    await expect(migrate(owner, folder)).rejects.toThrow('Migration 3.sql, line 3: syntax error');
    expect((await owner.query("select to_regclass('three') as name")).rows[0]).toEqual({ name: null });
    rmSync(join(folder, '3.sql'));
  });

  test('one that has to wait for people at work lets them through in between, and goes on when they are done', async () => {
    const people = new pg.Pool({ ...database.config.owner, ...waitLimits, database: name, max: 2 });
    const reader = await people.connect();
    await reader.query('begin; select from one');
    writeFileSync(join(folder, '3.sql'), 'alter table one add column three int -- last word');
    let over = false;
    const migrating = migrate(owner, folder).finally(() => (over = true));
    // Whoever works waits for a lock as long as any page does; it is refused what takes longer.
    for (let stepsBack = 0, stood = false; stepsBack < 2; ) {
      const stands = await standsInLine(people);
      if (stands) await people.query('insert into one (id) values (1)');
      else if (stood) stepsBack += 1;
      stood = stands;
    }
    const early = over;
    await reader.query('commit');
    reader.release();
    await people.end();
    expect(await migrating).toEqual(['3.sql']);
    expect(early).toBe(false);
    await owner.query(`alter table one drop column three; delete from schema_migration where name = '3.sql'`);
    rmSync(join(folder, '3.sql'));
  });

  test('one that was changed after it was applied is refused, with what to do', async () => {
    writeFileSync(join(folder, '2.sql'), 'create table two (id bigint);');
    await expect(migrate(owner, folder)).rejects.toThrow(
      'unreleased Omtafel: 2.sql is not what was applied then. Start',
    );
    writeFileSync(join(folder, '2.sql'), 'create table two (id int);');
  });

  test('the version before goes on with a newer schema that only adds, and is refused where something is taken away', async () => {
    rmSync(join(folder, '2.sql'));
    expect(await migrate(owner, folder)).toEqual([]);
    const contract = '3__drill__contract-two.sql';
    writeFileSync(join(folder, contract), 'drop table two');
    writeFileSync(join(folder, '2.sql'), 'create table two (id int);');
    await migrate(owner, folder);
    rmSync(join(folder, contract));
    await expect(migrate(owner, folder)).rejects.toThrow(`${contract} was applied and is not in`);
  });

  test('a database with a migration in between that the product does not know is refused', async () => {
    rmSync(join(folder, '1.sql'));
    await expect(migrate(owner, folder)).rejects.toThrow('1.sql');
  });
});

test('db/schema.sql and the row types are what the migrations make', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/loader.ts', 'scripts/db-snapshot.ts', '--check'],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toContain('is up to date');
  expect(status).toBe(0);
});
