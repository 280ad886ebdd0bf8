/**
 * `npm run -s report:before-after [-- --json]`: the report of before and after, from the running database or from one
 * that is started for it. stdout holds the report and nothing else; exit 0 when it ran, whatever the figures;
 * else the codes of `npx omtafel --help`.
 */
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { asked } from './asked.ts';
import { sayFailed, UsageError } from './commands/command.ts';
import { exitCodeOf } from './commands/exit-code-of.ts';
import { openPool } from '../src/kernel/db/pool.ts';
import { loadDemo } from '../src/demo/load.ts';
import { type Config, readConfig } from '../src/kernel/config/config.ts';
import { type Actor, nobody } from '../src/kernel/cx.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { connectDatabase, type Database } from '../src/kernel/db/open.ts';
import { inTransaction } from '../src/kernel/db/transaction.ts';
import { withCx } from '../src/kernel/db/with-cx.ts';
import { createLog } from '../src/kernel/log/log.ts';
import { openAuditKeys, signAuditWith } from '../src/kernel/audit/keys.ts';
import { type BeforeAfterReport, reportLines } from '../src/modules/outcomes/index.ts';
import { beforeAfter } from '../src/modules/overview/index.ts';

const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url));

/** Who asks, in the audit trail: the command, nobody of the municipality. */
const command: Actor = { ...nobody, personId: '00000000-0000-4000-8000-000000000003', kind: 'staff' };

/** In demo mode an empty database gets its tables and its municipality, as at the start of the product. */
async function prepare(config: Config, database: Database, app: pg.Pool): Promise<void> {
  if (config.mode !== 'demo') return;
  const owner = openPool({ ...database.owner, max: 2 });
  try {
    await migrate(owner, migrations, database.appRole);
    await loadDemo({ app, owner }, { now: new Date() });
  } finally {
    await owner.end();
  }
}

/** The one municipality there is, or the one that `--municipality <name>` names. */
async function municipality(app: pg.Pool, name: string | undefined): Promise<string> {
  const { rows } = await app.query<{ id: string; name: string }>('select id, name from municipality order by name');
  const found = rows.filter((row) => name === undefined || row.name === name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const names = rows.map((row) => row.name).join(', ') || 'none';
  throw new UsageError(`Which municipality? Give one with --municipality <name>. There are: ${names}.`);
}

async function report(name: string | undefined): Promise<BeforeAfterReport> {
  const config = readConfig(process.env);
  const database = await connectDatabase(config, createLog());
  const app = openPool({ ...database.app, max: 2, pipeline: true });
  for (const key of openAuditKeys(config).slice(0, 1)) signAuditWith(key);
  try {
    await prepare(config, database, app);
    const tenant = await municipality(app, name);
    return await inTransaction(app, { tenant, errand: 'report' }, (transaction) =>
      withCx(transaction, { actor: command, language: 'nl', now: new Date() }, async (cx) => {
        cx.record({ action: 'report.view', objectKind: 'report', role: 'job' });
        return beforeAfter(cx);
      }),
    );
  } finally {
    await app.end();
    await database.stop();
  }
}

const values = asked(
  `npm run -s report:before-after -- [--json] [--municipality <name>]

The report of before and after of the closed trajectories, from the running database or from one that is started for it.`,
  { json: { type: 'boolean', default: false }, municipality: { type: 'string' } },
);
try {
  const found = await report(values.municipality);
  const text = values.json ? JSON.stringify(found) : reportLines('nl', found).join('\n');
  process.stdout.write(`${text}\n`);
} catch (error) {
  sayFailed(process.argv.slice(2), error);
  process.exitCode = exitCodeOf(error);
}
