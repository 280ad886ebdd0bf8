import type pg from 'pg';
import type { Config } from './kernel/config/config.ts';
import { liveFrom } from './kernel/live/hub.ts';
import type { Log } from './kernel/log/log.ts';
import type { Watcher } from './kernel/telemetry/watcher.ts';
import { buildAssets } from './kernel/web/assets.ts';
import type { Door } from './kernel/web/door.ts';
import { createHttp } from './kernel/web/http.ts';
import type { Module } from './kernel/web/module.ts';
import type { Route } from './kernel/web/route.ts';
import { tenantFinder } from './kernel/web/tenants.ts';
import { accountPaths, identify } from './modules/accounts/index.ts';
import { drawError, drawPage, type ShellFacts } from './modules/overview/index.ts';
import { modules } from './modules.ts';

export interface AppDeps {
  readonly config: Config;
  readonly database: pg.Pool;
  readonly log: Log;
  /** The time for everything that is written and shown; left out: the clock of the machine. */
  readonly clock?: () => Date;
  /** Told after the commit which households a form spoke of. */
  readonly written?: Door['written'];
  readonly watcher?: Watcher | undefined;
  /** Modules beside those of the product; only tests have any. */
  readonly also?: readonly Module[];
}

export interface App {
  fetch(request: Request, env?: unknown): Response | Promise<Response>;
  /** Every route there is, for the tests that walk them. */
  readonly routes: readonly Route[];
}

/** Puts the product together: modules, assets, gate, http. */
export async function createApp({
  config,
  database,
  log,
  clock = () => new Date(),
  written,
  watcher,
  also = [],
}: AppDeps): Promise<App> {
  const all = [...modules(config), ...also];
  const assets = await buildAssets(Object.fromEntries(all.flatMap((module) => Object.entries(module.scripts ?? {}))));
  const hrefs = new Map(assets.map((asset) => [asset.name, asset.path]));
  const tenants = tenantFinder(database, config.mode);
  const facts = (tenant: string | null): ShellFacts => ({
    secure: config.secure,
    stylesheetHref: hrefs.get('omtafel') ?? '',
    scriptHref: (name) => hrefs.get(name) ?? '',
    demo: config.mode === 'demo',
    teamPhone: (tenant === null ? undefined : tenants.settings(tenant).teamPhone) ?? '112',
  });
  const routes = all.flatMap((module) => module.routes);
  const http = createHttp({
    config,
    log,
    watcher,
    live: liveFrom(database),
    routes,
    assets,
    signInPath: accountPaths.signIn,
    tenantOf: (host) => tenants.tenantOf(host),
    tenantKnown: (host) => tenants.tenantKnown(host),
    drawError: (kind, language, tenant, again) => drawError(facts(tenant), kind, language, again),
    door: {
      database,
      identify,
      clock,
      written,
      draw: (reply, cx, request) => drawPage(facts(cx.tenant), reply, cx, request),
    },
  });
  return { fetch: (request, env) => http.fetch(request, env), routes };
}
