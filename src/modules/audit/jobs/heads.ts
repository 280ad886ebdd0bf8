import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Head, noHead } from '../model.ts';

/** What is kept of one municipality. */
export interface Kept {
  /** Its newest seal; left out before the first. */
  readonly head?: Head;
  /** Seals that were the newest once and are not in the chain any more. */
  readonly lost: readonly Head[];
}

/** Where heads are kept outside the database, so that an end that is cut off with its seals is missed. */
export interface Heads {
  of(tenant: string): Promise<Kept>;
  /** Notes the newest seal; with `lost` a seal that was the newest and is not in the chain any more. */
  keep(tenant: string, head: Head, lost?: Head): Promise<void>;
}

/** One file a municipality: processes that share the folder, as the pods of a cluster do, seal different ones at the same moment. */
const folderName = 'audit-heads';
/** Of all municipalities together, as it was until 28 November 2026; read for who has no file of its own yet. */
const earlierFile = 'audit-heads.json';

/** Heads in files of the data folder, each replaced as a whole. */
export function headsIn(dataDir: string): Heads {
  const folder = join(dataDir, folderName);
  const fileOf = (tenant: string): string => join(folder, `${tenant}.json`);
  const of = async (tenant: string): Promise<Kept> => {
    const own = (await readJson(fileOf(tenant))) as Kept | null;
    if (own !== null) return own;
    const earlier = (await readJson(join(dataDir, earlierFile))) as Readonly<Record<string, Kept>> | null;
    return earlier?.[tenant] ?? { lost: [] };
  };
  return {
    of,
    keep: async (tenant, head, lost) => {
      const kept = after(await of(tenant), head, lost);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Of this process alone, and renamed when it is whole: nobody reads half a file.
      const fresh = `${fileOf(tenant)}.${randomUUID()}`;
      await writeFile(fresh, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
      await rename(fresh, fileOf(tenant));
    },
  };
}

/** What is kept once this seal is the newest. */
export const after = ({ lost: earlier }: Kept, head: Head, lost?: Head): Kept => ({
  head,
  lost: lost === undefined ? earlier : [...earlier, lost],
});

/** The seals that must be in the chain of this municipality, because they are kept outside the database. */
export async function anchorsOf(heads: Heads, tenant: string): Promise<readonly Head[]> {
  const { head, lost } = await heads.of(tenant);
  return [...(head === undefined ? [] : [head]), ...lost].filter(({ number }) => number > noHead.number);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
