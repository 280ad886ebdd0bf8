import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';

type Register = Record<string, Record<string, Record<string, string>>>;
const register = JSON.parse(
  readFileSync(new URL('../../docs/privacy/register.json', import.meta.url), 'utf8'),
) as Register;

describe('the register of processing', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('has a line for every column of the product, and none for what is not there', async () => {
    const { rows } = await database.owner.query<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name <> 'schema_migration'`);
    const written = Object.entries(register).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    expect(written.sort()).toEqual(rows.map((row) => row.name).sort());
  });

  it('says of every column purpose, kind of data, law and retention', () => {
    for (const [table, columns] of Object.entries(register)) {
      for (const [column, line] of Object.entries(columns)) {
        for (const part of ['purpose', 'kind', 'law', 'retention']) {
          expect([table, column, part, (line[part] ?? '').length > 3]).toEqual([table, column, part, true]);
        }
      }
    }
  });

  it('knows no column for a citizen service number', () => {
    const columns = Object.values(register).flatMap((table) => Object.keys(table));
    expect(columns.filter((column) => /bsn|citizen|social_security/.test(column))).toEqual([]);
  });
});
