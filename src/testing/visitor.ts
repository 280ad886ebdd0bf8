import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../kernel/config/config.ts';
import { startSession } from '../modules/accounts/testing.ts';
import type { World } from './world.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What came back: status, text of the body, and where it sends the browser. */
export interface Seen {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly headers: Headers;
}

/** Pages write letters beyond Latin-1 as numbers (`kernel/ui/jsx-runtime.ts`); here they are read as letters. */
export const lettersOf = (html: string): string =>
  html.replaceAll(/&#(\d{3,});/g, (_, point: string) => String.fromCodePoint(Number(point)));

/** What somebody reads of a page or a part of it: the words, without the marks between them. */
export const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody with a browser of their own: cookies of one session, forms as a browser posts them. */
export interface Visitor {
  get(path: string): Promise<Seen>;
  /** Posts a form; `submission` is new unless given. */
  post(path: string, fields?: Fields): Promise<Seen>;
  /** The same with files along, as a browser sends a form with a file field. */
  bring(path: string, files: Readonly<Record<string, Uint8Array>>, fields?: Fields): Promise<Seen>;
}

/** How a session begins that acts for somebody else; undefined: for oneself. */
export const actingFor = (onBehalfOf: string | undefined): Parameters<typeof startSession>[2] =>
  onBehalfOf === undefined ? undefined : { providerId: null, providerSession: null, acrRank: 0, onBehalfOf };

export interface Site {
  readonly app: App;
  readonly visitor: (personId: string | null, onBehalfOf?: string) => Promise<Visitor>;
}

/** The whole product over a world's database, with the world's clock; `settings` as in the environment of the process. */
export async function site(world: World, settings: NodeJS.ProcessEnv = {}): Promise<Site> {
  const config = readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test', ...settings });
  const faults: unknown[] = [];
  const log = { ...silent, error: (_event: string, facts?: unknown) => void faults.push(facts) };
  const app = await createApp({ config, database: world.database.app, log, clock: () => world.now });
  async function send(cookie: string, path: string, init: RequestInit): Promise<Seen> {
    const headers = { host: 'omtafel.test', cookie, ...(init.headers as Record<string, string>) };
    const response = await app.fetch(new Request(`http://omtafel.test${path}`, { ...init, headers }));
    const text = lettersOf(await response.text());
    if (response.status === 500) throw new Error(`fault at ${path}: ${JSON.stringify(faults.at(-1))}`);
    return {
      status: response.status,
      text,
      location: response.headers.get('location') ?? '',
      headers: response.headers,
    };
  }
  return {
    app,
    async visitor(personId, onBehalfOf) {
      const token =
        personId === null
          ? ''
          : await world.as(personId).run((cx) => startSession(cx, personId, actingFor(onBehalfOf)));
      const cookie = token === '' ? '' : `omtafel=${token}`;
      return {
        get: (path) => send(cookie, path, { method: 'GET' }),
        post: (path, fields = {}) => {
          const body = new URLSearchParams();
          fill(body, fields);
          const headers = { ...sameSite, 'content-type': 'application/x-www-form-urlencoded' };
          return send(cookie, path, { method: 'POST', headers, body: body.toString() });
        },
        bring: async (path, files, fields = {}) => {
          const body = new FormData();
          fill(body, fields);
          for (const [name, bytes] of Object.entries(files)) body.append(name, new File([Buffer.from(bytes)], name));
          // Whole, as a socket hands it over: a stream that is given up half-way is a matter of the sender.
          const whole = new Response(body);
          const headers = { ...sameSite, 'content-type': whole.headers.get('content-type') ?? '' };
          return send(cookie, path, { method: 'POST', headers, body: await whole.arrayBuffer() });
        },
      };
    },
  };
}

const sameSite = { origin: 'http://omtafel.test', 'sec-fetch-site': 'same-origin' };

function fill(body: URLSearchParams | FormData, fields: Fields): void {
  for (const [name, value] of Object.entries({ submission: randomUUID(), ...fields })) {
    for (const each of [value].flat()) body.append(name, each);
  }
}
