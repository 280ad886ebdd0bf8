import { type Command, optionsIn } from './command.ts';

export const command: Command = {
  help: `Starts Omtafel, with its own PostgreSQL where DATABASE_URL is left out. SIGTERM or Ctrl-C stops everything.
The settings are variables of the environment: the README lists them, and omtafel doctor checks them.`,
  async run(words) {
    optionsIn(words, {});
    await import('../../src/main.ts');
    return undefined;
  },
};
