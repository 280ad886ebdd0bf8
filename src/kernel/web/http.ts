import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Config } from '../config/config.ts';
import { Refusal } from '../errors.ts';
import type { Language } from '../i18n/language.ts';
import type { Live } from '../live/hub.ts';
import type { Log } from '../log/log.ts';
import type { Watcher } from '../telemetry/watcher.ts';
import type { Asset } from './assets.ts';
import { readCookie, sessionCookie } from './cookies.ts';
import { readBody } from './body.ts';
import { deviceOf } from './device.ts';
import type { Door, Knock } from './door.ts';
import { enter } from './gate.ts';
import { originCheck } from './origin.ts';
import { Fairness } from './fairness.ts';
import { failureOf } from './failing.ts';
import { proxyCheck } from './proxies.ts';
import { type Context, hashOf, hostOf, idOf, languageOf, peerOf, type Variables } from './request-facts.ts';
import { watching } from './watching.ts';
import type { Route } from './route.ts';
import { type Again, keepSent } from './again.ts';
import { securityPath, securityText } from './security-txt.ts';
import { sendingOf } from './sending.ts';
import { traceIdOf } from './trace.ts';
import { isUuid } from './uuid.ts';

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

/** Where a request comes from, before anybody is known. */
interface Origins {
  /** Through a proxy whose headers are believed. */
  readonly isTrusted: (c: Context) => boolean;
  /** The name in the address bar. */
  readonly host: (c: Context) => string;
  /** From one of our own pages. */
  readonly isOurs: (c: Context) => boolean;
}

/** The http app: headers, origin check, tenant, body, gate, answer. Routes are data; nothing registers elsewhere. */
export function createHttp(options: HttpOptions): Hono<{ Variables: Variables }> {
  const { config, log, routes, assets } = options;
  const app = new Hono<{ Variables: Variables }>();
  const origins = originsOf(config);
  const sending = sendingOf(config, options);

  const watch = watching(options.watcher, config.logRequests ? log : null, origins.isTrusted);
  if (watch !== null) app.use(watch);
  const ownPages = csrf({ origin: (_origin, c) => origins.isOurs(c) });
  const fromServers = new Set(routes.filter((route) => route.fromServer).map((route) => route.path));
  app.use((c, next) => (fromServers.has(c.req.path) ? next() : ownPages(c, next)));

  app.get(securityPath, (c) =>
    sending.plain(c, 200, securityText(config.publicUrl, config.securityContact, new Date()), {
      'content-type': 'text/plain; charset=utf-8',
    }),
  );
  for (const asset of assets) app.get(asset.path, (c) => sending.asset(c, asset));

  const walk = walkerOf(options, origins);
  for (const route of routes)
    app.on(route.method, route.path, async (c) =>
      sending.answer(c, await walk(c, route), route.once && route.says !== 'nothing' ? (route.says ?? 'saved') : null),
    );

  const drawError = (c: Context, kind: string, again?: Again): string =>
    options.drawError(kind, languageOf(c, config.secure) ?? 'nl', options.tenantKnown(origins.host(c)), again);
  app.notFound(async (c) => {
    await options.tenantOf(origins.host(c)).catch(() => null);
    return sending.html(c, 404, drawError(c, 'not-found'));
  });
  app.onError((error, c) => {
    const { status, kind, again, headers } = failureOf(error, c, log);
    return sending.html(c, status, drawError(c, kind, again), headers);
  });
  return app;
}

function originsOf(config: Config): Origins {
  const sameOrigin = originCheck(config, config.publicUrlGiven);
  const isProxy = proxyCheck(config.proxies);
  const isTrusted = (c: Context): boolean => isProxy(peerOf(c));
  const host = (c: Context): string => hostOf(c, isTrusted);
  return { isTrusted, host, isOurs: (c) => sameOrigin(c.req.raw.headers, host(c)) };
}

/** From a request to what the gate answers: origin, body, tenant, ids, and then its turn. @throws Refusal, TooBusy */
function walkerOf({ config, door, tenantOf }: HttpOptions, origins: Origins) {
  const fairness = new Fairness();
  return async (c: Context, route: Route) => {
    if (route.method === 'POST' && route.fromServer !== true && !origins.isOurs(c))
      throw new Refusal('forbidden', 'origin');
    // First of all: whatever fails after this, what was typed can be given back.
    const body =
      route.method === 'POST' ? keepSent(c.req.raw, await readBody(c.req.raw, route.takesFiles)) : { sent: {} };
    const askedAt = performance.now();
    const tenant = await tenantOf(origins.host(c));
    if (tenant === null) throw new Refusal('not-found', 'tenant');
    const params = c.req.param() as Record<string, string>;
    if (Object.values(params).some((value) => !isUuid(value))) throw new Refusal('not-found');
    const cookies = c.req.header('cookie') ?? '';
    const sessionHash = route.fromServer === true ? '' : hashOf(readCookie(cookies, sessionCookie(config.secure)));
    const knock: Knock = {
      tenant,
      askedAt,
      requestId: idOf(c),
      sessionHash,
      language: languageOf(c, config.secure),
      traceId: origins.isTrusted(c) ? traceIdOf(c.req.header('traceparent')) : null,
      request: {
        params,
        query: c.req.query(),
        ...body,
        cookies,
        path: new URL(c.req.url).pathname,
        device: deviceOf(c.req.header('user-agent')),
      },
    };
    // Only now: while a body is on its way, slowly, it takes nobody's turn.
    const leave = await fairness.enter(route, tenant, sessionHash, askedAt);
    try {
      return await enter(door, route, knock);
    } finally {
      leave();
    }
  };
}
