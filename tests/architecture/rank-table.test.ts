import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moduleRanks } from '../../scripts/ranks.ts';
import { checkImports } from '../../scripts/structure/imports.ts';

const pairs = Object.keys(moduleRanks).flatMap((from) =>
  Object.keys(moduleRanks)
    .filter((to) => to !== from)
    .map((to) => ({ from, to, direction: directionOf(from, to) })),
);

function directionOf(from: string, to: string): string | undefined {
  const difference = (moduleRanks[to] ?? 0) - (moduleRanks[from] ?? 0);
  if (difference < 0) return undefined;
  return difference === 0 ? 'sideways' : 'upward';
}

let house: string;

/** A house in which every module uses every other: one file for each pair, made here because there are hundreds. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'omtafel-house-'));
  for (const name of Object.keys(moduleRanks)) write(`src/modules/${name}/index.ts`, 'export const face = 1;\n');
  for (const { from, to } of pairs) write(`src/modules/${from}/queries/${to}.ts`, `import '../../${to}/index.ts';\n`);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

test('a module may use lower ranks, and nothing else, for every pair of modules', async () => {
  const { violations } = await checkImports(house);
  const expected = pairs
    .filter(({ direction }) => direction)
    .map(({ from, to, direction }) => `${direction}-from-${from}: src/modules/${from}/queries/${to}.ts`);
  expect(violations.map(({ rule, file }) => `${rule}: ${file}`).sort()).toEqual(expected.sort());
});

test('the table is the one of the architecture', () => {
  const byRank = Object.groupBy(Object.keys(moduleRanks), (name) => moduleRanks[name] ?? 0);
  expect(byRank).toEqual({
    1: ['accounts', 'wording'],
    2: ['households'],
    3: ['sharing', 'emergency'],
    4: ['rights'],
    5: ['intake', 'plan', 'finances', 'employment', 'observations'],
    6: ['meetings', 'outcomes'],
    7: ['diaries', 'notes', 'audit', 'insights'],
    8: ['scheduling'],
    9: ['notices'],
    10: ['overview'],
  });
});
