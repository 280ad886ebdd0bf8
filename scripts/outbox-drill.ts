/**
 * `npm run -s outbox:drill -- --json`: 2,000 committed messages (and some that are rolled back) through a real outbox while
 * senders are killed and the mail server fails. Prints one JSON object, and on stderr why each double came twice; without `--json` ends with 1
 * when a message was lost, sent after access ended, or doubled in another way than by a cut between the last dot and its reply.
 * `--messages N`, `--seed N`. Works in a database of its own that disappears.
 */
import { fileURLToPath } from 'node:url';
import { openPool } from '../src/kernel/db/pool.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from '../src/kernel/db/embedded/roles.ts';
import { openTemporaryCluster } from '../src/kernel/db/embedded/temporary.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import '../src/kernel/db/types.ts';
import { asked, endOf, numberIn, usable } from './asked.ts';
import { chanceFrom } from './chance.ts';
import { drill } from './outbox/run.ts';

const help = `npm run -s outbox:drill -- [--json] [--messages N] [--seed N]

So many messages (2000) through a real outbox while senders are killed and the mail server fails: how many were lost, doubled,
or sent too late. --seed repeats a run. Ends with 1 when there is one, with --json with 0.`;
const values = asked(help, {
  json: { type: 'boolean', default: false },
  messages: { type: 'string', default: '2000' },
  seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
});
const { messages, seed } = usable(help, () => ({
  messages: numberIn('messages', values.messages, 1, 1_000_000),
  seed: numberIn('seed', values.seed, 0, 2 ** 31),
}));
const cluster = await openTemporaryCluster(false);
try {
  const server = { ...cluster.address, database: DATABASE };
  const app = { ...server, user: APP_ROLE, password: cluster.secrets.app };
  const owner = { ...server, user: OWNER_ROLE, password: cluster.secrets.owner };
  const pool = openPool({ ...owner, max: 1 });
  await migrate(pool, fileURLToPath(new URL('../db/migrations', import.meta.url)), APP_ROLE);
  await pool.end();
  const figures = await drill({
    app,
    owner,
    messages,
    people: 200,
    killEvery: [1000, 4000],
    chance: chanceFrom(seed),
    untilMs: 170_000,
    explained: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify({ ...figures, seed }, null, values.json ? undefined : 2)}\n`);
  const { lost, doubled, afterWithdrawal, neverWritten, stillWaiting } = figures;
  process.exitCode = endOf(lost + doubled + afterWithdrawal + neverWritten + stillWaiting === 0, values);
} finally {
  await cluster.stop();
}
