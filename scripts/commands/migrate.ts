import { readConfig } from '../../src/kernel/config/config.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import { connectDatabase } from '../../src/kernel/db/open.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { commandLog, migrations } from '../owner.ts';
import { type Command, optionsIn } from './command.ts';

export const command: Command = {
  help: `Brings the tables of the database up to date, as every start does; for an installation where the start may not.
Prints the names of the migrations that were applied now.`,
  async run(words) {
    optionsIn(words, {});
    const database = await connectDatabase(readConfig(process.env), commandLog);
    const owner = openPool({ ...database.owner, max: 1 });
    try {
      const applied = await migrate(owner, migrations, database.appRole);
      process.stdout.write(applied.map((name) => `${name}\n`).join(''));
    } finally {
      await owner.end();
      await database.stop();
    }
    return 0;
  },
};
