/**
 * Set up before every file of tests in the instrumented copy: takes away the check whose number stands in `off`, and writes
 * down which checks said no while the file ran.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Noticed } from './own-tests.ts';

const folder = process.env['OMTAFEL_MUTANTS'] ?? '';
const off = Number(readFileSync(join(folder, 'off'), 'utf8'));
const refused = new Set<number>();
(globalThis as { omtafelMutant?: unknown }).omtafelMutant = (id: number, said: unknown, open: boolean): unknown => {
  if (Boolean(said) !== open) refused.add(id);
  return id === off ? open : said;
};
afterAll(() => {
  const { testPath = '' } = expect.getState();
  const noticed: Noticed = { file: testPath, ids: [...refused] };
  const name = createHash('sha256').update(testPath).digest('hex').slice(0, 16);
  writeFileSync(join(folder, `${name}.noticed.json`), JSON.stringify(noticed));
});
