import type { Verdict } from '../../src/modules/audit/index.ts';

type Broken = Verdict['broken'][number];

/** What was found in the trail of a municipality, for who reads it on a screen. */
export function verdictLines(verdict: Verdict & { readonly name: string }): string[] {
  const { name, ok, events, seals, unsealed, head, broken } = verdict;
  return [
    `${name}: ${ok ? 'in order' : `${broken.length} places are not as written`}`,
    `  ${events} rows, ${seals} seals, ${unsealed} rows at the end without a seal`,
    `  newest seal ${head.number}:${head.digest}`,
    ...(broken.some(({ kind }) => kind === 'unknown-key') ? [keyIsMissing] : []),
    ...runsOf(broken).map(lineOf),
  ];
}

const keyIsMissing = `  Some of it was sealed with a key that was not given: of those rows nothing can be said. Give it in OMTAFEL_AUDIT_KEY,
  after a comma behind a newer one, or put the file audit-key of that installation into OMTAFEL_DATA.`;

/** Rows, or seals, of one kind that follow each other. */
interface Run {
  readonly first: Broken;
  last: Broken;
}

/** A trail that is broken in a thousand rows is one line, and the row in between that is broken in another way stays seen. */
function runsOf(broken: readonly Broken[]): Run[] {
  const runs: Run[] = [];
  for (const each of broken.toSorted((a, b) => a.kind.localeCompare(b.kind))) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.last, each)) run.last = each;
    else runs.push({ first: each, last: each });
  }
  return runs;
}

const follows = (one: Broken, next: Broken): boolean =>
  one.kind === next.kind &&
  (next.event === undefined
    ? one.event === undefined && next.seal === (one.seal ?? 0) + 1
    : next.event === (one.event ?? 0) + 1 && next.seal === one.seal);

const lineOf = ({ first, last }: Run): string =>
  [`  ${first.kind}`, span('row', first.event, last.event), span('seal', first.seal, last.seal)]
    .filter((part) => part !== '')
    .join(', ');

function span(what: string, from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return '';
  return from === to ? `${what} ${from}` : `${what}s ${from} to ${to}`;
}
