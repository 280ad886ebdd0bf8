/**
 * `npm run fuzz -- --json --requests N`: sends N (100,000) requests that no browser sends - method, path, encoding, header,
 * cookie, form, multipart, chunked, JSON, names of the language, raw bytes - signed in and not, to a product of its own with
 * the demo. Prints one JSON object; without `--json` ends with 1 when the process ended, a request was answered with 5xx, or memory grew by
 * 50 MB. `--seed N` repeats a run.
 */
import { asked, endOf, numberIn, usable } from './asked.ts';
import { progressOn } from './commands/progress.ts';
import { chanceFrom } from './chance.ts';
import { fuzz } from './fuzz/run.ts';

const help = `npm run -s fuzz -- [--json] [--requests N] [--seed N]

Sends so many requests (100000) that no browser sends, signed in and not, to a product of its own. --seed repeats a run. Ends
with 1 when the process ended, a request was answered with 5xx, or memory grew by 50 MB;
with --json with 0.`;
const values = asked(help, {
  json: { type: 'boolean', default: false },
  requests: { type: 'string', default: '100000' },
  seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
});
const { requests, seed } = usable(help, () => ({
  requests: numberIn('requests', values.requests, 1, 100_000_000),
  seed: numberIn('seed', values.seed, 0, 2 ** 31),
}));
const progress = progressOn();
const figures = await fuzz({
  requests,
  chance: chanceFrom(seed),
  told: (done, total) => progress.step('requests', done, total),
});
progress.end();
process.stdout.write(`${JSON.stringify({ ...figures, seed }, null, values.json ? undefined : 2)}\n`);
process.exitCode = endOf(figures.exits + figures.serverErrors === 0 && figures.memoryGrowthMB < 50, values);
