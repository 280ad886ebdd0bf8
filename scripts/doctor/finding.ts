/** One thing that was looked at. */
export interface Finding {
  readonly about: string;
  /** `look`: works, and somebody should know; `wrong`: has to be mended. */
  readonly state: 'good' | 'look' | 'wrong';
  /** What was seen, and how to mend it. */
  readonly text: string;
}

export const good = (about: string, text: string): Finding => ({ about, state: 'good', text });
export const look = (about: string, text: string): Finding => ({ about, state: 'look', text });
export const wrong = (about: string, text: string): Finding => ({ about, state: 'wrong', text });

/** One line per finding; further lines of a text stand under its first. */
export const lineOf = ({ about, state, text }: Finding): string =>
  `${state.padEnd(6)}${about.padEnd(10)}${text.replaceAll('\n', `\n${' '.repeat(16)}`)}`;

/** What a check that failed says: its message, under its own name. */
export async function found(about: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    return [wrong(about, error instanceof Error ? error.message : String(error))];
  }
}
