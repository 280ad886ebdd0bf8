/**
 * `npm run -s access:mutants -- [--json] [--most N]`: takes away each policy of row security, each entry of the access
 * rules, each check and each refusal in turn, and sees whether the access matrix notices; docs/access-matrix.md.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { instrumentedCopy } from '../tests/access/mutants/copy.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, most: { type: 'string', default: '400' } },
});
const copy = instrumentedCopy();
try {
  const args = ['--import', './scripts/loader.ts', 'tests/access/mutants/run.ts', values.most];
  const run = spawnSync(process.execPath, args, {
    cwd: copy.folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64_000_000,
  });
  if (run.status !== 0) throw new Error(`the run ended with ${run.status}`);
  const found = JSON.parse(run.stdout) as {
    killed: number;
    total: number;
    survivors: { kind: string; what: string; met: number }[];
  };
  if (values.json) process.stdout.write(run.stdout);
  else {
    for (const { kind, what, met } of found.survivors)
      process.stdout.write(`survives: ${kind}, met ${met} times: ${what}\n`);
    process.stdout.write(`${found.killed} of ${found.total} killed\n`);
  }
} finally {
  copy.remove();
}
