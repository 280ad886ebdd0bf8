import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { migrationsOf, sequencesOf, type Table, tablesOf } from './catalogue.ts';
import { copyOut, plainForm } from './copying.ts';
import { type Manifest, manifestFile, sumsFile, sumsOf, tableFile } from './manifest.ts';

export interface BackupOptions {
  /** How the role of migrations and backup logs in: it sees every row. */
  readonly owner: pg.ClientConfig;
  /** A folder that is not there yet. */
  readonly folder: string;
  /** Only this one; null: the whole installation. */
  readonly municipality: { readonly id: string; readonly name: string } | null;
  readonly told?: (table: string, done: number, total: number) => void;
  /** Told of the snapshot of the transaction, while it is open. */
  readonly onSnapshot?: (snapshot: string) => Promise<void>;
}

/**
 * Writes a backup: one REPEATABLE READ transaction, one COPY per table, so that everything in it is of one moment while the
 * product goes on writing. The folder gets its name when it is complete and on the disk.
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const folder = resolve(options.folder);
  if (existsSync(folder)) throw new Error(`${folder} is there already; a backup never writes over another.`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
  // On its own: where nothing can be made (/proc), making the folders above as well tries for ever.
  await mkdir(partial, { mode: 0o700 });
  const client = new pg.Client(options.owner);
  client.on('error', () => {}); // the statement that runs tells it
  try {
    await client.connect();
    const manifest = await copied(client, partial, options);
    await sync(partial);
    await rename(partial, folder);
    await sync(dirname(folder));
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function copied(client: pg.Client, folder: string, options: BackupOptions): Promise<Manifest> {
  const { municipality, told = () => {} } = options;
  const tables = await lockTables(client);
  await client.query(plainForm);
  const { rows } = await client.query<{ at: Date; snapshot: string }>(
    'select now() as at, pg_export_snapshot() as snapshot',
  );
  await options.onSnapshot?.(rows[0]?.snapshot ?? '');
  const migrations = await migrationsOf(client);
  const written: Manifest['tables'] = [];
  for (const [at, table] of tables.entries()) {
    told(table.name, at, tables.length);
    const file = createWriteStream(join(folder, tableFile(table.name)), { mode: 0o600, flush: true });
    const measure = await copyOut(client, table, municipality?.id ?? null, file);
    written.push({ name: table.name, columns: [...table.columns], ...measure });
  }
  // Numbers of sequences know no snapshot: read last, they are never behind the rows.
  const sequences = await sequencesOf(client);
  await client.query('commit');
  const manifest: Manifest = {
    format: 'omtafel-backup-1',
    at: (rows[0]?.at ?? new Date()).toISOString(),
    municipality,
    migrations,
    tables: written,
    sequences,
  };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeFile(join(folder, manifestFile), text, { mode: 0o600, flush: true });
  await writeFile(join(folder, sumsFile), sumsOf(manifest, text), { mode: 0o600, flush: true });
  return manifest;
}

/**
 * Begins the transaction with every table locked against changes of its form, before its snapshot is taken: a migration
 * that would run in between could otherwise make a table look empty.
 */
async function lockTables(client: pg.Client): Promise<Table[]> {
  const before = await tablesOf(client);
  if (before.length === 0) throw new Error('This database has no tables of Omtafel: there is nothing to back up.');
  await client.query('begin isolation level repeatable read read only');
  await client.query(`lock table ${before.map(({ name }) => `"${name}"`).join(', ')} in access share mode`);
  const tables = await tablesOf(client);
  if (JSON.stringify(tables) !== JSON.stringify(before))
    throw new Error('The tables were changed while the backup began; try again.');
  return tables;
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
