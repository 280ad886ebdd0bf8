/**
 * `npm run -s drill -- [--json] [--kind k] [--rounds N] [--seed N]`: eight people write while the product, its database or its disk
 * fail, and what they were told is saved is counted. One JSON document on stdout, progress on stderr; ends with 0 when it ran.
 */
import { parseArgs } from 'node:util';
import { chanceFrom } from './drill/chance.ts';
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

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '25' },
    kind: { type: 'string', multiple: true, default: [...kinds] },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const unknown = values.kind.filter((kind) => !(kinds as readonly string[]).includes(kind));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write(`npm run -s drill -- [--json] [--kind ${kinds.join('|')}] [--rounds N] [--seed N]\n`);
  process.exit(2);
}
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const found: KindFigures[] = [];
for (const kind of values.kind as Kind[]) {
  say(`${kind}: ${rounds} rounds, seed ${seed}`);
  found.push(await drills[kind]({ rounds, chance: chanceFrom(seed), say }));
}
process.stdout.write(`${JSON.stringify({ kinds: found }, null, values.json ? undefined : 2)}\n`);
