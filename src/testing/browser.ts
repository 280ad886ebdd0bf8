import { lettersOf } from './visitor.ts';
import { randomUUID } from 'node:crypto';
import { createApp } from '../app.ts';
import { readConfig } from '../kernel/config/config.ts';
import type { Seen } from './visitor.ts';
import type { World } from './world.ts';

/** A browser that is nobody yet and keeps its cookies, as real login needs it. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(address: string): Promise<Seen>;
  post(path: string, fields?: Record<string, string>): Promise<Seen>;
}

/** The host name of a world: in production mode it decides the municipality. */
const hostOf = async (town: World): Promise<string> => {
  const { rows } = await town.database.owner.query<{ host: string }>('select host from municipality where id = $1', [
    town.tenant,
  ]);
  return rows[0]?.host ?? '';
};

/** The product in production mode over a world's database: no demo, a municipality by its host name. */
export async function production(town: World, env: Record<string, string> = {}) {
  const host = await hostOf(town);
  const origin = `http://${host}`;
  const config = readConfig({
    PORT: '3000',
    OMTAFEL_URL: origin,
    OMTAFEL_MODE: 'production',
    OMTAFEL_EMBEDDED_IN_PRODUCTION: 'yes',
    ...env,
  });
  const faults: unknown[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_event: string, facts?: unknown) => void faults.push(facts),
  };
  const app = await createApp({ config, database: town.database.app, log, clock: () => town.now });

  function browser(): Browser {
    const cookies = new Map<string, string>();
    async function send(address: string, init: RequestInit): Promise<Seen> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { host, cookie, ...(init.headers as Record<string, string>) };
      const response = await app.fetch(new Request(new URL(address, origin), { ...init, headers }));
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/Max-Age=0/.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      const text = lettersOf(await response.text());
      if (response.status === 500) throw new Error(`fault at ${address}: ${JSON.stringify(faults.at(-1))}`);
      const location = response.headers.get('location') ?? '';
      return { status: response.status, text, location, headers: response.headers };
    }
    return {
      cookies,
      get: (address) => send(address, { method: 'GET', headers: { accept: 'text/html' } }),
      post: (path, fields = {}) =>
        send(path, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin,
            'sec-fetch-site': 'same-origin',
          },
          body: new URLSearchParams({ submission: randomUUID(), ...fields }).toString(),
        }),
    };
  }
  return { app, origin, browser };
}
