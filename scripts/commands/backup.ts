import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../src/kernel/backup/backup.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { existingDatabase } from '../owner.ts';
import { numberIn } from '../asked.ts';
import { type Command, optionsIn, UsageError } from './command.ts';
import { municipalityNamed } from './municipality-named.ts';
import { nameAt, removeOlder } from './older-backups.ts';
import { progressOn } from './progress.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);
const closed = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** What the machine says of the folder, in words with what to do; every other error as it was. */
function ofTheDisk(error: unknown, folder: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (full.has(code))
    return new Error(
      `The disk of ${folder} is full (${code}): no backup was made, and what was written of it is gone. Make room, or give --to a folder on another disk.`,
    );
  return closed.has(code) ? new UsageError(`${folder} cannot be made (${code}): give another with --to.`) : error;
}

export const command: Command = {
  help: `Writes everything that the database holds into a new folder, as of one moment, while Omtafel goes on working: a text file
per table, a manifest, and SHA256SUMS. Prints the folder. The files are not encrypted, and the key that seals the audit trail
is not among them: docs/operations.md says how to keep both.

  --to <folder>            a folder that is not there yet (default: backups/<moment> in OMTAFEL_DATA)
  --municipality <name>    only this one, by name, host or id: the export of a municipality that leaves
  --keep 14                afterwards only so many of everything stay in backups in OMTAFEL_DATA; exports of one municipality stay
  --json                   the manifest as one JSON document instead`,
  async run(words) {
    const { to, municipality, keep, json } = optionsIn(words, {
      to: { type: 'string' },
      municipality: { type: 'string' },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const many = keep === undefined ? null : numberIn('keep', keep, 1, 10_000);
    if (many !== null && (to ?? municipality) !== undefined)
      throw new UsageError('--keep is for backups of everything in OMTAFEL_DATA: leave out --to and --municipality.');
    const config = readConfig(process.env);
    const backups = join(config.dataDir, 'backups');
    const folder = to ?? join(backups, nameAt(new Date()));
    if (existsSync(folder)) throw new UsageError(`${folder} is there already; a backup never writes over another.`);
    const database = await existingDatabase(config);
    const progress = progressOn();
    try {
      const only = municipality === undefined ? null : await municipalityNamed(database.owner, municipality);
      const manifest = await backUp({
        owner: database.owner,
        folder,
        municipality: only,
        told: (...step) => progress.step(...step),
      }).catch((error: unknown) => {
        throw ofTheDisk(error, folder);
      });
      progress.end();
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const text = json
        ? JSON.stringify({ folder, ...manifest })
        : `${folder}: ${manifest.tables.length} tables, ${rows} rows`;
      process.stdout.write(`${text}\n`);
      // Only now that the new one is whole and on the disk.
      for (const gone of many === null ? [] : await removeOlder(backups, many))
        process.stderr.write(`removed ${gone}\n`);
    } finally {
      progress.end();
      await database.stop();
    }
    return 0;
  },
};
