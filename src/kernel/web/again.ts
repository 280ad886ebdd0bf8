import { randomUUID } from 'node:crypto';
import type { Body } from './body.ts';
import type { Sent } from './form-data.ts';

/** A request that can be made once more just as it was; a form keeps its submission id, so it is saved once. */
export interface Again {
  /** Path and query. */
  readonly path: string;
  /** What was typed; null: it was a page that was asked for. */
  readonly sent: Sent | null;
}

const bodies = new WeakMap<Request, Body>();

/** Remembers what a browser sent for as long as its request lives. */
export function keepSent(request: Request, body: Body): Body {
  bodies.set(request, body);
  return body;
}

/** How to ask the same again; undefined where that cannot be: a file, or a form that was not read. */
export function sentAgain(request: Request): Again | undefined {
  const { pathname, search } = new URL(request.url);
  const path = pathname + search;
  if (request.method !== 'POST') return { path, sent: null };
  const body = bodies.get(request);
  return body === undefined || body.files.size > 0 ? undefined : { path, sent: body.sent };
}

/** The same as a form of its own: whoever sends this wants it beside what was saved before. */
export function sentAnew(request: Request): Again | undefined {
  const again = sentAgain(request);
  return again && { ...again, sent: { ...again.sent, submission: randomUUID() } };
}
