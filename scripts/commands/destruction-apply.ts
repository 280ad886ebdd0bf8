import { readConfig } from '../../src/kernel/config/config.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { applyDestructions, readDestructions } from '../../src/modules/rights/index.ts';
import { asOwner } from '../owner.ts';
import { type Command, optionsIn } from './command.ts';

export const command: Command = {
  help: `After a restore by other means than omtafel restore: destroys again what had been destroyed, from destructions.jsonl in
the data folder. Prints how many records. Doing it twice is the same as once.

  --list <folder>   where a copy of that list was kept`,
  async run(words) {
    const { list: folder } = optionsIn(words, { list: { type: 'string' } });
    const config = readConfig(process.env);
    const list = await readDestructions(folder ?? config.dataDir);
    const applied = await asOwner((owner) => applyDestructions(owner, holdingsOf(modules(config)), list));
    process.stdout.write(`${applied}\n`);
    return 0;
  },
};
