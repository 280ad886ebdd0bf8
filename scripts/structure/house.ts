/** What the structure checks share: a mistake, and the files of the house that is checked. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One mistake, printed as one line. `text` says what to do about it. */
export interface Violation {
  /** Path relative to the house, with forward slashes. */
  readonly file: string;
  /** Short name of the rule, the same in the output and in the tests of the rule. */
  readonly rule: string;
  readonly text: string;
}

/** Every file under a folder of the house, as sorted paths relative to the house. An absent folder has no files. */
export function filesUnder(house: string, folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of entriesOf(join(house, path))) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(inside);
      else found.push(inside);
    }
  };
  visit(folder);
  return found.sort();
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.name !== 'node_modules');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
