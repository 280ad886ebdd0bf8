import type pg from 'pg';
import type { Writers } from './writers.ts';
import { type Kind, type KindFigures, percentile } from './figures.ts';

/** What is in the database of what the writers were told that it is saved. */
export async function count(owner: pg.Pool, acknowledged: ReadonlySet<string>) {
  const { rows } = await owner.query<{ words: string; times: number }>(
    `select words, count(*)::int as times from signal where words like 'drill %' group by words`,
  );
  const found = new Map(rows.map(({ words, times }) => [words, times]));
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((mark) => !found.has(mark)).length,
    doubled: rows.filter(({ times }) => times > 1).length,
  };
}

/** The figures of a kind in which writers wrote. */
export const figuresOf = (
  kind: Kind,
  rounds: number,
  writers: Writers,
  outages: readonly number[],
  counted: Awaited<ReturnType<typeof count>>,
): KindFigures => ({
  kind,
  rounds,
  ...counted,
  outageP95Ms: percentile(outages, 0.95),
  failedUserRequests: writers.failed,
  slowestAnswerMs: Math.round(writers.slowestMs),
  lateAnswers: writers.late,
  dishonestAnswers: writers.dishonest.length,
});
