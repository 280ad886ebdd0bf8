import type pg from 'pg';

/**
 * Statements that write and answer nothing, as one: PostgreSQL is told once, and plans and begins once. Each writes rows
 * of its own: all of them see what was there before the first. Those without a name, or of which two have the same, stay
 * as they are.
 */
export function asOne(statements: readonly pg.QueryConfig[]): readonly pg.QueryConfig[] {
  const names = new Set(statements.map(({ name }) => name));
  if (statements.length < 2 || names.size < statements.length || names.has(undefined)) return statements;
  const values: unknown[] = [];
  const parts = statements.map(({ text, values: own }, index) => {
    const before = values.length;
    values.push(...((own ?? []) as readonly unknown[]));
    return `s${index} as (${text.replaceAll(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`)})`;
  });
  return [{ name: [...names].join('+'), text: `with ${parts.join(', ')} select`, values }];
}
