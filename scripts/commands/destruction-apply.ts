import { readConfig } from '../../src/kernel/config/config.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { applyDestructions, hasDestructions, readDestructions } from '../../src/modules/rights/index.ts';
import { asOwner } from '../owner.ts';
import { type Command, optionsIn, UsageError } from './command.ts';

export const command: Command = {
  help: `After a restore by other means than omtafel restore: destroys again what had been destroyed, from destructions.jsonl in
the data folder. Doing it twice is the same as once.

  --list <folder>   where a copy of that list was kept`,
  async run(words) {
    const { list: folder } = optionsIn(words, { list: { type: 'string' } });
    const config = readConfig(process.env);
    const listIn = folder ?? config.dataDir;
    const applied = await asOwner(async (owner, note) => {
      if (!hasDestructions(listIn))
        throw new UsageError(
          `There is no destructions.jsonl in ${listIn}: give the folder that holds the newest copy with --list. Where nothing ` +
            'was ever destroyed there is no list, and nothing to do.',
        );
      return applyDestructions(owner, holdingsOf(modules(config)), await readDestructions(listIn), note);
    });
    process.stdout.write(`records destroyed again: ${applied}\n`);
    return 0;
  },
};
