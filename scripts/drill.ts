/**
 * `npm run -s drill -- [--json] [--kind k] [--rounds N] [--seed N]`: eight people write while the product, its database or its disk
 * fail, and what they were told is saved is counted. One JSON document on stdout, progress on stderr; ends with 0 when it ran.
 */
import { asked, numberIn, usable } from './asked.ts';
import { UsageError } from './commands/command.ts';
import { chanceFrom } from './chance.ts';
import { dbdown } from './faults/dbdown.ts';
import { type DrillOptions, type Kind, type KindFigures, kinds } from './faults/figures.ts';
import { diskfull } from './faults/diskfull.ts';
import { failover } from './faults/failover.ts';
import { kill } from './faults/kill.ts';
import { restart } from './faults/restart.ts';
import { upgrade } from './faults/upgrade.ts';

const drills: Record<Kind, (options: DrillOptions) => Promise<KindFigures>> = {
  kill,
  failover,
  diskfull,
  dbdown,
  restart,
  upgrade,
};

const help = `npm run -s drill -- [--json] [--kind ${kinds.join('|')}] [--rounds N] [--seed N]

Eight people write while the product, its database or its disk fail: how much of what they were told is saved was lost or
doubled. --kind may be repeated (default: all); --rounds of each kind (25); --seed repeats a run. Works in folders of its own.`;
const values = asked(help, {
  json: { type: 'boolean', default: false },
  rounds: { type: 'string', default: '25' },
  kind: { type: 'string', multiple: true, default: [...kinds] },
  seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
});
const { rounds, seed } = usable(help, () => {
  const unknown = values.kind.filter((kind) => !(kinds as readonly string[]).includes(kind));
  if (unknown.length > 0)
    throw new UsageError(`There is no kind ${unknown.join(', ')}: choose from ${kinds.join(', ')}.`);
  return { rounds: numberIn('rounds', values.rounds, 1, 100_000), seed: numberIn('seed', values.seed, 0, 2 ** 31) };
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const found: KindFigures[] = [];
for (const kind of values.kind as Kind[]) {
  say(`${kind}: ${rounds} rounds, seed ${seed}`);
  found.push(await drills[kind]({ rounds, chance: chanceFrom(seed), say }));
}
process.stdout.write(`${JSON.stringify({ kinds: found }, null, values.json ? undefined : 2)}\n`);
