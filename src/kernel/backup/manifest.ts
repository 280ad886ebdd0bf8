import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Meter } from './copying.ts';

/** The folder of a backup cannot be used; nothing was written anywhere. The message is for who restores. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const manifestForm = z.strictObject({
  format: z.literal('omtafel-backup-1'),
  /** When its transaction began: everything that was committed before is in it, nothing of afterwards. */
  at: z.iso.datetime(),
  /** Null: the whole installation. */
  municipality: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      name,
      columns: z.array(name),
      rows: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  sequences: z.array(z.strictObject({ name, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});
export type Manifest = z.infer<typeof manifestForm>;

export const manifestFile = 'manifest.json';
/** In the form of `sha256sum -c`, so that it can be checked without Omtafel. */
export const sumsFile = 'SHA256SUMS';
export const tableFile = (table: string): string => `${table}.copy`;

/** The lines of SHA256SUMS: every file of the backup but itself. */
export function sumsOf(manifest: Manifest, manifestText: string): string {
  const own = createHash('sha256').update(manifestText).digest('hex');
  return [`${own}  ${manifestFile}`, ...manifest.tables.map((each) => `${each.sha256}  ${tableFile(each.name)}`)]
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * Reads a backup to its last byte and refuses it when anything is not as it was written.
 * @throws BackupRefused that names the file
 */
export async function checkBackup(
  folder: string,
  told: (done: number, total: number, file: string) => void = () => {},
): Promise<Manifest> {
  const text = await textOf(folder, manifestFile);
  const sums = await textOf(folder, sumsFile);
  const manifest = readManifest(text);
  if (sums !== sumsOf(manifest, text))
    throw new BackupRefused(`${sumsFile} and ${manifestFile} do not belong together: one of them was changed.`);
  const expected = [manifestFile, sumsFile, ...manifest.tables.map((each) => tableFile(each.name))];
  const strange = (await readdir(folder)).filter((file) => !expected.includes(file));
  if (strange.length > 0) throw new BackupRefused(`${strange.join(', ')} is no part of this backup.`);
  const total = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const table of manifest.tables) {
    const file = tableFile(table.name);
    const meter = new Meter((bytes) => told(done + bytes, total, file));
    const nowhere = new Writable({ write: (_chunk, _encoding, written) => written() });
    await pipeline(createReadStream(join(folder, file)), meter, nowhere).catch((error: NodeJS.ErrnoException) => {
      throw new BackupRefused(`${file} cannot be read: ${error.code ?? error.message}.`);
    });
    const { bytes, sha256 } = meter.measured();
    if (bytes !== table.bytes) throw new BackupRefused(`${file} has ${bytes} bytes and should have ${table.bytes}.`);
    if (sha256 !== table.sha256) throw new BackupRefused(`${file} is damaged: its hash is not that of the manifest.`);
    done += bytes;
  }
  return manifest;
}

async function textOf(folder: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    throw new BackupRefused(
      `${folder} is no complete backup: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    );
  }
}

function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BackupRefused(`${manifestFile} is damaged: it is no JSON.`);
  }
  const parsed = manifestForm.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new BackupRefused(`${manifestFile} is damaged or of another version of backups (at "${where}").`);
}
