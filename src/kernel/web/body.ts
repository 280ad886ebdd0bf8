import { invalid, Refusal } from '../errors.ts';
import { readSent, type Sent } from './form-data.ts';

/** What a browser sent: fields, and files by the name of their field. */
export interface Body {
  readonly sent: Sent;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Enough for every field at its limit several times over; a megabyte of text still gets its answer at the field. */
const maxBodyBytes = 4_000_000;
/**
 * Many times what the largest form of ours has. Two million fields of one letter, which fit in those bytes, keep the platform
 * busy for minutes, and with it everybody else; so they are counted before they are taken apart.
 */
const [mostFields, mostParts] = [10_000, 200];
const noFiles: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * Reads a form; with files only where the route takes them (`fileBytes`). It stops at the limit, whatever the length that
 * was said.
 * @throws invalid 'content-type', 'too-large', 'cut-off'
 */
export async function readBody(request: Request, fileBytes?: number): Promise<Body> {
  const said = request.headers.get('content-type') ?? '';
  const type = said.split(';')[0]?.trim().toLowerCase();
  const withFiles = fileBytes !== undefined && type === 'multipart/form-data';
  if (type !== 'application/x-www-form-urlencoded' && !withFiles) throw invalid('content-type');
  const body = await readBytes(request, withFiles ? fileBytes : maxBodyBytes);
  if (withFiles ? isThereMoreThan(mostParts, '\r\n--', body) : isThereMoreThan(mostFields, '&', body))
    throw invalid('too-large');
  return withFiles ? partsOf(body, said) : { sent: readSent(body.toString('utf8')), files: noFiles };
}

function isThereMoreThan(most: number, sign: string, body: Buffer): boolean {
  let count = 0;
  for (let at = body.indexOf(sign); at !== -1; at = body.indexOf(sign, at + sign.length)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

async function readBytes(request: Request, most: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw invalid('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > most) throw invalid('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    // A connection that is cut, or chunks that are none: no fault of ours, and mostly nobody is there for the answer.
    throw error instanceof Refusal ? error : invalid('cut-off');
  }
  return Buffer.concat(chunks);
}

/** The parts of a form with files, taken apart by the platform. @throws invalid 'content-type' when it is none */
async function partsOf(body: Buffer<ArrayBuffer>, type: string): Promise<Body> {
  const fields = new URLSearchParams();
  const files = new Map<string, Uint8Array>();
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null);
  if (form === null) throw invalid('content-type');
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0) files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  return { sent: readSent(fields.toString()), files };
}
