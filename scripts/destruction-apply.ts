/**
 * `npm run -s destruction:apply [-- --list <folder>]`: after a restore, destroys again what had been destroyed, from
 * `destructions.jsonl` in the data folder or in another folder where it was kept. Prints how many records.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '../src/kernel/config/config.ts';
import { holdingsOf, modules } from '../src/modules.ts';
import { applyDestructions, readDestructions } from '../src/modules/rights/index.ts';
import { asOwner, failed } from './owner.ts';

try {
  const { values } = parseArgs({ options: { list: { type: 'string' } } });
  const config = readConfig(process.env);
  const list = await readDestructions(values.list ?? config.dataDir);
  const applied = await asOwner((owner) => applyDestructions(owner, holdingsOf(modules(config)), list));
  process.stdout.write(`${applied}\n`);
} catch (error) {
  failed(error);
}
