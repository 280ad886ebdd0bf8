/** One way in which every command of `npm run` is asked: `--help` says what it does and wants, and what it cannot use is said with exit code 2. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { answerFailed, exitCodes, optionsIn, sayFailed, UsageError } from './commands/command.ts';

/** The options that this process was given. Ends it when help is asked, or when it cannot use them. */
export function asked<const Options extends ParseArgsOptionsConfig>(help: string, options: Options) {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`${help}\n`);
    process.exit(exitCodes.done);
  }
  // What nobody catches is said on stderr by the platform, which then ends the process.
  if (words.includes('--json')) process.once('uncaughtExceptionMonitor', (error) => answerFailed(error.message));
  return usable(help, () => optionsIn(words, options));
}

/** What `read` makes of the options; ends the process with the text of a `UsageError` and the help. */
export function usable<T>(help: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    sayFailed(process.argv.slice(2), error, `\n${help}`);
    process.exit(exitCodes.usage);
  }
}

/**
 * How a command ends that found something which is not in order: with 1, for whoever looks at the exit code alone. With
 * `--json` the figures are its answer, and it ends with 0, since it ran.
 */
export const endOf = (fine: boolean, { json }: { readonly json: boolean }): number => (fine || json ? 0 : 1);

/** A number in an option. @throws UsageError */
export function numberIn(name: string, text: string, least: number, most: number, whole = true): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  throw new UsageError(`--${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not "${text}".`);
}
