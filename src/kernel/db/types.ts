import pg from 'pg';

/**
 * How values of PostgreSQL arrive in TypeScript. `db:snapshot` writes the row types from the same list.
 * A date is a day, not an instant: it stays 'YYYY-MM-DD', so that no time zone can move a birthday.
 */
function registerTypeParsers(): void {
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  pg.types.setTypeParser(pg.types.builtins.INT8, safeInteger);
  pg.types.setTypeParser(DATE_ARRAY, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')));
}

const DATE_ARRAY = 1182 as never;

/** int8 as a number. Cents, counters and identities stay far below 2^53; a larger one is a fault, not a rounding. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint outside the safe range of a number: ${text}`);
  return value;
}

registerTypeParsers();
