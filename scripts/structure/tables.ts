/**
 * A table has one owner, the module that its migration names, and the README of that module says so: whoever finds a table in
 * the schema learns there what it is for.
 */
import type { Violation } from './house.ts';

const migration = /^db\/migrations\/\d{8}T\d{4}__([a-z]+)__/;
const readme = (module: string): string =>
  module === 'kernel' ? 'src/kernel/README.md' : `src/modules/${module}/README.md`;

/** @param texts migrations and READMEs with their text */
export function checkTables(texts: readonly (readonly [file: string, text: string])[]): Violation[] {
  const known = new Map(texts);
  const dropped = new Set(
    texts.flatMap(([, text]) => [...text.matchAll(/^drop table (\w+)/gm)].map(([, name]) => name)),
  );
  return texts.flatMap(([file, text]) => {
    const [, module = ''] = migration.exec(file) ?? [];
    const owner = known.get(readme(module));
    if (owner === undefined) return [];
    return [...text.matchAll(/^create table (\w+)/gm)]
      .map(([, table = '']) => table)
      .filter((table) => !dropped.has(table) && !owner.includes(`\`${table}\``))
      .map((table) => ({ file: readme(module), rule: 'table-unnamed', text: `says nothing of its table ${table}` }));
  });
}
