import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Head, noHead } from '../model.ts';

/** The newest seal per municipality, and seals that were once the newest and are gone. */
export interface Anchors {
  readonly [tenant: string]: { readonly head: Head; readonly lost: readonly Head[] };
}

/** Where heads are kept outside the database, so that an end that is cut off with its seals is missed. */
export interface Heads {
  all(): Promise<Anchors>;
  /** Notes the newest seal; with `lost` a seal that was the newest and is not in the chain any more. */
  keep(tenant: string, head: Head, lost?: Head): Promise<void>;
}

const FILE = 'audit-heads.json';

/** Heads in a file of the data folder, replaced as a whole. */
export function headsIn(dataDir: string): Heads {
  const path = join(dataDir, FILE);
  const all = async (): Promise<Anchors> => {
    try {
      return JSON.parse(await readFile(path, 'utf8')) as Anchors;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
  };
  return {
    all,
    keep: async (tenant, head, lost) => {
      const anchors = await all();
      const earlier = anchors[tenant]?.lost ?? [];
      const kept = { ...anchors, [tenant]: { head, lost: lost === undefined ? earlier : [...earlier, lost] } };
      await mkdir(dataDir, { recursive: true, mode: 0o700 });
      // Of this process alone: several may keep theirs in one folder, as the pods of a cluster do. Of two that write at the
      // same moment one stands, and the other municipality is noted again with its next seal.
      const fresh = `${path}.${randomUUID()}`;
      await writeFile(fresh, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
      await rename(fresh, path);
    },
  };
}

/** The seals that an outside anchor says must be in the chain of this municipality. */
export const anchorsOf = (anchors: Anchors, tenant: string): readonly Head[] => {
  const kept = anchors[tenant];
  return kept === undefined ? [] : [kept.head, ...kept.lost].filter(({ number }) => number > noHead.number);
};
