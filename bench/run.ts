/**
 * `npm run bench -- [--json] [--households N] [--jobs a,b] [--write]`: measures the jobs of the product beside the
 * limit. One JSON document (or a table) on stdout, progress on stderr; exit code 0 when it ran, whatever the figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Plan, runBench, usualPlan } from './bench.ts';
import { type Job, jobs } from './jobs.ts';
import { sectionIn, withSection } from './tables/report.ts';
import { documentOf, promisesOf, tableOf } from './text.ts';

const usage = `npm run bench -- [--json] [--households N] [--jobs ${jobs.join(',')}] [--write]`;
const performanceFile = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

class UsageError extends Error {}

interface Asked {
  readonly plan: Plan;
  readonly json: boolean;
  readonly write: boolean;
}

/** @throws UsageError */
function readArguments(args: string[]): Asked {
  const options = {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    households: { type: 'string' },
    jobs: { type: 'string' },
    rounds: { type: 'string', default: String(usualPlan.rounds) },
    seconds: { type: 'string', default: String(usualPlan.roundMs / 1000) },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    values = parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const chosen = values.jobs?.split(',') ?? jobs;
  const unknown = chosen.filter((job) => !(jobs as readonly string[]).includes(job));
  if (unknown.length > 0) throw new UsageError(`there is no job ${unknown.join(', ')}`);
  const households =
    values.households === undefined ? undefined : number('households', values.households, 1, 2_000_000);
  const plan: Plan = {
    ...usualPlan,
    sizes: households === undefined ? usualPlan.sizes : [households],
    jobs: chosen as Job[],
    once: values.jobs === undefined ? usualPlan.once : [],
    rounds: number('rounds', values.rounds, 1, 100),
    roundMs: number('seconds', values.seconds, 0.1, 600) * 1000,
    say: (line) => process.stderr.write(`${line}\n`),
  };
  return { plan, json: values.json ?? false, write: values.write ?? false };
}

function number(name: string, text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new UsageError(`--${name} must be a number from ${least} to ${most}`);
  if (name !== 'seconds' && !Number.isInteger(value)) throw new UsageError(`--${name} must be a whole number`);
  return value;
}

try {
  const { plan, json, write } = readArguments(process.argv.slice(2));
  const report = await runBench(plan);
  if (write) {
    const section = sectionIn(readFileSync(performanceFile, 'utf8'));
    writeFileSync(performanceFile, withSection(documentOf(report), section));
  }
  process.stdout.write(
    json ? `${JSON.stringify(report)}\n` : `${tableOf(report)}\n\n${promisesOf(report).join('\n')}\n`,
  );
} catch (error) {
  const wrongUse = error instanceof UsageError;
  process.stderr.write(`${(error as Error).message}\n${wrongUse ? `${usage}\n` : ''}`);
  process.exitCode = wrongUse ? 2 : 1;
}
