export { recordProcessing } from './jobs/record-processing.ts';
export { reviewNext } from './jobs/review.ts';
import type { Heads } from './jobs/heads.ts';
import { type Anchors, anchorsOf } from './jobs/heads.ts';
import type { Head } from './model.ts';

/** Heads kept in memory instead of a file. */
export function memoryHeads(): Heads & { of(tenant: string): Promise<readonly Head[]> } {
  let kept: Anchors = {};
  return {
    all: async () => kept,
    keep: async (tenant, head, lost) => {
      const earlier = kept[tenant]?.lost ?? [];
      kept = { ...kept, [tenant]: { head, lost: lost === undefined ? earlier : [...earlier, lost] } };
    },
    of: async (tenant) => anchorsOf(kept, tenant),
  };
}
