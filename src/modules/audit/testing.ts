import { after, type Heads, type Kept } from './jobs/heads.ts';

export { recordProcessing } from './jobs/record-processing.ts';
export { reviewNext } from './jobs/review.ts';

/** Heads kept in memory instead of files. */
export function memoryHeads(): Heads {
  const kept = new Map<string, Kept>();
  const of = async (tenant: string): Promise<Kept> => kept.get(tenant) ?? { lost: [] };
  return {
    of,
    keep: async (tenant, head, lost) => void kept.set(tenant, after(await of(tenant), head, lost)),
  };
}
