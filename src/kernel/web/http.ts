import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { Config } from '../config/config.ts';
import { forbidden, isAway, Refusal, refusalOf, statusOf } from '../errors.ts';
import type { Language } from '../i18n/language.ts';
import type { Live } from '../live/hub.ts';
import { liveStream } from '../live/stream.ts';
import type { Log } from '../log/log.ts';
import type { Watcher } from '../telemetry/watcher.ts';
import type { Asset } from './assets.ts';
import { readCookie, returnCookie, savedCookie, sessionCookie, writeCookie } from './cookies.ts';
import { readBody } from './body.ts';
import { deviceOf } from './device.ts';
import { type Answer, type Door, enter, type Knock } from './gate.ts';
import { originCheck } from './origin.ts';
import { Fairness } from './fairness.ts';
import { answerer, acceptsGzip, liveHeaders } from './answers.ts';
import { proxyCheck } from './proxies.ts';
import { type Context, faultName, hashOf, hostOf, idOf, languageOf, peerOf, type Variables } from './request-facts.ts';
import { watching } from './watching.ts';
import type { Route, Says } from './route.ts';
import { type Again, keepSent, sentAgain } from './again.ts';
import { securityHeaders } from './security-headers.ts';
import { securityPath, securityText } from './security-txt.ts';
import { TooBusy } from './turns.ts';
import { traceIdOf } from './trace.ts';

