import { ask, type Asking, keyOf } from '../matrix/asking.ts';
import type { MatrixVisits } from '../matrix/visits.ts';
import { type Id, withoutChecks } from './switches.ts';

/** A request at which a check says no, while those that said no before it are taken away. */
export interface Meeting {
  readonly asking: Asking;
  readonly before: ReadonlySet<Id>;
  /** What says no at the same depth, this check among them. */
  readonly beside: readonly Id[];
  /** That the answer no longer fits the model when all of those are taken away. */
  readonly holds: boolean;
}

/** A request that never ends must not end the run. */
const patience = 15_000;

async function asked(visits: MatrixVisits, asking: Asking, off: ReadonlySet<Id>) {
  let bell: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    bell = setTimeout(() => reject(new Error(`no answer to ${keyOf(asking.route)}`)), patience);
  });
  try {
    const { result, refused, reached } = await withoutChecks(off, () => Promise.race([ask(visits, asking), late]));
    return { fits: result.wrong.length === 0, refused, reached };
  } finally {
    clearTimeout(bell);
  }
}

const meetingsPerCheck = 16;
const peelsPerPath = 5;

/**
 * Checks stand behind each other: the door, the page, the command. Asks everything, takes away what said no, asks again,
 * and so on until the answer no longer fits: so each check is met without those before it. Kept for the `wanted` checks.
 */
export async function meetings(
  visits: MatrixVisits,
  askings: readonly Asking[],
  wanted: ReadonlySet<Id>,
  reaches: (route: string, ids: readonly Id[]) => void,
  goOn: (done: number) => boolean,
): Promise<Map<Id, Meeting[]>> {
  const met = new Map<Id, Meeting[]>();
  const peeled = new Map<string, number>();
  for (const [done, asking] of askings.entries()) {
    if (done % 200 === 0 && !goOn(done)) break;
    let before: ReadonlySet<Id> = new Set();
    let { fits, refused, reached } = await asked(visits, asking, before);
    reaches(keyOf(asking.route), reached);
    // Ten checks in a row is more than there are anywhere.
    for (let depth = 0; depth < 10 && fits && refused.length > 0; depth++) {
      const path = `${keyOf(asking.route)} ${[...before, '/', ...refused].join(' ')}`;
      const often = peeled.get(path) ?? 0;
      const known = refused.every((id) => !wanted.has(id) || (met.get(id)?.length ?? 0) >= meetingsPerCheck);
      if (often >= peelsPerPath || (known && often > 0)) break;
      peeled.set(path, often + 1);
      const next = await asked(visits, asking, new Set([...before, ...refused]));
      reaches(keyOf(asking.route), next.reached);
      for (const id of refused.filter((each) => wanted.has(each))) {
        const list = met.get(id) ?? [];
        if (list.length < meetingsPerCheck) list.push({ asking, before, beside: refused, holds: !next.fits });
        met.set(id, list);
      }
      before = new Set([...before, ...refused]);
      ({ fits, refused, reached } = next);
    }
  }
  return met;
}

/** How this check is missed: by itself, with those before it gone (`behind`), or not at all. */
export async function missed(
  visits: MatrixVisits,
  id: Id,
  list: readonly Meeting[],
): Promise<'alone' | 'behind' | null> {
  const first = list.filter(({ before }) => before.size === 0);
  for (const { asking } of first) if (!(await asked(visits, asking, new Set([id]))).fits) return 'alone';
  for (const { asking, before, beside, holds } of list) {
    if (before.size > 0 && !(await asked(visits, asking, new Set([...before, id]))).fits) return 'behind';
    // Two say no at once: each is seen while the others are gone, if the answer fits then.
    const others = new Set([...before, ...beside.filter((each) => each !== id)]);
    if (holds && beside.length > 1 && (await asked(visits, asking, others)).fits) return 'behind';
  }
  return null;
}
