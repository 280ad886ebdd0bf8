import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { barOf, progressOn } from '../../scripts/commands/progress.ts';
import { DataFolder } from './product.ts';

const folder = new DataFolder();
afterAll(() => folder.remove());

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function omtafel(words: readonly string[], settings: Record<string, string> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], OMTAFEL_DATA: folder.path, ...settings };
  const ran = promisify(execFile)(process.execPath, ['bin/omtafel.js', ...words], { env });
  return ran.then(
    (ended) => ({ ...ended, code: 0 }),
    (error: Ended) => error,
  );
}

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
  ])('%o cannot be used: exit code 2', async (words, text) => {
    const { code, stderr } = await omtafel(words);
    expect(stderr).toContain(text);
    expect(code).toBe(2);
  });

  test('a setting that cannot be used is exit code 2 for every command', async () => {
    const { code, stderr } = await omtafel(['migrate'], { PORT: 'abc' });
    expect(stderr).toContain('PORT must be a whole number');
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

  test('the doctor says what is wrong, and ends with 1', async () => {
    const { code, stdout } = await omtafel(['doctor'], {
      OMTAFEL_MDOE: 'production',
      OMTAFEL_MODE: 'production',
      OMTAFEL_EMBEDDED_IN_PRODUCTION: 'yes',
      OMTAFEL_SMTP_URL: 'smtp://127.0.0.1:9',
      OMTAFEL_MAIL_FROM: 'omtafel@example.nl',
    });
    expect(stdout).toContain('OMTAFEL_MDOE is no setting of Omtafel');
    expect(stdout).toMatch(/^wrong mail .*ECONNREFUSED/m);
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
