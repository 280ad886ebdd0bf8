import type pg from 'pg';

/** The part of a pg connection that COPY needs; `pg` has it and its types do not say so. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * One `COPY ... FROM STDIN`, as a query of `pg`'s own queue: `client.query(new CopyIn(...))`. The rows go in one piece;
 * the caller keeps the pieces small.
 */
class CopyIn {
  readonly #text: string;
  readonly #rows: Buffer;
  readonly #settle: (error: Error | undefined) => void;
  readonly done: Promise<void>;
  #fault: Error | undefined;

  constructor(text: string, rows: Buffer) {
    this.#text = text;
    this.#rows = rows;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.done = promise;
    this.#settle = (error) => (error ? reject(error) : resolve());
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#text);
  }
  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#rows);
    connection.endCopyFrom();
  }
  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleError(error: Error): void {
    this.#fault = error;
    // A lost connection gets no ReadyForQuery any more; settling twice does nothing.
    if (!('severity' in error)) this.#settle(error);
  }
  handleReadyForQuery(): void {
    this.#settle(this.#fault);
  }
}

/** Loads rows in the text form of COPY into the named columns of a table. @throws the database's error */
export async function copyIn(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  lines: string,
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const copy = new CopyIn(`copy "${table}" (${names}) from stdin`, Buffer.from(lines, 'utf8'));
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
}

/** One value as COPY reads it: `\N` for nothing, lists as `{...}`, objects as JSON. */
export function copyField(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(listItem).join(',')}}`;
  return escapeText(JSON.stringify(value));
}

const listItem = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `"${escapeText(String(value)).replaceAll('"', '\\\\"')}"`;

const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapeText = (text: string): string => text.replace(special, (found) => escapes[found] ?? found);
