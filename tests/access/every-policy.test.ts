import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import { fillEveryTable, type Guarded, guardedTables, unguarded } from './every-policy.ts';

/** Every policy by itself, over every table that the catalogue names: a new table is asked by itself. */
describe('every table', () => {
  let database: TestDatabase;
  let tables: Guarded[];

  beforeAll(async () => {
    database = await testDatabase();
    await fillEveryTable(database.owner);
    tables = await guardedTables(database.owner);
  }, 60_000);
  afterAll(() => database?.close());

  it('shows and takes rows of the own municipality only, and those of a household to nobody without a place', async () => {
    const wrong: string[] = [];
    for (const each of tables)
      for (const found of await unguarded(database.app, each)) wrong.push(`${each.table} ${found}`);
    expect(wrong).toEqual([]);
    expect(tables.length).toBeGreaterThanOrEqual(80);
  }, 60_000);

  it('is seen to fail when a policy lets everything pass', async () => {
    const one = tables.find(({ table }) => table === 'goal');
    if (one === undefined) throw new Error('there is no such table');
    await database.owner.query('alter policy reads on goal using (true)');
    expect(await unguarded(database.app, one)).toEqual(['shows a row to somebody without a place']);
    await database.owner.query('alter policy tenant on goal using (true)');
    expect(await unguarded(database.app, one)).toContain('shows 2 rows of two municipalities');
  });
});
