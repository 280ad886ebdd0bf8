import { userInfo } from 'node:os';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBackup, manifestFile } from '../../src/kernel/backup/manifest.ts';
import { codeOf, refuseOtherExport, removeMunicipality } from '../../src/kernel/backup/remove.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import type { Database } from '../../src/kernel/db/open.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { headsIn } from '../../src/modules/audit/index.ts';
import { commandLog, existingDatabase } from '../owner.ts';
import { type Command, optionsIn, UsageError } from './command.ts';
import { municipalityNamed } from './municipality-named.ts';
import { progressOn } from './progress.ts';
import { noteRemoval, type Removal } from './removals.ts';

export const command: Command = {
  help: `Deletes a municipality that has left, with everything that it has here, after its export: docs/adoption/exit.md. The export
is read to its last byte and compared with what stands here now; when anything was written since, nothing is deleted. Without
--name and --code it only looks, and says which code belongs to this export: give both to delete. Everybody waits while it
works. A line stays in removed-municipalities.jsonl in OMTAFEL_DATA, and in the log. Backups made earlier hold it still.

  --municipality <name>    which one, by name, host or id
  --export <folder>        as omtafel backup --municipality made it
  --name "Teststad"        first confirmation: its name, as it stands here
  --code <code>            second confirmation: the code that the first run printed
  --json                   one JSON document instead`,
  async run(words) {
    const options = optionsIn(words, {
      municipality: { type: 'string' },
      export: { type: 'string' },
      name: { type: 'string' },
      code: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { municipality: named, export: folder, name, code, json } = options;
    if (named === undefined || folder === undefined) throw new UsageError('Give --municipality and --export.');
    if ((name === undefined) !== (code === undefined)) throw new UsageError('To delete, give both --name and --code.');
    const config = readConfig(process.env);
    const database = await existingDatabase(config);
    const progress = progressOn();
    try {
      const municipality = await municipalityNamed(database.owner, named);
      const manifest = await checkBackup(folder, (done, total, file) => progress.step(`reading ${file}`, done, total));
      refuseOtherExport(manifest, municipality);
      const expected = codeOf(manifest);
      const held = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      if (name === undefined) {
        progress.end();
        const facts = { municipality, exportOf: manifest.at, rows: held, code: expected, removed: false };
        const text = `The export of ${manifest.at} is whole: ${municipality.name}, ${held} rows. Nothing was deleted.
To delete all of it for good: --name "${municipality.name}" --code ${expected}`;
        process.stdout.write(`${json ? JSON.stringify(facts) : text}\n`);
        return 0;
      }
      if (name !== municipality.name)
        throw new UsageError(`--name is not the name that it has here: nothing was deleted.`);
      if (code !== expected) throw new UsageError('--code does not belong to this export: nothing was deleted.');
      const { head = await newestSeal(database, municipality.id) } = await headsIn(config.dataDir).of(municipality.id);
      const about = {
        by: userInfo().username,
        ...municipality,
        exportOf: manifest.at,
        exportSha256: createHash('sha256')
          .update(await readFile(join(folder, manifestFile)))
          .digest('hex'),
        seal: head === undefined ? null : `${head.number}:${head.digest}`,
      };
      const note = (more: Pick<Removal, 'state' | 'rows'>) =>
        noteRemoval(config.dataDir, { at: new Date().toISOString(), ...about, ...more });
      const rows = await removeMunicipality({
        owner: database.owner,
        municipality,
        manifest,
        told: (...step) => progress.step(...step),
        before: () => note({ state: 'begun' }),
      });
      await note({ state: 'done', rows });
      progress.end();
      commandLog.warn('municipality-removed', { municipality: municipality.id, rows, export: about.exportSha256 });
      const text = `${municipality.name} is gone: ${rows} rows. Start the processes of Omtafel again, and let backups made before today
grow old as was agreed: they hold it still. The list is removed-municipalities.jsonl in OMTAFEL_DATA; keep it with the backups.`;
      process.stdout.write(`${json ? JSON.stringify({ ...about, rows, removed: true }) : text}\n`);
    } finally {
      progress.end();
      await database.stop();
    }
    return 0;
  },
};

/** As it stands in the database, where the data folder knows of none: that of a copy, or of another process. */
async function newestSeal(database: Database, tenant: string): Promise<{ number: number; digest: string } | undefined> {
  const pool = openPool({ ...database.owner, max: 1 });
  try {
    const { rows } = await pool.query<{ number: number; digest: string }>(
      `select number, encode(digest, 'hex') as digest from audit_seal where tenant_id = $1 order by number desc limit 1`,
      [tenant],
    );
    return rows[0];
  } finally {
    await pool.end();
  }
}
