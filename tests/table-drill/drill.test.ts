import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import { drill } from './drill.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('nothing that two people type at a meeting is lost or doubled, whatever fails meanwhile', async () => {
  const found = await drill(database, { count: 24, seed: 7 });
  expect({ lost: found.lost, doubled: found.doubled }).toEqual({ lost: 0, doubled: 0 });
  expect(found.typed).toBeGreaterThan(50);
  expect(found.cuts).toBeGreaterThan(3);
  expect(found.conflictsShown).toBeGreaterThan(0);
}, 120_000);
