/** Runs dependency-cruiser with the rules of the repository over a house. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import type { Violation } from './house.ts';
import { importRules } from './import-rules.ts';

/** What a run over the imports found. */
export interface Imports {
  readonly violations: Violation[];
  /** The files that were really read, relative to the house. */
  readonly seen: string[];
}

/** Checks every import in a house (an absolute path: the repository, or a planted one in the tests). */
export async function checkImports(house: string): Promise<Imports> {
  const folders = ['src', 'tests', 'bench', 'scripts'].filter((folder) => existsSync(join(house, folder)));
  const { output } = await cruise(folders, {
    ...importRules.options,
    ruleSet: { forbidden: importRules.forbidden },
    validate: true,
    baseDir: house,
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');
  return { violations: violationsIn(output), seen: output.modules.map((module) => module.source) };
}

function violationsIn(result: ICruiseResult): Violation[] {
  const comments = new Map(importRules.forbidden.map(({ name, comment }) => [name, comment]));
  return result.summary.violations.map(({ from, to, rule, cycle, via }) => {
    const route = (cycle ?? via)?.map((step) => step.name).join(' -> ');
    return { file: from, rule: rule.name, text: `${comments.get(rule.name)}; imports ${route ?? to}` };
  });
}

/**
 * Source files that dependency-cruiser did not read. With a TypeScript it does not know it reads nothing and reports
 * no violations, which would pass as a clean house.
 */
export function unseen(files: readonly string[], seen: readonly string[]): Violation[] {
  const read = new Set(seen);
  return files
    .filter((file) => /^src\/.*\.tsx?$/.test(file) && !read.has(file))
    .map((file) => ({
      file,
      rule: 'import-check-blind',
      text: 'dependency-cruiser did not read this file; is the `typescript` alias still a version it knows?',
    }));
}
