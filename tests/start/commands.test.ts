import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { barOf, progressOn } from '../../scripts/commands/progress.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { clusterFolder } from '../../src/kernel/db/embedded/cluster.ts';
import { connectDatabase } from '../../src/kernel/db/open.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { DataFolder } from './product.ts';

const folder = new DataFolder();
afterAll(() => folder.remove());

/** Straight to the database, as somebody with its password would. @returns what the last statement gave */
async function asOwner(statements: readonly string[]): Promise<unknown[]> {
  const database = await connectDatabase(readConfig({ OMTAFEL_DATA: folder.path }), silentLog);
  const owner = openPool({ ...database.owner, max: 1 });
  let rows: unknown[] = [];
  for (const statement of statements) ({ rows } = await owner.query(statement));
  await owner.end();
  await database.stop();
  return rows;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a script of the product gave, and with which code it ended. */
async function ran(script: readonly string[], settings: Record<string, string> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], OMTAFEL_DATA: folder.path, ...settings };
  return promisify(execFile)(process.execPath, script, { env }).then(
    (ended) => ({ ...ended, code: 0 }),
    (error: Ended) => error,
  );
}

const omtafel = (words: readonly string[], settings?: Record<string, string>): Promise<Ended> =>
  ran(['bin/omtafel.js', ...words], settings);

const commands = [
  'start',
  'doctor',
  'migrate',
  'municipality:add',
  'municipality:remove',
  'login:provider',
  'administrator:invite',
  'backup',
  'restore',
  'mail:release',
  'audit:verify',
  'audit:records',
  'destruction:apply',
];

describe('the command line of who runs it', () => {
  test('the list names every command and every exit code, and changes nothing', async () => {
    const { code, stdout } = await omtafel(['--help']);
    expect(code).toBe(0);
    for (const name of commands) expect(stdout).toContain(`  ${name} `);
    expect(stdout).toContain('Exit codes: 0 done');
    expect(folder.postgres()).toBeUndefined();
  });

  test.each(commands)('%s says what it wants', async (name) => {
    const { code, stdout } = await omtafel([...name.split(':'), '--help']);
    expect(code).toBe(0);
    expect(stdout.startsWith(`omtafel ${name}\n\n`)).toBe(true);
  });

  test.each([
    [['nothing-such'], 'There is no command "nothing-such"'],
    [['municipality:add'], 'Give --name, --host and --phone'],
    [['municipality:add', '--town', 'x'], "Unknown option '--town'"],
    [['municipality:remove', '--municipality', 'Teststad'], 'Give --municipality and --export'],
    [['audit:records', '--since', 'yesterday'], '--since wants a day'],
    [['toString'], 'There is no command "toString"'],
    [
      ['municipality:add', '--name', 'Dorp', '--host', 'omtafel.dorp.nl', '--phone', ' '],
      '--phone is what people read',
    ],
    [['restore', '--from', '/nothing-such', '--without-destructions'], 'There is no folder /nothing-such'],
    [['audit:verify', '--head', 'Teststad:12'], '"Teststad:12" is not'],
    [['backup', '--keep', '0'], '--keep must be a whole number from 1'],
    [['backup', '--keep', '3', '--to', 'x'], '--keep is for backups of everything'],
  ])('%o cannot be used: exit code 2', async (words, text) => {
    const { code, stderr } = await omtafel(words);
    expect(stderr).toContain(text);
    expect(code).toBe(2);
  });

  test.each(['backup', 'mail:release', 'audit:records', 'destruction:apply'])(
    '%s is about what is there: where there is nothing yet, nothing is made',
    async (name) => {
      const { code, stdout, stderr } = await omtafel([name]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`There is no Omtafel in ${folder.path} yet`);
      expect(existsSync(clusterFolder(folder.path))).toBe(false);
    },
  );

  test.each([
    ['backup', '--json'],
    ['backup', '--jsn', '--json'],
    ['restore', '--from', '/tmp', '--check', '--json'],
    ['municipality:remove', '--json'],
  ])('%s %s fails with one JSON document that says why', async (...words) => {
    const { code, stdout, stderr } = await omtafel(words);
    expect(code).toBeGreaterThan(0);
    const { error } = JSON.parse(stdout) as { error: string };
    expect(error.length).toBeGreaterThan(10);
    expect(stderr).toContain(error);
  });

  test.each([[['backup', '-h']], [['help', 'backup']], [['help', 'audit', 'verify']]])(
    '%o is helped',
    async (words) => {
      const { code, stdout } = await omtafel(words);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^omtafel (backup|audit:verify)\n\n/);
    },
  );

  test('--version says which one it is, and up to where it knows the tables', async () => {
    const { code, stdout } = await omtafel(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+, tables up to \d{8}T\d{4}__[\w-]+\.sql\n$/);
  });

  test.each([
    ['migrate'],
    ['municipality:add', '--name', 'Dorp', '--host', 'omtafel.dorp.nl', '--phone', '1'],
    ['municipality:remove', '--municipality', 'Dorp', '--export', '/tmp'],
    ['login:provider', ...'--host a.nl --kind staff --name Werk --issuer https://b.nl --client-id omtafel'.split(' ')],
    ['administrator:invite', '--host', 'a.nl', '--group', 'beheer'],
    ['backup'],
    ['restore', '--from', '/tmp', '--without-destructions'],
    ['mail:release'],
    ['audit:verify'],
    ['audit:records'],
    ['destruction:apply'],
    ['start'],
  ])('a setting that cannot be used is exit code 2: %s', async (...words) => {
    const { code, stderr } = await omtafel(words, { PORT: 'abc' });
    expect(stderr).toContain('PORT must be a whole number');
    expect(code).toBe(2);
  });

  test.each([
    [[], { PORT: 'abc' }, 'PORT must be a whole number'],
    [['--nothing-such'], {}, "Unknown option '--nothing-such'"],
  ])('the report of before and after ends with the same codes: %o', async (words, settings, text) => {
    const report = ['--import', './scripts/loader.ts', 'scripts/report-before-after.ts', ...words];
    const { code, stderr } = await ran(report, settings);
    expect(stderr).toContain(text);
    expect(code).toBe(2);
  });
});

