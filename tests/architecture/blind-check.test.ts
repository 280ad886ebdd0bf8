import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesUnder } from '../../scripts/structure/house.ts';
import { checkImports, unseen } from '../../scripts/structure/imports.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

test('a check that reads nothing is not taken for a house in order', () => {
  const files = ['src/app.ts', 'src/modules/plan/pages/goal/page.tsx', 'src/modules/plan/README.md'];
  expect(unseen(files, []).map(({ file }) => file)).toEqual(['src/app.ts', 'src/modules/plan/pages/goal/page.tsx']);
});

test('a check that reads fewer files than there are names the ones it missed', () => {
  expect(unseen(['src/app.ts', 'src/main.ts'], ['src/app.ts'])).toMatchObject([
    { file: 'src/main.ts', rule: 'import-check-blind' },
  ]);
});

test('in this repository every source file is read', async () => {
  const { seen } = await checkImports(repository);
  const files = filesUnder(repository, 'src');
  expect(files.length).toBeGreaterThan(0);
  expect(unseen(files, seen)).toEqual([]);
});
