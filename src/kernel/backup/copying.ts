import { createHash } from 'node:crypto';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from, to } from 'pg-copy-streams';
import type { Table } from './catalogue.ts';

/** What a stream of rows was. */
export interface Measure {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** So that the same rows are the same bytes on every server. */
export const plainForm = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`;

/** Lets everything through, and knows afterwards how much it was and its hash. */
export class Meter extends Transform {
  readonly #hash = createHash('sha256');
  #bytes = 0;
  readonly #told: (bytes: number) => void;

  constructor(told: (bytes: number) => void = () => {}) {
    super();
    this.#told = told;
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    this.#told(this.#bytes);
    done(null, chunk);
  }
  /** Once, at the end. */
  measured(): Omit<Measure, 'rows'> {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

const quoted = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(', ');

/** The rows of a table, of one municipality or of all, in the text form of COPY, in the order of its key. */
export async function copyOut(
  client: pg.ClientBase,
  { name, columns, order, owner }: Table,
  municipality: string | null,
  into: Writable,
): Promise<Measure> {
  if (municipality !== null && !/^[0-9a-f-]{36}$/.test(municipality)) throw new Error('not the id of a municipality');
  const where = municipality === null ? '' : `where "${owner}" = '${municipality}'`;
  const copy = client.query(to(`copy (select ${quoted(columns)} from "${name}" ${where} order by ${order}) to stdout`));
  const meter = new Meter();
  await pipeline(copy, meter, into);
  // The stream ends with its last row; how many rows it was the server may say a moment later, before the next answer.
  await client.query('select');
  return { rows: copy.rowCount, ...meter.measured() };
}

/** Loads what `copyOut` gave into an empty table. */
export async function copyIn(
  client: pg.ClientBase,
  { name, columns }: Table,
  out: NodeJS.ReadableStream,
  told: (bytes: number) => void,
): Promise<Measure> {
  const copy = client.query(from(`copy "${name}" (${quoted(columns)}) from stdin`));
  const meter = new Meter(told);
  await pipeline(out, meter, copy);
  return { rows: copy.rowCount, ...meter.measured() };
}
