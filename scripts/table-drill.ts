/**
 * `npm run -s table:drill -- [--json] [--count N] [--seed N]`: two people write the minutes of a meeting while networks are
 * cut, the product is killed, browsers die and sessions end. In a PostgreSQL and a folder of its own; progress on stderr.
 */
import { asked, endOf, numberIn, usable } from './asked.ts';
import { drill } from '../tests/table-drill/drill.ts';
import { ownDatabase } from '../tests/access/matrix/own-database.ts';

const help = `npm run -s table:drill -- [--json] [--count N] [--seed N]

Two people write the minutes of a meeting while networks are cut, the product is killed, browsers die and sessions end, so many
times (500): what was lost or doubled. --seed repeats a run. Ends with 1 when there is something, with
--json with 0.`;
const values = asked(help, {
  json: { type: 'boolean', default: false },
  count: { type: 'string', default: '500' },
  seed: { type: 'string', default: '20261126' },
});
const { count, seed } = usable(help, () => ({
  count: numberIn('count', values.count, 1, 100_000),
  seed: numberIn('seed', values.seed, 0, 2 ** 31),
}));
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const database = await ownDatabase();
try {
  const found = await drill(database, { count, seed, say });
  const { typed, lost, doubled, conflictsShown, ...more } = found;
  const shown = { typed, lost, doubled, conflictsShown, ...more };
  process.stdout.write(`${values.json ? JSON.stringify(shown) : JSON.stringify(shown, null, 2)}\n`);
  process.exitCode = endOf(lost + doubled === 0, values);
} finally {
  await database.close();
}
