import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instrumented, type Site } from './sites.ts';

const house = fileURLToPath(new URL('../../..', import.meta.url));
const parts = ['src', 'tests', 'db', 'bench', 'docs', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** A copy of the product in a folder of its own, with a switch at every check of access. */
export function instrumentedCopy(): {
  readonly folder: string;
  readonly sites: readonly Site[];
  /** Everything on which an outcome depends, to see whether an earlier one still counts. */
  readonly text: string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-mutants-'));
  for (const part of parts) cpSync(join(house, part), join(folder, part), { recursive: true });
  symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'));
  const sites: Site[] = [];
  for (const file of globSync('src/{modules/**,kernel/access,kernel/web}/*.{ts,tsx}', { cwd: folder }).sort()) {
    if (/\.test\.|testing\.ts|\/client\//.test(file)) continue;
    const found = instrumented(file, readFileSync(join(folder, file), 'utf8'), sites.length);
    writeFileSync(join(folder, file), found.text);
    sites.push(...found.sites);
  }
  writeFileSync(join(folder, 'sites.json'), JSON.stringify(sites));
  const text = globSync('{src,tests/access,tests/sample,db/migrations,bench/town}/**/*.{ts,tsx,sql}', { cwd: folder })
    .sort()
    .map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`)
    .join('\n');
  return { folder, sites, text, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
