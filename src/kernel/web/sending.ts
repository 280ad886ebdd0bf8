import { gzipSync } from 'node:zlib';
import type { Config } from '../config/config.ts';
import type { Live } from '../live/hub.ts';
import { liveStream } from '../live/stream.ts';
import { acceptsGzip, answerer, liveHeaders } from './answers.ts';
import type { Asset } from './assets.ts';
import { readCookie, returnCookie, savedCookie, writeCookie } from './cookies.ts';
import type { Answer } from './door.ts';
import { type Context, idOf } from './request-facts.ts';
import type { Says } from './route.ts';
import { securityHeaders } from './security-headers.ts';

type Headers = Record<string, string>;

/** How what was made leaves the house. */
export interface Sending {
  /** An answer as it is; like every other it names its request, as the audit trail and the log do. */
  readonly plain: (c: Context, ...answer: Parameters<ReturnType<typeof answerer>>) => Response;
  readonly html: (c: Context, status: number, html: string, more?: Headers) => Response;
  readonly asset: (c: Context, asset: Asset) => Response;
  /** What the gate answered. @param happened what the next page says of it; null: nothing */
  readonly answer: (c: Context, answer: Answer, happened: Says | 'saved' | null) => Response;
}

/** A page of 33 KB takes 0.13 ms like this (0.18 ms with a full window, for a hundredth fewer bytes): less than handing it to a thread. */
const squeeze = { level: 3, windowBits: 14, chunkSize: 32_768 };

export function sendingOf(
  { secure }: Pick<Config, 'secure'>,
  { live, signInPath }: { readonly live: Live; readonly signInPath: string },
): Sending {
  const answered = answerer(securityHeaders(secure));
  const says = (what: Says | 'saved', maxAge: number): string =>
    writeCookie(savedCookie(secure), what === 'saved' ? 'ja' : what, { secure, maxAge });

  const plain: Sending['plain'] = (c, status, body, more, cookies) =>
    answered(status, body, { ...more, 'x-request-id': idOf(c) }, cookies);

  const html: Sending['html'] = (c, status, page, more = {}) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding, cookie', ...more };
    const told = readCookie(c.req.header('cookie') ?? null, savedCookie(secure)) === '' ? [] : [says('saved', 0)];
    if (page.length < 1000 || !acceptsGzip(c)) return plain(c, status, page, headers, told);
    const squeezed = new Uint8Array(gzipSync(page, squeeze));
    return plain(c, status, squeezed, { ...headers, 'content-encoding': 'gzip' }, told);
  };

  /** To the script that sends a form, a redirect is told, not done: following it would fetch the page twice. */
  const redirect = (c: Context, location: string, cookies: readonly string[]): Response =>
    plain(c, c.req.header('x-draft') === '1' ? 204 : 303, null, { location }, cookies);

  /** A text; only that it is the same, where somebody has it already. */
  const text = (c: Context, { text: body, contentType, etag, status = 200 }: Answer & { kind: 'text' }): Response => {
    const same = etag !== undefined && c.req.header('if-none-match') === etag;
    const named: Headers = etag === undefined ? {} : { etag };
    return same ? plain(c, 304, null, named) : plain(c, status, body, { 'content-type': contentType, ...named });
  };

  return {
    plain,
    html,
    asset: (c, { contentType, gzipped, text: body }) => {
      const kept = {
        'content-type': contentType,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      };
      return acceptsGzip(c)
        ? plain(c, 200, new Uint8Array(gzipped), { ...kept, 'content-encoding': 'gzip' })
        : plain(c, 200, body, kept);
    },
    answer: (c, answer, happened) => {
      switch (answer.kind) {
        case 'html':
          return html(c, answer.status, answer.html);
        case 'redirect':
          return redirect(c, answer.to, happened === null ? answer.cookies : [...answer.cookies, says(happened, 60)]);
        case 'text':
          return text(c, answer);
        case 'live':
          // Only who listens gets a connection that stays; whoever else asks is answered that there is nothing to read.
          return c.req.header('accept')?.includes('text/event-stream') === true
            ? plain(c, 200, liveStream(live, answer.householdId, oldMs(c, answer.askedAt)), liveHeaders)
            : plain(c, 200, '', liveHeaders);
        case 'sign-in':
          return redirect(c, signInFor(signInPath, answer), returnCookies(c, answer.was, secure));
      }
    },
  };
}

/** How long ago the page was asked for that now begins to listen: as it says, and what it waited here. */
const oldMs = (c: Context, askedAt: number): number => (Number(c.req.query('oud')) || 0) + performance.now() - askedAt;

/** The page to sign in; for a part of the site that asks more, or asks it anew, it asks for that. */
const signInFor = (path: string, { level, again }: Answer & { kind: 'sign-in' }): string =>
  level === undefined ? (again === true ? `${path}?opnieuw=ja` : path) : `${path}?niveau=${level}`;

/** Remembers the page at which a session was over, for the same person only; not what scripts fetch. */
function returnCookies(c: Context, was: string | null, secure: boolean): string[] {
  if (was === null || c.req.method !== 'GET' || !(c.req.header('accept') ?? '').includes('text/html')) return [];
  const path = new URL(c.req.url).pathname;
  return [writeCookie(returnCookie(secure), `${was}.${encodeURIComponent(path)}`, { secure, maxAge: 1800 })];
}
