import { once } from 'node:events';
import { readConfig } from '../../src/kernel/config/config.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { processingLines } from '../../src/modules/audit/index.ts';
import { existingDatabase } from '../owner.ts';
import { type Command, optionsIn, UsageError } from './command.ts';

export const command: Command = {
  help: `Prints the records of processing of every municipality as the standard Logboek Dataverwerkingen writes them, one JSON
object a line, oldest first. No user is in them; the trace id leads a privacy officer to the audit row. data_subject_id is
Omtafel's own id of a person, never a citizen number.

  --since 2026-11-01      not what is older
  --register <address>    where the municipality publishes its register of activities`,
  async run(words) {
    const values = optionsIn(words, {
      since: { type: 'string' },
      register: { type: 'string', default: 'urn:omtafel:activity:' },
    });
    const since = new Date(values.since ?? 0);
    if (Number.isNaN(since.getTime())) throw new UsageError('--since wants a day, such as 2026-11-01');
    const database = await existingDatabase(readConfig(process.env));
    const app = openPool({ ...database.app, max: 1 });
    try {
      const { rows } = await app.query<{ id: string; name: string }>('select id, name from municipality order by name');
      for (const { id, name } of rows)
        for await (const line of processingLines(app, id, { since, registerUrl: values.register })) {
          const written = process.stdout.write(`${JSON.stringify({ municipality: name, ...line })}\n`);
          if (!written) await once(process.stdout, 'drain');
        }
    } finally {
      await app.end();
      await database.stop();
    }
    return 0;
  },
};
