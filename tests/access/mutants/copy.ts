import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instrumented, type Site } from './sites.ts';

const house = fileURLToPath(new URL('../../..', import.meta.url));
const parts = ['src', 'tests', 'db', 'bench', 'docs', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** A copy of the product in a folder of its own, with a switch at every check of access. */
export function instrumentedCopy(): { readonly folder: string; readonly sites: readonly Site[]; remove(): void } {
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
  return { folder, sites, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
