/**
 * `npm run db:snapshot` writes db/schema.sql and src/kernel/db/tables.generated.ts from the migrations;
 * `-- --check` writes nothing and ends with 1 when they differ.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asked } from './asked.ts';
import { openPool } from '../src/kernel/db/pool.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from '../src/kernel/db/embedded/roles.ts';
import { openTemporaryCluster } from '../src/kernel/db/embedded/temporary.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import '../src/kernel/db/types.ts';
import { describeSchema } from './db-snapshot-schema.ts';
import { describeRows } from './db-snapshot-types.ts';

const { check } = asked(
  `npm run -s db:snapshot -- [--check]

Writes db/schema.sql and the row types from the migrations; with --check writes nothing and ends with 1 when they differ.`,
  { check: { type: 'boolean', default: false } },
);
const path = (text: string) => fileURLToPath(new URL(`../${text}`, import.meta.url));

const cluster = await openTemporaryCluster(false);
let different: string[] = [];
try {
  const owner = openPool({
    ...cluster.address,
    user: OWNER_ROLE,
    password: cluster.secrets.owner,
    database: DATABASE,
    max: 1,
  });
  await migrate(owner, path('db/migrations'), APP_ROLE);
  const files: [string, string][] = [
    [path('db/schema.sql'), await describeSchema(owner)],
    [path('src/kernel/db/tables.generated.ts'), await describeRows(owner)],
  ];
  await owner.end();
  const changed = files.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  different = changed.map(([file]) => relative(process.cwd(), file));
  if (!check) for (const [file, text] of changed) writeFileSync(file, text);
} finally {
  await cluster.stop();
}

if (different.length === 0) process.stderr.write('The snapshot of the schema is up to date.\n');
else if (check) process.stderr.write(`Not up to date: ${different.join(', ')}. Run npm run db:snapshot.\n`);
else process.stderr.write(`Written: ${different.join(', ')}\n`);
process.exitCode = check && different.length > 0 ? 1 : 0;
