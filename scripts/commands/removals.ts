import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stays of a municipality that left: who removed it, when, and after which export. Nothing of what it held. */
export interface Removal {
  readonly at: string;
  /** 'begun': should the process have ended then, the database says whether it was done. */
  readonly state: 'begun' | 'done';
  readonly by: string;
  readonly id: string;
  readonly name: string;
  readonly rows?: number;
  readonly exportOf: string;
  /** Over the manifest of the export, which has the hash of every file. */
  readonly exportSha256: string;
  /** The last seal of its audit trail: number and digest. */
  readonly seal: string | null;
}

const file = 'removed-municipalities.jsonl';

/** Adds a line to the list in the data folder; on the disk when this resolves. */
export async function noteRemoval(dataDir: string, removal: Removal): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await appendFile(join(dataDir, file), `${JSON.stringify(removal)}\n`, { mode: 0o600, flush: true });
}

/** Those that were removed for good; empty where none ever was. */
export async function removalsIn(folder: string): Promise<Removal[]> {
  const text = await readFile(join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line.endsWith('}'));
  return lines.map((line) => JSON.parse(line) as Removal).filter(({ state }) => state === 'done');
}
