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
