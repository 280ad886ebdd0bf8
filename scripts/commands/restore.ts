import { existsSync, readdirSync } from 'node:fs';
import { checkBackup, type Manifest } from '../../src/kernel/backup/manifest.ts';
import { refuseOtherVersion, restore } from '../../src/kernel/backup/restore.ts';
import { auditKeysThere, signAuditWith } from '../../src/kernel/audit/keys.ts';
import { type Config, readConfig } from '../../src/kernel/config/config.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import { connectDatabase } from '../../src/kernel/db/open.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { keysMissing } from '../../src/modules/audit/index.ts';
import { applyDestructions, hasDestructions, readDestructions } from '../../src/modules/rights/index.ts';
import { commandLog, migrations, notes } from '../owner.ts';
import { type Command, optionsIn, UsageError } from './command.ts';
import { progressOn } from './progress.ts';
import { removalsIn } from './removals.ts';

const otherKey = `The trail of this backup was sealed with a key that this installation does not have: omtafel audit:verify will call its rows
changed, and apps with codes do not work. Give that key in OMTAFEL_AUDIT_KEY before the first start, or put the file audit-key of
the other installation into OMTAFEL_DATA.
`;

export const command: Command = {
  help: `Loads a backup into an empty database: that of DATABASE_URL, or a new one in OMTAFEL_DATA. A backup that is damaged or of
another version is refused before anything is written. Afterwards the copy sends nothing until omtafel mail:release, everybody
signs in again, and what was destroyed after the backup is destroyed again.

  --from <folder>                as omtafel backup made it
  --destructions <folder>        where destructions.jsonl was kept (default: OMTAFEL_DATA)
  --without-destructions         there is no such list, and you know that nothing was destroyed since
  --check                        only reads the backup to its last byte, and says whether it is whole
  --json                         one JSON document instead`,
  async run(words) {
    const options = optionsIn(words, {
      from: { type: 'string' },
      destructions: { type: 'string' },
      'without-destructions': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const { from: folder, json } = options;
    if (folder === undefined) throw new UsageError('Give --from, the folder of the backup.');
    const config = readConfig(process.env);
    if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
    const listIn = options.destructions ?? config.dataDir;
    const known = hasDestructions(listIn);
    if (!options.check && !known && !options['without-destructions'])
      throw new UsageError(
        `There is no destructions.jsonl in ${listIn}. Give --destructions <folder>, or --without-destructions when nothing was ` +
          'destroyed since the backup: otherwise words come back that nobody may keep.',
      );
    const keys = auditKeysThere(config);
    const progress = progressOn();
    try {
      const manifest = await checkBackup(folder, (done, total, file) => progress.step(`reading ${file}`, done, total));
      refuseOtherVersion(
        manifest,
        readdirSync(migrations).filter((name) => name.endsWith('.sql')),
      );
      for (const { at, id, name } of await removalsIn(listIn))
        if (manifest.at < at && (manifest.municipality === null || manifest.municipality.id === id))
          process.stderr.write(
            `${name} left and was removed on ${at}; this backup of before may bring it back: remove it again.\n`,
          );
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const facts = { at: manifest.at, municipality: manifest.municipality, tables: manifest.tables.length, rows };
      if (options.check) {
        progress.end();
        process.stdout.write(json ? `${JSON.stringify(facts)}\n` : `whole: of ${facts.at}, ${rows} rows\n`);
        return 0;
      }
      const destroyedAgain = await load(
        config,
        { folder, manifest, keys, destroyed: known ? await readDestructions(listIn) : [] },
        progress,
      );
      progress.end();
      process.stdout.write(
        json
          ? `${JSON.stringify({ ...facts, destroyedAgain, held: true })}\n`
          : `${rows} rows of ${facts.at} are back; ${destroyedAgain} records were destroyed again.\n` +
              'Nothing leaves this copy yet. When it takes the place of the other one: omtafel mail:release\n',
      );
    } finally {
      progress.end();
    }
    return 0;
  },
};

interface Copy {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Of this installation: with another key the trail of the backup does not hold. */
  readonly keys: ReturnType<typeof auditKeysThere>;
  readonly destroyed: Awaited<ReturnType<typeof readDestructions>>;
}

/** Makes or opens the database, fills it, and destroys again what was destroyed. @returns how many records that were */
async function load(
  config: Config,
  { folder, manifest, keys, destroyed }: Copy,
  progress: ReturnType<typeof progressOn>,
): Promise<number> {
  const database = await connectDatabase(config, commandLog);
  let applied = 0;
  try {
    const owner = openPool({ ...database.owner, max: 1 });
    await migrate(owner, migrations, database.appRole);
    await owner.end();
    await restore({
      owner: database.owner,
      folder,
      manifest,
      told: (...step) => progress.step(...step),
      afterwards: async (client) => {
        const trail = notes();
        const [key] = keys;
        const missing = (await keysMissing(client, keys)).length > 0;
        if (missing) process.stderr.write(otherKey);
        applied = await applyDestructions(client, holdingsOf(modules(config)), destroyed, trail.note);
        // With another key these rows could not be told from forged ones; the list of destructions has them.
        if (key === undefined || missing) return;
        signAuditWith(key);
        await trail.write(client);
      },
    });
  } finally {
    await database.stop();
  }
  return applied;
}