describe('an installation from nothing', () => {
  test('municipality, provider, first administrator, doctor', async () => {
    const before = await omtafel(['doctor', '--json']);
    expect(JSON.parse(before.stdout)).toMatchObject({ ok: true });
    expect(before.stdout).toContain('the first start makes it');
    expect(folder.postgres()).toBeUndefined();

    const host = 'omtafel.teststad.nl';
    expect((await omtafel(['migrate'])).stdout).toContain('kernel__foundation.sql');
    const made = await omtafel(['municipality:add', '--name', 'Teststad', '--host', host, '--phone', '024 123 45 67']);
    expect(made.stdout).toMatch(/^[0-9a-f-]{36}\n$/);
    const early = await omtafel(['administrator:invite', '--host', host, '--group', 'beheer']);
    expect(early).toMatchObject({ code: 1 });
    expect(early.stderr).toContain('has no provider for staff yet');
    const provider = await omtafel(
      `login:provider --host ${host} --kind staff --name Werk --issuer https://login.example.nl --client-id omtafel`.split(
        ' ',
      ),
    );
    expect(provider.code).toBe(0);
    const invited = await omtafel(['administrator:invite', '--host', host, '--group', 'beheer'], {
      OMTAFEL_URL: 'https://omtafel.example.nl',
    });
    expect(invited.stdout).toContain(`https://${host}/aanmelden en kies "Werk"`);

    const { code, stdout } = await omtafel(['doctor']);
    expect(code).toBe(0);
    for (const line of [
      'good  database',
      'good  durable',
      'good  log',
      'good  tables',
      'good  rows',
      'good  clock',
      'good  browser',
    ])
      expect(stdout).toContain(line);

    const live = { OMTAFEL_MODE: 'production', OMTAFEL_EMBEDDED_IN_PRODUCTION: 'yes', OMTAFEL_URL: `https://${host}` };
    expect((await omtafel(['doctor'], live)).stdout).toContain(
      `good  people    Teststad at ${host}: staff can sign in, there are administrators`,
    );
    const elsewhere = await omtafel(['doctor'], { ...live, OMTAFEL_URL: 'https://omtafel.anders.nl' });
    expect(elsewhere.stdout).toContain('look  address   no municipality has the host omtafel.anders.nl of OMTAFEL_URL');
    await omtafel(['municipality:add', '--name', 'Dorp', '--host', 'omtafel.dorp.nl', '--phone', '1']);
    const lost = `login:provider --host ${host} --kind staff --name Werk --issuer https://login.example.nl --client-id omtafel --secret env:OMTAFEL_SECRET_WORK`;
    await omtafel(lost.split(' '));
    const after = await omtafel(['doctor'], { ...live, OMTAFEL_URL: '' });
    expect(after.code).toBe(1);
    expect(after.stdout).toContain('Dorp: nobody can sign in as staff yet; see omtafel login:provider');
    expect(after.stdout).toContain('the secret at env:OMTAFEL_SECRET_WORK is not there');
    expect(after.stdout).toContain('wrong address   OMTAFEL_URL is not set');
    expect(after.stdout).toContain('look  key');
  }, 180_000);

  test('each command that wrote something left a row of the trail in its own transaction, and the trail holds', async () => {
    await asOwner(['update municipality set held_since = now()']);
    expect((await omtafel(['mail:release'])).stdout).toBe('municipalities that send again: 2\n');
    const group = ['--host', 'omtafel.teststad.nl', '--group', 'beheer'];
    // Said a second time it changes nothing, and nothing is noted.
    expect((await omtafel(['administrator:invite', ...group])).code).toBe(0);
    const rows = await asOwner([
      `select m.name || ' ' || e.action || coalesce(' ' || e.reason_code, '') as done from audit_event e
         join municipality m on m.id = e.tenant_id where e.mac is not null and e.actor_role = 'job' order by 1`,
    ]);
    expect(rows.map((row) => (row as { done: string }).done)).toEqual([
      'Dorp municipality.add',
      'Dorp municipality.release',
      'Teststad login-provider.add staff',
      'Teststad login-provider.change staff',
      'Teststad mapping.add administrator',
      'Teststad municipality.add',
      'Teststad municipality.release',
    ]);
    const { code, stdout } = await omtafel(['audit:verify', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect(code).toBe(0);
  }, 180_000);

  test('what the database does not take is said in words of the option, and nothing is written', async () => {
    const host = 'omtafel.teststad.nl';
    const provider = (more: string): string[] =>
      `login:provider --host ${host} --kind staff --name Werk --client-id omtafel ${more}`.split(' ');
    for (const [words, text] of [
      [['municipality:add', '--name', '', '--host', 'x.nl', '--phone', '1'], '--name is 1 to 100 characters long'],
      [['municipality:add', '--name', 'Ander', '--host', host, '--phone', '1'], 'Another municipality has this --host'],
      [provider('--issuer http://login.example.nl'), '--issuer begins with https://'],
      [provider('--issuer https://login.example.nl --kind boss'), '--kind is staff or resident'],
      [provider('--issuer https://login.example.nl --secret hunter2'), 'never the secret itself'],
      [provider('--issuer https://login.example.nl --secret env:OMTAFEL_AUDIT_KEY'), 'env:OMTAFEL_SECRET_NAME'],
      [provider('--issuer https://login.example.nl --secret file:/etc/key'), 'or a file in /run/secrets'],
      [['administrator:invite', '--host', host, '--group', ''], 'The name of a group is'],
      [['backup', '--to', '/proc/backup'], '/proc/backup cannot be made (ENOENT): give another with --to.'],
      [['backup', '--to', '/proc'], '/proc is there already'],
      [['destruction:apply'], `There is no destructions.jsonl in ${folder.path}`],
      [['audit:verify', '--head', `Nergens:1:${'0'.repeat(64)}`], 'there is no municipality Nergens here'],
    ] as const) {
      const { code, stderr } = await omtafel(words);
      expect([words.join(' '), stderr]).toEqual([words.join(' '), expect.stringContaining(text)]);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/constraint|hunter2|\{"at"/);
    }
    expect(await asOwner(["select from audit_event where action like '%.add'"])).toHaveLength(4);
  }, 180_000);

  test('the doctor finds a clock that is off', async () => {
    const shifted = 'const now = Date.now; Date.now = () => now() + 60_000;';
    const late = await omtafel(['doctor'], {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shifted)}`,
    });
    expect(late.stdout).toMatch(/^wrong clock {5}this machine and the database differ by 60 s; let both use NTP$/m);
    expect(late.code).toBe(1);
  }, 60_000);

  test('the doctor finds what somebody did to the database', async () => {
    const done = [
      'alter table signal no force row level security',
      `alter database omtafel set synchronous_commit = off`,
    ];
    await asOwner([...done, `insert into schema_migration (name, hash) values ('2099__plan__contract.sql', '')`]);
    const { code, stdout } = await omtafel(['doctor']);
    expect(stdout).toMatch(/^wrong durable .*synchronous_commit is off/m);
    expect(stdout).toMatch(/^wrong rows .*off in signal/m);
    expect(stdout).toMatch(/^wrong tables .*made by a newer Omtafel \(2099__plan__contract.sql\)/m);
    expect(code).toBe(1);
  }, 60_000);

  test('the doctor says what is wrong, and ends with 1', async () => {
    const { code, stdout } = await omtafel(['doctor'], {
      OMTAFEL_MDOE: 'production',
      OMTAFEL_MODE: 'production',
      OMTAFEL_EMBEDDED_IN_PRODUCTION: 'yes',
      OMTAFEL_SMTP_URL: 'smtp://127.0.0.1:9',
      OMTAFEL_MAIL_FROM: 'omtafel@example.nl',
    });
    expect(stdout).toContain('OMTAFEL_MDOE is no setting of Omtafel');
    expect(stdout).toMatch(/^wrong mail .*127.0.0.1 does not let us in: .*ECONNREFUSED.*see OMTAFEL_SMTP_URL/m);
    expect(code).toBe(1);
  }, 60_000);
});

describe('progress', () => {
  test('is a bar that fits in the terminal', () => {
    expect(barOf('person', 1, 4, 80)).toBe('[######..................]  25 %  person');
    expect(barOf('person', 0, 0, 80)).toContain('100 %');
    expect(barOf('a-very-long-name', 1, 4, 20)).toHaveLength(19);
  });

  test('goes to a terminal only', () => {
    const written: string[] = [];
    const write = (text: string): boolean => written.push(text) > 0;
    const piped = progressOn({ isTTY: false, columns: 80, write });
    piped.step('person', 1, 2);
    piped.end();
    expect(written).toEqual([]);
    progressOn({ isTTY: true, columns: 80, write }).step('person', 2, 2);
    expect(written.join('')).toContain('100 %  person');
  });
});
