/**
 * `npm run fuzz -- --json --requests N`: sends N (100,000) requests that no browser sends - method, path, encoding, header,
 * cookie, form, multipart, chunked, JSON, names of the language, raw bytes - signed in and not, to a product of its own with
 * the demo. Prints one JSON object; ends with 1 when the process ended, a request was answered with 5xx, or memory grew by
 * 50 MB. `--seed N` repeats a run.
 */
import { parseArgs } from 'node:util';
import { progressOn } from './commands/progress.ts';
import { chanceFrom } from './drill/chance.ts';
import { fuzz } from './fuzz/run.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, requests: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const progress = progressOn();
const figures = await fuzz({
  requests: Number(values.requests),
  chance: chanceFrom(seed),
  told: (done, total) => progress.step('requests', done, total),
});
progress.end();
process.stdout.write(`${JSON.stringify({ ...figures, seed }, null, values.json === true ? undefined : 2)}\n`);
process.exitCode = figures.exits + figures.serverErrors > 0 || figures.memoryGrowthMB >= 50 ? 1 : 0;
