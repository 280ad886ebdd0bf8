import { createHash, randomUUID } from 'node:crypto';
import type { Context as AnyContext } from 'hono';
import type { Language } from '../i18n/language.ts';
import { languageCookie, readCookie } from './cookies.ts';

export interface Variables {
  requestId: string;
}
/** One request, as the http app sees it. */
export type Context = AnyContext<{ Variables: Variables }>;

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** The kind of fault and where in our code, without its message: messages of drivers quote values. */
export function faultName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*\/src\//.test(line));
  return `${error.name}${code}${frames[0] === undefined ? '' : ` at ${frames[0].replace(/^.*\/src\//, 'src/')}`}`;
}

/** Who holds the other end of the connection: a browser, or a proxy. */
export const peerOf = (c: Context): string | undefined =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;

/** The name in the address bar; what a proxy says of it counts only from one that is trusted. */
export function hostOf(c: Context, isTrusted: (c: Context) => boolean): string {
  const forwarded = c.req.header('x-forwarded-host');
  const name = forwarded !== undefined && isTrusted(c) ? forwarded : c.req.header('host');
  return (name ?? '').toLowerCase();
}

export const hashOf = (token: string): string =>
  tokenForm.test(token) ? createHash('sha256').update(token).digest('hex') : '';

/** Made when it is first needed, the same for the whole request. */
export function idOf(c: Context): string {
  const known = c.get('requestId') as string | undefined;
  if (known !== undefined) return known;
  const made = randomUUID();
  c.set('requestId', made);
  return made;
}

export function languageOf(c: Context, secure: boolean): Language | null {
  const chosen = readCookie(c.req.header('cookie') ?? null, languageCookie(secure));
  return chosen === 'nl' || chosen === 'en' ? chosen : null;
}
