/** What every command of `npx omtafel` is: a text that helps, and something to run. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { parseArgs } from 'node:util';

export interface Command {
  /** Printed by `--help`: what it does, its options, what it prints. */
  readonly help: string;
  /** Does it, with the words after the name of the command. @returns the exit code; nothing: 0 */
  run(words: readonly string[]): Promise<number | undefined>;
}

/** Ends of a command, the same for all of them; `npx omtafel --help` prints them. */
export const exitCodes = {
  done: 0,
  /** It went wrong, or it found something that is not in order. */
  fault: 1,
  /** An option or a setting that cannot be used. */
  usage: 2,
  /** Another process works in the data folder. */
  inUse: 3,
  /** The backup is damaged or does not fit: nothing was written. */
  refused: 4,
} as const;

/** Words that this command cannot use; the message says what it wants. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Says why it failed, for people on stderr; whoever asked for `--json` gets the one document that was promised: `error`.
 * @param words as the command was given them: they may be what was wrong
 * @param more where to read on
 */
export function sayFailed(words: readonly string[], error: unknown, more = ''): void {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text}\n${more === '' ? '' : `${more}\n`}`);
  if (words.includes('--json')) answerFailed(text);
}

/** `{ "error": … }`, unless the answer stands there already: one document, whatever happened after it. */
export function answerFailed(error: string): void {
  if (!process.stdout.bytesWritten) process.stdout.write(`${JSON.stringify({ error })}\n`);
}

/** The options among `words`, by the rules of the platform. @throws UsageError */
export function optionsIn<const Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
