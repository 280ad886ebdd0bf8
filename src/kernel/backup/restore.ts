import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pg from 'pg';
import { migrationsOf, type Table, tablesOf } from './catalogue.ts';
import { copyIn, copyOut, type Measure, plainForm } from './copying.ts';
import { BackupRefused, type Manifest, tableFile } from './manifest.ts';
import { withoutRules } from './rules.ts';

export interface RestoreOptions {
  /** How the role of migrations and backup logs in. */
  readonly owner: pg.ClientConfig;
  readonly folder: string;
  /** As `checkBackup` found it. */
  readonly manifest: Manifest;
  readonly told?: (table: string, done: number, total: number) => void;
  /** In the same transaction, when everything is back: what may not come back with it. */
  readonly afterwards?: (client: pg.Client) => Promise<void>;
}

/** Refuses a backup of another version before a database is made for it. `known`: names of the migrations of this one. */
export function refuseOtherVersion({ migrations }: Manifest, known: readonly string[]): void {
  const newer = migrations.filter((name) => !known.includes(name));
  const missing = known.filter((name) => !migrations.includes(name));
  if (newer.length > 0)
    throw new BackupRefused(`The backup is of a newer Omtafel (${newer.join(', ')}): restore it with that version.`);
  if (missing.length > 0)
    throw new BackupRefused(
      `The backup is of an older Omtafel (it misses ${missing.join(', ')}): restore it with the version that made it, then ` +
        'start the newer one.',
    );
}

/**
 * Loads a backup into a database with all migrations and no municipality, in one transaction: either everything is back and
 * has the hash that it had, or nothing is. Nothing leaves afterwards until it is released, and everybody signs in again.
 * @throws BackupRefused
 */
export async function restore(options: RestoreOptions): Promise<void> {
  const client = new pg.Client(options.owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    await client.query(plainForm);
    // Who starts the product meanwhile waits here, and finds a municipality or none.
    await client.query('lock table municipality in access exclusive mode');
    const tables = await fitting(client, options.manifest);
    await withoutRules(client, () => load(client, tables, options));
    await verify(client, tables, options);
    await ofThatOneOnly(client, tables, options.manifest);
    for (const { name, last, called } of options.manifest.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [`public.${name}`, last, called]);
    await client.query('delete from session');
    await client.query('update municipality set held_since = now()');
    await options.afterwards?.(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The tables of the database, when they are those of the backup and empty. */
async function fitting(client: pg.Client, manifest: Manifest): Promise<Table[]> {
  refuseOtherVersion(manifest, await migrationsOf(client));
  const tables = await tablesOf(client);
  const formOf = (list: readonly { readonly name: string; readonly columns: readonly string[] }[]): string =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]));
  if (formOf(tables) !== formOf(manifest.tables))
    throw new BackupRefused('The tables of this database are not those of the backup, although its migrations are.');
  for (const { name } of tables) {
    const { rows } = await client.query(`select from "${name}" limit 1`);
    if (rows.length > 0)
      throw new BackupRefused(
        `The database is not empty (${name} has rows): a backup goes into an empty one, such as a new OMTAFEL_DATA.`,
      );
  }
  return tables;
}

async function load(client: pg.Client, tables: readonly Table[], options: RestoreOptions): Promise<void> {
  const { manifest, folder, told = () => {} } = options;
  const total = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const table of tables) {
    const file = createReadStream(join(folder, tableFile(table.name)));
    const loaded = await copyIn(client, table, file, (bytes) => told(table.name, done + bytes, 2 * total));
    compare(table, loaded, manifest);
    done += loaded.bytes;
  }
}

/** What stands in the database now, against what stood in the other one. */
async function verify(client: pg.Client, tables: readonly Table[], options: RestoreOptions): Promise<void> {
  const { manifest, told = () => {} } = options;
  const total = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = total;
  for (const table of tables) {
    const nowhere = new Writable({ write: (_chunk, _encoding, written) => written() });
    const found = await copyOut(client, table, null, nowhere);
    compare(table, found, manifest);
    done += found.bytes;
    told(table.name, done, 2 * total);
  }
}

/** An export says of which municipality it is; whoever restores it finds that one and no other. */
async function ofThatOneOnly(client: pg.Client, tables: readonly Table[], { municipality }: Manifest): Promise<void> {
  if (municipality === null) return;
  for (const { name, owner } of tables) {
    const { rows } = await client.query(`select from "${name}" where "${owner}" <> $1 limit 1`, [municipality.id]);
    if (rows.length > 0)
      throw new BackupRefused(
        `${name} holds rows of another municipality than ${municipality.name}, of which this is.`,
      );
  }
}

function compare({ name }: Table, found: Measure, manifest: Manifest): void {
  const said = manifest.tables.find((each) => each.name === name);
  if (said?.sha256 !== found.sha256 || said.rows !== found.rows)
    throw new BackupRefused(`${name} did not come back as it was (${found.rows} rows of ${said?.rows ?? 0}).`);
}
