/**
 * Runs the TypeScript of this house as it stands: types are left out, JSX becomes calls of our own writer of pages.
 * Node leaves out types by itself, but not in files with JSX; `tsx` does both, and gives every closure a name at run
 * time, which made a page a tenth slower. What was made of a file is kept, so that a start after a crash takes a third.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Esbuild from 'esbuild';

process.setSourceMapsEnabled(true);

/** Beside the packages: whoever may write there may change the product anyway. Where nobody may, nothing is kept. */
const kept = fileURLToPath(new URL('../node_modules/.cache/omtafel/', import.meta.url));
enableCompileCache(join(kept, 'compiled'));
const pages = join(kept, process.versions.node);

const require = createRequire(import.meta.url);
let esbuild: typeof Esbuild | undefined;

/** JavaScript of a page. @param path in the house @param text what stands there now */
function translate(path: string, text: string): string {
  esbuild ??= require('esbuild') as typeof Esbuild;
  const { code } = esbuild.transformSync(text, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: '#jsx',
    target: 'node22',
    sourcefile: path,
    sourcemap: 'inline',
  });
  return code;
}

/** As translated before, when the file is still the same. */
function translated(path: string): string {
  const text = readFileSync(path, 'utf8');
  const key = hash('sha256', text);
  const file = join(pages, hash('sha256', path));
  try {
    const found = readFileSync(file, 'utf8');
    if (found.startsWith(`${key}\n`)) return found.slice(key.length + 1);
  } catch {
    // Not translated yet.
  }
  const code = translate(path, text);
  try {
    mkdirSync(pages, { recursive: true });
    const mine = `${file}.${process.pid}`;
    writeFileSync(mine, `${key}\n${code}`);
    renameSync(mine, file);
  } catch {
    // A house that cannot be written to.
  }
  return code;
}

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', source: translated(fileURLToPath(url)), shortCircuit: true };
  },
});
