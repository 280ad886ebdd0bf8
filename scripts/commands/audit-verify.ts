import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { loadDemo } from '../../src/demo/load.ts';
import { type AuditKey, openAuditKeys, signAuditWith } from '../../src/kernel/audit/keys.ts';
import { type Config, readConfig } from '../../src/kernel/config/config.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import { connectDatabase, type Database } from '../../src/kernel/db/open.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { anchorsOf, headsIn, type Proofs, sealAll, type Verdict, verifyTrail } from '../../src/modules/audit/index.ts';
import { commandLog, existingDatabase, migrations } from '../owner.ts';
import { type Command, optionsIn, UsageError } from './command.ts';
import { type Progress, progressOn } from './progress.ts';
import { verdictLines } from './verdict-lines.ts';

/** More than two rounds of the product, which seals every five seconds. */
const patienceMs = 12_000;

interface Town {
  readonly id: string;
  readonly name: string;
}

/** In demo mode an empty database gets its tables and its municipality, as at the start of the product. */
async function prepare(config: Config, database: Database, app: pg.Pool, keys: readonly AuditKey[]): Promise<void> {
  const [key] = keys;
  if (config.mode !== 'demo' || database.complete || key === undefined) return;
  const owner = openPool({ ...database.owner, max: 2 });
  try {
    await migrate(owner, migrations, database.appRole);
    const loaded = await loadDemo({ app, owner }, { now: new Date() });
    if (!loaded) return;
    process.stderr.write(
      `Nothing was in ${config.dataDir}: a demo was made there, and is what is looked at. Of an installation, read the settings first.\n`,
    );
    await sealAll({ database: app, key, heads: headsIn(config.dataDir), log: commandLog }, true);
  } finally {
    await owner.end();
  }
}

/** One municipality in one snapshot, so that the product may go on writing. */
async function judged(app: pg.Pool, { id, name }: Town, proofs: Proofs, progress: Progress): Promise<Verdict> {
  const client = await app.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('app.tenant', $1, true), set_config('app.errand', 'keep-trail', true)`, [id]);
    return await verifyTrail(client, id, proofs, (done, total) => progress.step(name, done, total));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** A seal that was kept elsewhere, as it was typed. */
interface Kept {
  /** Name or id of its municipality. */
  readonly of: string;
  readonly number: number;
  readonly digest: string;
}

/** @throws UsageError for what is no seal: left out, it would look as if it had been checked */
function keptIn(words: string): Kept {
  const [, of = '', number, digest = ''] = /^(.+):(\d+):([0-9a-f]{64})$/.exec(words) ?? [];
  if (number === undefined)
    throw new UsageError(`--head is <municipality>:<number>:<digest of 64 characters>; "${words}" is not.`);
  return { of, number: Number(number), digest };
}

const isOf =
  ({ id, name }: Town) =>
  ({ of }: Kept): boolean =>
    of === id || of === name;

async function verified(given: readonly Kept[]): Promise<(Town & Verdict)[]> {
  const config = readConfig(process.env);
  // A demo that nobody started yet is made, and looked at.
  const database = await (config.mode === 'demo' ? connectDatabase(config, commandLog) : existingDatabase(config));
  const app = openPool({ ...database.app, max: 2, pipeline: true });
  const progress = progressOn();
  try {
    const keys = openAuditKeys(config);
    const [key] = keys;
    if (key !== undefined) signAuditWith(key);
    await prepare(config, database, app, keys);
    const heads = headsIn(config.dataDir);
    const { rows: towns } = await app.query<Town>('select id, name from municipality order by name');
    const nobodys = given.find((head) => !towns.some((town) => isOf(town)(head)));
    if (nobodys !== undefined) throw new UsageError(`--head: there is no municipality ${nobodys.of} here.`);
    const verdicts = new Map<Town, Verdict>();
    const look = async (town: Town, settled: number) => {
      const anchors = [...(await anchorsOf(heads, town.id)), ...given.filter(isOf(town))];
      const proofs = { keys, settled, anchors };
      verdicts.set(town, await judged(app, town, proofs, progress));
    };
    for (const town of towns) await look(town, 0);
    const waiting = [...verdicts].filter(([, { unsealed }]) => unsealed > 0);
    // Where the product runs, rows get their seal within seconds; those that get none are a finding.
    if (waiting.length > 0 && (database.complete || config.databaseUrl !== undefined)) {
      await sleep(patienceMs);
      for (const [town, { newest }] of waiting) await look(town, newest);
    }
    return [...verdicts].map(([town, verdict]) => ({ ...town, ...verdict }));
  } finally {
    progress.end();
    await app.end();
    await database.stop();
  }
}

export const command: Command = {
  help: `Walks the audit trail of every municipality, in the running database or in one that is started for it, and names every
place that is not what the product wrote. Ends with 1 when something is broken.

  --json                                    one JSON document instead of lines
  --head <municipality>:<number>:<digest>   a seal that was kept elsewhere: from a printed report, or a log; may be repeated`,
  async run(words) {
    const { json, head } = optionsIn(words, {
      json: { type: 'boolean', default: false },
      head: { type: 'string', multiple: true, default: [] },
    });
    const municipalities = await verified(head.map(keptIn));
    const ok = municipalities.every((each) => each.ok);
    process.stdout.write(
      `${json ? JSON.stringify({ ok, municipalities }) : municipalities.flatMap(verdictLines).join('\n')}\n`,
    );
    return ok ? 0 : 1;
  },
};
