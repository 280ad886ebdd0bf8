import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type App, createApp } from '../app.ts';
import { readConfig } from '../kernel/config/config.ts';
import type { Module } from '../kernel/web/module.ts';
import { startSession } from '../modules/accounts/testing.ts';
import { actingFor } from './visitor.ts';
import type { World } from './world.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The whole product over a world's database, behind a real port: for tests with a browser. */
export interface Served {
  readonly url: string;
  /** Every route there is, for tests that walk them. */
  readonly routes: App['routes'];
  /** A session for a browser, as `context.addCookies([...])` wants it; the demo's sign-in page works too. */
  sessionOf(personId: string, onBehalfOf?: string): Promise<{ name: string; value: string; url: string }>;
  close(): Promise<void>;
}

/** Serves on a free port of this machine, with the world's clock; `also` adds modules that only the test has. */
export async function serve(
  world: World,
  also: readonly Module[] = [],
  host = '127.0.0.1',
  settings: NodeJS.ProcessEnv = {},
): Promise<Served> {
  const started: { app?: App } = {};
  const server = createAdaptorServer({
    fetch: (request, env) => started.app?.fetch(request, env) ?? new Response('starting', { status: 503 }),
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  // This name counts as safe for browsers, so everything that needs https works.
  const url = `http://${host}:${port}`;
  const config = readConfig({ PORT: String(port), OMTAFEL_URL: url, ...settings });
  started.app = await createApp({ config, database: world.database.app, log: silent, clock: () => world.now, also });
  return {
    url,
    routes: started.app.routes,
    sessionOf: async (personId, onBehalfOf) => ({
      name: 'omtafel',
      value: await world.as(personId).run((cx) => startSession(cx, personId, actingFor(onBehalfOf))),
      url,
    }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