export interface HttpOptions {
  readonly config: Config;
  readonly log: Log;
  readonly door: Door;
  readonly live: Live;
  readonly routes: readonly Route[];
  readonly assets: readonly Asset[];
  readonly signInPath: string;
  /** The tenant that a host name belongs to, or null. */
  readonly tenantOf: (host: string) => Promise<string | null>;
  /** The same, as it is known now: whoever reads that something is wrong waits for nothing. */
  readonly tenantKnown: (host: string) => string | null;
  /** Told of every request, where figures or traces are asked for. */
  readonly watcher?: Watcher | undefined;
  /** The page for a refusal or a fault, without content of the request. */
  readonly drawError: (kind: string, language: Language, tenant: string | null, again?: Again) => string;
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A page of 33 KB takes 0.13 ms like this (0.18 ms with a full window, for a hundredth fewer bytes): less than handing it to a thread. */
const squeeze = { level: 3, windowBits: 14, chunkSize: 32_768 };

/** The http app: headers, origin check, tenant, body, gate, answer. Routes are data; nothing registers elsewhere. */
export function createHttp(options: HttpOptions): Hono<{ Variables: Variables }> {
  const { config, log, routes, assets } = options;
  const app = new Hono<{ Variables: Variables }>();
  const answered = answerer(securityHeaders(config.secure));
  const sameOrigin = originCheck(config, config.publicUrlGiven);
  const fairness = new Fairness();
  const isProxy = proxyCheck(config.proxies);
  const isTrusted = (c: Context): boolean => isProxy(peerOf(c));
  const isOurs = (c: Context): boolean => sameOrigin(c.req.raw.headers, hostOf(c, isTrusted));

  /** Every answer names its request, as the audit trail and the log do. */
  const answerWith = (c: Context, ...[status, body, more, cookies]: Parameters<typeof answered>): Response =>
    answered(status, body, { ...more, 'x-request-id': idOf(c) }, cookies);

  const watch = watching(options.watcher, config.logRequests ? log : null, isTrusted);
  if (watch !== null) app.use(watch);
  const ownPages = csrf({ origin: (_origin, c) => isOurs(c) });
  const fromServers = new Set(routes.filter((route) => route.fromServer).map((route) => route.path));
  app.use((c, next) => (fromServers.has(c.req.path) ? next() : ownPages(c, next)));

  app.get(securityPath, (c) =>
    answerWith(c, 200, securityText(config.publicUrl, config.securityContact, new Date()), {
      'content-type': 'text/plain; charset=utf-8',
    }),
  );
  for (const asset of assets) {
    const kept = {
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    };
    app.get(asset.path, (c) =>
      acceptsGzip(c)
        ? answerWith(c, 200, new Uint8Array(asset.gzipped), { ...kept, 'content-encoding': 'gzip' })
        : answerWith(c, 200, asset.text, kept),
    );
  }

  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      const language = languageOf(c, config.secure);
      if (route.method === 'POST' && route.fromServer !== true && !isOurs(c)) throw new Refusal('forbidden', 'origin');
      // First of all: whatever fails after this, what was typed can be given back.
      const body =
        route.method === 'POST' ? keepSent(c.req.raw, await readBody(c.req.raw, route.takesFiles)) : { sent: {} };
      const askedAt = performance.now();
      const tenant = await options.tenantOf(hostOf(c, isTrusted));
      if (tenant === null) throw new Refusal('not-found', 'tenant');
      const params = c.req.param() as Record<string, string>;
      if (Object.values(params).some((value) => !uuidForm.test(value))) throw new Refusal('not-found');
      const sessionHash =
        route.fromServer === true
          ? ''
          : hashOf(readCookie(c.req.header('cookie') ?? null, sessionCookie(config.secure)));
      const knock: Knock = {
        tenant,
        askedAt,
        requestId: idOf(c),
        sessionHash,
        language,
        traceId: isTrusted(c) ? traceIdOf(c.req.header('traceparent')) : null,
        request: {
          params,
          query: c.req.query(),
          ...body,
          cookies: c.req.header('cookie') ?? '',
          path: new URL(c.req.url).pathname,
          device: deviceOf(c.req.header('user-agent')),
        },
      };
      // Only now: while a body is on its way, slowly, it takes nobody's turn.
      const leave = await fairness.enter(route, tenant, sessionHash, askedAt);
      try {
        return send(
          c,
          await enter(options.door, route, knock),
          route.once && route.says !== 'nothing' ? (route.says ?? 'saved') : null,
        );
      } finally {
        leave();
      }
    });
  }

  const sendHtml = (c: Context, status: number, html: string, more: Record<string, string> = {}): Response => {
    const plain = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding, cookie', ...more };
    const told =
      readCookie(c.req.header('cookie') ?? null, savedCookie(config.secure)) === '' ? [] : [says('saved', 0)];
    if (html.length < 1000 || !acceptsGzip(c)) return answerWith(c, status, html, plain, told);
    const squeezed = new Uint8Array(gzipSync(html, squeeze));
    return answerWith(c, status, squeezed, { ...plain, 'content-encoding': 'gzip' }, told);
  };
  const says = (what: Says | 'saved', maxAge: number): string =>
    writeCookie(savedCookie(config.secure), what === 'saved' ? 'ja' : what, { secure: config.secure, maxAge });
  /** To the script that sends a form, a redirect is told, not done: following it would fetch the page twice. */
  const redirectTo = (c: Context, location: string, cookies: readonly string[] = []): Response =>
    answerWith(c, c.req.header('x-draft') === '1' ? 204 : 303, null, { location }, cookies);
  const send = (c: Context, answer: Answer, happened: Says | 'saved' | null): Response => {
    switch (answer.kind) {
      case 'html':
        return sendHtml(c, answer.status, answer.html);
      case 'redirect':
        return redirectTo(c, answer.to, happened === null ? answer.cookies : [...answer.cookies, says(happened, 60)]);
      case 'text':
        return textOf(c, answer);
      case 'live':
        // Only who listens gets a connection that stays; whoever else asks is answered that there is nothing to read.
        return c.req.header('accept')?.includes('text/event-stream') === true
          ? answerWith(c, 200, liveStream(options.live, answer.householdId), liveHeaders)
          : answerWith(c, 200, '', liveHeaders);
      case 'sign-in':
        return redirectTo(c, signInFor(options.signInPath, answer), returnCookies(c, answer.was, config.secure));
    }
  };
  /** A text; only that it is the same, where somebody has it already. */
  const textOf = (c: Context, { text, contentType, etag, status = 200 }: Answer & { kind: 'text' }): Response => {
    const same = etag !== undefined && c.req.header('if-none-match') === etag;
    const named: Record<string, string> = etag === undefined ? {} : { etag };
    return same
      ? answerWith(c, 304, null, named)
      : answerWith(c, status, text, { 'content-type': contentType, ...named });
  };
  const drawError = (c: Context, kind: string, again?: Again): string =>
    options.drawError(kind, languageOf(c, config.secure) ?? 'nl', options.tenantKnown(hostOf(c, isTrusted)), again);
  app.notFound(async (c) => {
    await options.tenantOf(hostOf(c, isTrusted)).catch(() => null);
    return sendHtml(c, 404, drawError(c, 'not-found'));
  });
  app.onError((error, c) => {
    if (error instanceof TooBusy) {
      const status = error.of === 'person' ? 429 : 503;
      return sendHtml(c, status, drawError(c, 'busy', sentAgain(c.req.raw)), { 'retry-after': '5' });
    }
    // Hono's own check of the origin speaks its own kind of error.
    const refusal = error instanceof HTTPException ? forbidden('origin') : refusalOf(error);
    if (refusal !== null) {
      const status = refusal.reason === 'too-large' ? 400 : statusOf[refusal.kind];
      return sendHtml(c, status, drawError(c, refusal.reason === 'other-hat' ? refusal.reason : refusal.kind));
    }
    if (isAway(error)) {
      log.warn('request-without-database', {
        requestId: idOf(c),
        route: c.req.routePath,
        method: c.req.method,
        fault: faultName(error),
      });
      return sendHtml(c, 503, drawError(c, 'away', sentAgain(c.req.raw)));
    }
    // The route's pattern, never the path: ids and queries stay out of the log.
    log.error('request-failed', {
      requestId: idOf(c),
      route: c.req.routePath,
      method: c.req.method,
      fault: faultName(error),
    });
    return sendHtml(c, 500, drawError(c, 'fault'));
  });
  return app;
}

/** The page to sign in; for a part of the site that asks more, or asks it anew, it asks for that. */
const signInFor = (path: string, { level, again }: Answer & { kind: 'sign-in' }): string =>
  level === undefined ? (again === true ? `${path}?opnieuw=ja` : path) : `${path}?niveau=${level}`;

/** Remembers the page at which a session was over, for the same person only; not what scripts fetch. */
function returnCookies(c: Context, was: string | null, secure: boolean): string[] {
  if (was === null || c.req.method !== 'GET' || !(c.req.header('accept') ?? '').includes('text/html')) return [];
  const path = new URL(c.req.url).pathname;
  return [writeCookie(returnCookie(secure), `${was}.${encodeURIComponent(path)}`, { secure, maxAge: 1800 })];
}
