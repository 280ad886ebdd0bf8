/**
 * `npm run bench -- [--json] [--households N] [--processes N] [--jobs a,b] [--write]`: measures the jobs of the product beside the
 * limit. One JSON document (or a table) on stdout, progress on stderr; exit code 0 when it ran, whatever the figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked, numberIn, usable } from '../scripts/asked.ts';
import { UsageError } from '../scripts/commands/command.ts';
import { type Plan, runBench, usualPlan } from './bench.ts';
import { type Job, jobs } from './jobs.ts';
import { sectionIn, withSection } from './tables/report.ts';
import { documentOf, promisesOf, tableOf } from './text.ts';

const help = `npm run -s bench -- [--json] [--households N] [--processes N] [--jobs ${jobs.join(',')}] [--rounds N] [--seconds N] [--write]

Measures the jobs of the product beside the limit of the machine, for 1,000, 10,000 and 100,000 households or another number.
--rounds and --seconds: how often, and how long each; --processes: so many of the product serve one number of households; --write puts the table into docs/performance.md.`;
const performanceFile = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

const { json, write, ...values } = asked(help, {
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  households: { type: 'string' },
  jobs: { type: 'string' },
  rounds: { type: 'string', default: String(usualPlan.rounds) },
  seconds: { type: 'string', default: String(usualPlan.roundMs / 1000) },
  processes: { type: 'string', default: String(usualPlan.processes) },
});
const plan = usable(help, planned);

/** @throws UsageError */
function planned(): Plan {
  const chosen = values.jobs?.split(',') ?? jobs;
  const unknown = chosen.filter((job) => !(jobs as readonly string[]).includes(job));
  if (unknown.length > 0) throw new UsageError(`There is no job ${unknown.join(', ')}.`);
  const { households } = values;
  return {
    ...usualPlan,
    sizes: households === undefined ? usualPlan.sizes : [numberIn('households', households, 1, 2_000_000)],
    jobs: chosen as Job[],
    once: values.jobs === undefined ? usualPlan.once : [],
    rounds: numberIn('rounds', values.rounds, 1, 100),
    roundMs: numberIn('seconds', values.seconds, 0.1, 600, false) * 1000,
    // Each opens 22 connections per size, of the hundred that the database has.
    processes: numberIn('processes', values.processes, 1, households === undefined ? 1 : 3),
    say: (line) => process.stderr.write(`${line}\n`),
  };
}

const report = await runBench(plan);
if (write) {
  const section = sectionIn(readFileSync(performanceFile, 'utf8'));
  writeFileSync(performanceFile, withSection(documentOf(report), section));
}
process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${tableOf(report)}\n\n${promisesOf(report).join('\n')}\n`);
