import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import pg from 'pg';
import { migrationsOf, type Table, tablesOf } from './catalogue.ts';
import { copyOut, plainForm } from './copying.ts';
import { BackupRefused, type Manifest } from './manifest.ts';
import { checkReferences, withoutRules } from './rules.ts';

/** A municipality that leaves, and the backup that is its export. */
export interface RemoveOptions {
  /** How the role of migrations and backup logs in. */
  readonly owner: pg.ClientConfig;
  readonly municipality: { readonly id: string; readonly name: string };
  /** Of its export, as `checkBackup` found it. */
  readonly manifest: Manifest;
  readonly told?: (table: string, done: number, total: number) => void;
  /** In the same transaction, when everything is gone and before it is final. */
  readonly before?: () => Promise<void>;
}

/** Known only to who has this export before the eyes: typed again, it confirms that this one is meant. */
export const codeOf = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 10);

/** @throws BackupRefused when the backup is not the export of this municipality */
export function refuseOtherExport({ municipality }: Manifest, { id, name }: RemoveOptions['municipality']): void {
  if (municipality?.id === id) return;
  const holds = municipality === null ? 'the whole installation' : municipality.name;
  throw new BackupRefused(`This backup holds ${holds}; it is no export of ${name}.`);
}

/**
 * Deletes every row of a municipality, in one transaction, after each table was compared with the export: what is not in
 * it is not deleted either. Everybody waits meanwhile.
 * @returns how many rows
 * @throws BackupRefused when anything was written since the export
 */
export async function removeMunicipality(options: RemoveOptions): Promise<number> {
  const { municipality, manifest, told = () => {}, before } = options;
  refuseOtherExport(manifest, municipality);
  const client = new pg.Client(options.owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`begin; ${plainForm}; set local lock_timeout = '30s'`);
    if (JSON.stringify(await migrationsOf(client)) !== JSON.stringify(manifest.migrations))
      throw new BackupRefused('The export is of another version of Omtafel: make a new one.');
    const tables = await tablesOf(client);
    await client.query(`lock table ${tables.map(({ name }) => `"${name}"`).join()} in access exclusive mode`);
    await compare(client, tables, options);
    let removed = 0;
    await withoutRules(
      client,
      async () => {
        for (const [at, { name, owner }] of tables.entries()) {
          told(`deleting ${name}`, tables.length + at, 2 * tables.length);
          const { rowCount } = await client.query(`delete from "${name}" where "${owner}" = $1`, [municipality.id]);
          removed += rowCount ?? 0;
        }
      },
      true,
    );
    await before?.();
    await client.query('commit');
    await checkReferences(client);
    return removed;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function compare(client: pg.Client, tables: readonly Table[], { municipality, manifest, told }: RemoveOptions) {
  const different: string[] = [];
  for (const [at, table] of tables.entries()) {
    told?.(`comparing ${table.name}`, at, 2 * tables.length);
    const nowhere = new Writable({ write: (_chunk, _encoding, written) => written() });
    const now = await copyOut(client, table, municipality.id, nowhere);
    if (manifest.tables.find(({ name }) => name === table.name)?.sha256 !== now.sha256) different.push(table.name);
  }
  if (different.length > 0)
    throw new BackupRefused(
      `Something was written since the export, in ${different.join(', ')}: make a new one when nobody works there any more.`,
    );
}
