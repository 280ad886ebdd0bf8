import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const performance = readFileSync('docs/performance.md', 'utf8');
const operations = readFileSync('docs/operations.md', 'utf8').replaceAll(/\s+/g, ' ');

/** Requests a second of a job beside 10,000 households at 8 connections, as the bench wrote them down. */
const measured = (job: string): number =>
  Number(new RegExp(`^\\| ${job} +\\| +10000 \\| +8 \\| +([\\d.]+) \\|`, 'm').exec(performance)?.[1]);

test('what is said of sizing is of the order that was measured last', () => {
  const [, ...said] =
    /about (\d+) pages a second of Mijn plan, (\d+) of a household, (\d+) of Mijn week, (\d+) recorded actions/.exec(
      operations,
    ) ?? [];
  const [, held = 0] = /held (\d+) MB at the end \(10000 households\)/.exec(performance) ?? [];
  const [, gigabytes] = /held ([\d.]+) GB at the end of that run/.exec(operations) ?? [];
  const pairs = [
    ...['open-plan', 'open-household', 'open-week', 'record-action'].map((job, at) => [job, said[at], measured(job)]),
    ['memory', gigabytes, Number(held) / 1000],
  ];
  for (const [what, figure, was] of pairs) {
    const ratio = Number(figure) / Number(was);
    expect([what, figure, was, ratio > 0.5 && ratio < 2]).toEqual([what, figure, was, true]);
  }
});
