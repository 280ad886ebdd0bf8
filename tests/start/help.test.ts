import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const files = [
  ...new Set(Object.values(scripts).flatMap((line) => /loader\.ts ((?:scripts|bench)\/\S+\.ts)/.exec(line)?.[1] ?? [])),
];

test.each(files)('%s is asked in the one way', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(/= asked\(|^asked\(/m);
});

test('--help says what a command does and ends with 0; an option that is not there ends with 2 and the help', () => {
  const run = (file: string, word: string) =>
    spawnSync(process.execPath, ['--import', './scripts/loader.ts', file, word], { encoding: 'utf8' });
  const helped = run('scripts/privacy-register.ts', '--help');
  expect([helped.status, helped.stdout]).toEqual([0, expect.stringContaining('npm run -s privacy:register\n\n')]);
  const wrong = run('scripts/words-check.ts', '--jsn');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toMatch(/^Unknown option '--jsn'.*\n\nnpm run -s words:check/s);
});

/** Of the one document that a command wrote. */
const errorIn = (stdout: string): string => (JSON.parse(stdout) as { error: string }).error;

test('with --json a command that fails answers with one document as well, also when nobody caught it', () => {
  const run = (file: string, env: Record<string, string>, ...words: string[]) =>
    spawnSync(process.execPath, ['--import', './scripts/loader.ts', file, ...words, '--json'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      input: 'no JSON',
    });
  const usage = run('scripts/fuzz.ts', {}, '--requests', 'many');
  expect([usage.status, errorIn(usage.stdout)]).toEqual([2, expect.stringContaining('--requests must be')]);
  const fault = run('scripts/report-before-after.ts', { OMTAFEL_DATA: '/dev/null/x' });
  expect([fault.status, errorIn(fault.stdout)]).toEqual([1, expect.stringContaining('cannot be made')]);
  const typed = run('scripts/words-check.ts', {});
  expect([typed.status, errorIn(typed.stdout)]).toEqual([2, expect.stringContaining('wants a JSON array')]);
  const text = `import { asked } from './scripts/asked.ts'; asked('', { json: { type: 'boolean' } }); throw new Error('lost');`;
  const uncaught = spawnSync(
    process.execPath,
    ['--import', './scripts/loader.ts', '--input-type=module', '-e', text, 'command', '--json'],
    { encoding: 'utf8' },
  );
  expect([uncaught.status, errorIn(uncaught.stdout)]).toEqual([1, 'lost']);
});
