import { readFileSync } from 'node:fs';

/** Why something is kept, on which law and for how long: docs/privacy/register.json, the one list of all columns. */
export interface RegisterLine {
  readonly purpose: string;
  readonly kind: string;
  readonly law: string;
  readonly retention: string;
}

const register = JSON.parse(
  readFileSync(new URL('../../../../docs/privacy/register.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, RegisterLine>>>>;

/** The line of a table, as its first column says it. */
export function registerLine(table: string): RegisterLine | null {
  return Object.values(register[table] ?? {})[0] ?? null;
}
