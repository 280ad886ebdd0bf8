/**
 * `npm run -s access:matrix -- [--json] [--seed N] [--objects 0..1] [--routes pattern]`: the rules as a second, independent text says them
 * against the product, for every route. One JSON object on stdout, progress on stderr; docs/access-matrix.md.
 */
import { UsageError } from './commands/command.ts';
import { asked, endOf, numberIn, usable } from './asked.ts';
import { makeWorlds, runMatrix } from '../tests/access/matrix/matrix.ts';
import { ownDatabase } from '../tests/access/matrix/own-database.ts';

const help = `npm run -s access:matrix -- [--json] [--seed N] [--objects 0..1] [--routes pattern]

Asks every route as every role, and compares the answer with an independent text of the rules (docs/access-matrix.md).
--objects: which share of the things of others is asked for (0.05); --routes: only those that fit the pattern; --seed repeats
a run. Ends with 1 when they differ, with --json with 0.`;
const values = asked(help, {
  json: { type: 'boolean', default: false },
  seed: { type: 'string', default: '20261126' },
  objects: { type: 'string', default: '0.05' },
  routes: { type: 'string', default: '' },
});
const { seed, objects, routes } = usable(help, () => ({
  seed: numberIn('seed', values.seed, 0, 2 ** 31),
  objects: numberIn('objects', values.objects, 0, 1, false),
  routes: patternIn(values.routes),
}));

function patternIn(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw new UsageError(`--routes must be a pattern, not "${text}".`);
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const database = await ownDatabase();
try {
  const worlds = await makeWorlds(database, 3, seed);
  say('three municipalities made');
  const found = await runMatrix(database, worlds, {
    seed,
    visitors: Number.MAX_SAFE_INTEGER,
    objects,
    routes,
    say,
  });
  worlds.close();
  const { list, ...figures } = found;
  const fine = list.length === 0 && found.routesWithoutRow.length === 0;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...figures, list: list.slice(0, 200) })}\n`);
  else {
    for (const each of list) say(`${each.role}, ${each.route}, ${each.kind}: ${each.model} / ${each.http}`);
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  }
  process.exitCode = endOf(fine, values);
} finally {
  await database.close();
}
