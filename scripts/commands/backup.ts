import { join } from 'node:path';
import { backUp } from '../../src/kernel/backup/backup.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { existingDatabase } from '../owner.ts';
import { type Command, optionsIn } from './command.ts';
import { municipalityNamed } from './municipality-named.ts';
import { progressOn } from './progress.ts';

export const command: Command = {
  help: `Writes everything that the database holds into a new folder, as of one moment, while Omtafel goes on working: a text file
per table, a manifest, and SHA256SUMS. Prints the folder. The files are not encrypted, and the key that seals the audit trail
is not among them: docs/operations.md says how to keep both.

  --to <folder>            a folder that is not there yet (default: backups/<moment> in OMTAFEL_DATA)
  --municipality <name>    only this one, by name, host or id: the export of a municipality that leaves
  --json                   the manifest as one JSON document instead`,
  async run(words) {
    const { to, municipality, json } = optionsIn(words, {
      to: { type: 'string' },
      municipality: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const config = readConfig(process.env);
    const folder = to ?? join(config.dataDir, 'backups', new Date().toISOString().replaceAll(/[:.]/g, '-'));
    const database = await existingDatabase(config);
    const progress = progressOn();
    try {
      const only = municipality === undefined ? null : await municipalityNamed(database.owner, municipality);
      const manifest = await backUp({
        owner: database.owner,
        folder,
        municipality: only,
        told: (...step) => progress.step(...step),
      });
      progress.end();
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const text = json
        ? JSON.stringify({ folder, ...manifest })
        : `${folder}: ${manifest.tables.length} tables, ${rows} rows`;
      process.stdout.write(`${text}\n`);
    } finally {
      progress.end();
      await database.stop();
    }
    return 0;
  },
};
