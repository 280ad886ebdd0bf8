import type { Report, Result } from './bench.ts';
import { isLimit, type Job } from './jobs.ts';

const names: Readonly<Record<Job, string>> = {
  'open-plan': 'a client opens Mijn plan',
  'open-household': 'a professional opens a household',
  'list-households': 'a professional opens the list of households',
  'open-week': 'a professional opens Mijn week',
  search: 'a professional searches the own households by the beginning of a name',
  aggregates: 'the page of figures over the whole municipality',
  'record-action': 'an action is recorded',
  'record-meeting': 'six agreements are made at a meeting, one form after the other; counted as one',
  limit: 'the limit',
  'limit-read': 'the limit without its row in the trail',
};

const columns: readonly [string, (result: Result) => string][] = [
  ['job', (result) => result.job],
  ['households', (result) => String(result.households)],
  ['connections', (result) => String(result.connections)],
  ['requests/s', (result) => String(result.requestsPerSecond)],
  ['p50 ms', (result) => String(result.p50Ms)],
  ['p95 ms', (result) => String(result.p95Ms)],
  ['p99 ms', (result) => String(result.p99Ms)],
  ['bytes', (result) => String(result.bytes)],
  ['statements', (result) => String(result.statements)],
];

/** The results as a table of Markdown, which reads well on a screen too. */
export function tableOf({ results }: Report): string {
  const cells = [columns.map(([head]) => head), ...results.map((result) => columns.map(([, cell]) => cell(result)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const [head = [], ...rows] = cells;
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** The two figures that we promise, as far as they were measured: share of the limit, and growth with the town. */
export function promisesOf({ results }: Report): string[] {
  const find = (job: Job, households: number, connections: number) =>
    results.find((each) => each.job === job && each.households === households && each.connections === connections);
  const sizes = [...new Set(results.map((each) => each.households))];
  const connections = [...new Set(results.map((each) => each.connections))];
  const jobs = [...new Set(results.map((each) => each.job))].filter((job) => !isLimit(job));
  const shares = sizes.flatMap((size) =>
    connections.flatMap((count) => {
      const limits = (['limit', 'limit-read'] as const).flatMap((each) => find(each, size, count) ?? []);
      return (['open-plan', 'open-household'] as const).flatMap((job) => {
        const page = find(job, size, count);
        if (page === undefined || limits.length === 0) return [];
        const shares = limits.map(
          (limit) => `${(page.requestsPerSecond / limit.requestsPerSecond).toFixed(2)} of \`${limit.job}\``,
        );
        return [`- ${job}: ${shares.join(', ')} in requests per second (${size} households, ${count} connections)`];
      });
    }),
  );
  const [least, most] = [sizes.at(0), sizes.at(-1)];
  if (least === undefined || most === undefined || least === most) return shares;
  const growth = jobs.map((job) => {
    const factors = connections.flatMap((count) => {
      const [small, large] = [find(job, least, count), find(job, most, count)];
      return small && large ? [`${(large.p50Ms / small.p50Ms).toFixed(2)} x at ${count}`] : [];
    });
    return `- p50 of ${job} grows from ${least} to ${most} households: ${factors.join(', ')}`;
  });
  return [...shares, ...growth];
}

const processOf = ({ product }: Report): string[] =>
  Object.entries(product).map(
    ([households, { coldStartMs, memoryMB }]) =>
      `- a process of the product is ready ${coldStartMs} ms after its start; together they held ${memoryMB ?? '?'} MB at the end (${households} households)`,
  );

/** What the first reader waits for, who finds nothing ready. */
const firstOf = ({ firstOpening }: Report): string[] =>
  Object.entries(firstOpening).map(
    ([households, { requestsPerSecond, p50Ms, p95Ms }]) =>
      `- the first openings of plans, by 8 connections: ${requestsPerSecond} a second, p50 ${p50Ms} ms, p95 ${p95Ms} ms (${households} households)`,
  );

/** docs/performance.md, written by the bench. */
export function documentOf(report: Report): string {
  const { machine, rounds, secondsPerRound, processes, measuredOn, loadSeconds, municipalities } = report;
  const loaded = Object.entries(loadSeconds).map(([households, seconds]) => {
    const count = municipalities[households] ?? 1;
    return `${households} in ${seconds} s (${count === 1 ? 'one municipality' : `${count} municipalities`})`;
  });
  return `# How fast it is
Written by \`npm run bench -- --write\` on ${measuredOn}; not by hand.

Machine: ${machine.processors} processors (${machine.processor}), ${machine.memoryGB} GB, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgresql}.
Product, load and PostgreSQL are separate processes on this one machine and share its processors; ${processes} of the product
${processes === 1 ? 'serves' : 'serve'} each number of households. \`fsync\` and \`synchronous_commit\` are on. A household has 12 goals, 30 actions, three meetings with minutes and a fourth planned.
${rounds} rounds of ${secondsPerRound} s per line, in which jobs and sizes take turns; the figures are medians over the rounds (what has one line for each number of
households, in every other round and shorter). Loaded by COPY: ${loaded.join(', ')}.

${Object.entries(names)
  .map(([job, name]) => `- \`${job}\`: ${name}`)
  .join('\n')}

The limit is one statement that gives the same plan as one JSON text, sent unchanged by \`node:http\`, with one row in the
audit trail: no page, session or row security. \`bytes\` are headers and body as sent (compressed; the limit is not), \`statements\` all that reach
PostgreSQL for one request, BEGIN and COMMIT too.

${tableOf(report)}

${[...promisesOf(report), ...firstOf(report), ...processOf(report)].join('\n')}

Before the measuring some clients opened their plan and every professional the own list, as on a day when everybody looked. A change empties the ready row of its
household (\`docs/decisions/0008\`): whoever opens it next waits as at a first opening. \`record-action\` changes plans
all the time, so the figures of the pages hold such openings too.
`;
}
