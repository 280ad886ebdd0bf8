/**
 * `npm run -s audit:records [-- --since 2026-11-01] [-- --register <address>]`: the records of processing of every municipality as the standard
 * Logboek Dataverwerkingen writes them, one JSON object a line, oldest first. No user is in them; the trace id leads a
 * privacy officer to the audit row. `--register` is where the municipality publishes its register of activities. `data_subject_id` is Omtafel's own id of a person, never a citizen number.
 */
import { once } from 'node:events';
import { readConfig } from '../src/kernel/config/config.ts';
import { connectDatabase } from '../src/kernel/db/open.ts';
import { openPool } from '../src/kernel/db/pool.ts';
import { createLog } from '../src/kernel/log/log.ts';
import { processingLines } from '../src/modules/audit/index.ts';

const given = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const since = new Date(given('--since') ?? 0);
const registerUrl = given('--register') ?? 'urn:omtafel:activity:';
if (Number.isNaN(since.getTime())) {
  process.stderr.write('--since wants a day, such as 2026-11-01\n');
  process.exit(2);
}
const config = readConfig(process.env);
const database = await connectDatabase(config, createLog());
const app = openPool({ ...database.app, max: 1 });
try {
  const { rows } = await app.query<{ id: string; name: string }>('select id, name from municipality order by name');
  for (const { id, name } of rows) {
    for await (const line of processingLines(app, id, {
      since,
      registerUrl,
    })) {
      const written = process.stdout.write(`${JSON.stringify({ municipality: name, ...line })}\n`);
      if (!written) await once(process.stdout, 'drain');
    }
  }
} finally {
  await app.end();
  await database.stop();
}
