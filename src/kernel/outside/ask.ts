import { type LookupAddress, type LookupAllOptions, lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { MayConnect } from './addresses.ts';

/** What is asked of a server that somebody else chose. */
export interface Ask {
  readonly url: URL;
  readonly method?: 'GET' | 'REPORT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Name and password; sent to the server that was named and to no other. */
  readonly login?: { readonly name: string; readonly password: string } | null;
}

/** Gives every address of a name. */
export type Resolver = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

export interface Bounds {
  readonly mayConnect: MayConnect;
  /** Bytes of an answer. */
  readonly most: number;
  /** Milliseconds for everything together, redirects included. */
  readonly withinMs: number;
  /** Looks a name up; left out: as the machine does. */
  readonly lookup?: Resolver;
  /** Ends the asking sooner, when the process stops. */
  readonly signal?: AbortSignal | undefined;
}

/** Why there was no answer: a list, so that it can be told and kept without content. */
export type AskFault =
  | 'refused-address'
  | 'unreachable'
  | 'slow'
  | 'too-large'
  | 'login'
  | 'not-there'
  | 'answered-wrong';
export type Asked = { readonly text: string; readonly contentType: string } | { readonly fault: AskFault };

const redirectsMost = 3;
const redirects = [301, 302, 303, 307, 308];

class Fault extends Error {
  readonly fault: AskFault;
  constructor(fault: AskFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Asks a server whose address somebody typed. A name is looked up once, every address it has is checked, and the
 * connection goes to a checked one, so that the name cannot mean another machine a moment later. Every redirect is
 * checked in the same way; from https nothing goes on in the open; size and time are bounded.
 */
export async function askOutside(ask: Ask, bounds: Bounds): Promise<Asked> {
  const stop = AbortSignal.any([AbortSignal.timeout(bounds.withinMs), ...(bounds.signal ? [bounds.signal] : [])]);
  try {
    let url = ask.url;
    for (let hop = 0; hop <= redirectsMost; hop += 1) {
      const login = url.origin === ask.url.origin ? ask.login : null;
      const answer = await connect({ ...ask, url, login: login ?? null }, bounds, stop);
      const status = answer.statusCode ?? 0;
      const to = answer.headers.location;
      if (redirects.includes(status) && to !== undefined) {
        answer.destroy();
        url = nextFrom(url, to);
        continue;
      }
      if (status === 401 || status === 403) throw new Fault('login');
      if (status === 404 || status === 410) throw new Fault('not-there');
      if (status < 200 || status > 299) throw new Fault('answered-wrong');
      return { text: await textOf(answer, bounds.most), contentType: answer.headers['content-type'] ?? '' };
    }
    throw new Fault('answered-wrong');
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    return { fault: stop.aborted ? 'slow' : 'unreachable' };
  }
}

function nextFrom(url: URL, location: string): URL {
  if (!URL.canParse(location, url)) throw new Fault('answered-wrong');
  const next = new URL(location, url);
  if (next.protocol !== 'https:' && next.protocol !== url.protocol) throw new Fault('refused-address');
  return next;
}

function connect(ask: Ask, { mayConnect, lookup = lookUp }: Bounds, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, method = 'GET', headers = {}, body, login } = ask;
  const request = url.protocol === 'https:' ? secureRequest : url.protocol === 'http:' ? plainRequest : null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A number is connected to without looking it up.
  if (request === null || (isIP(host) !== 0 && !mayConnect(host))) throw new Fault('refused-address');
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      signal,
      agent: false,
      lookup: checkedLookup(mayConnect, lookup),
      maxHeaderSize: 16 * 1024,
      auth: login ? `${login.name}:${login.password}` : undefined,
      headers: {
        'user-agent': 'Omtafel',
        // Nothing that unfolds to more than was counted.
        'accept-encoding': 'identity',
        ...headers,
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      },
    });
    sent.once('response', resolve);
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Looks a name up for one connection, and gives no address that may not be connected to. */
function checkedLookup(mayConnect: MayConnect, lookup: Resolver): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      if (found.length === 0 || found.some(({ address }) => !mayConnect(address)))
        return done(new Fault('refused-address'), []);
      const [first] = found;
      if (options.all === true) return done(null, found);
      return done(null, first?.address ?? '', first?.family);
    });
  };
}

async function textOf(answer: IncomingMessage, most: number): Promise<string> {
  if (Number(answer.headers['content-length'] ?? 0) > most) {
    answer.destroy();
    throw new Fault('too-large');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > most) {
      answer.destroy();
      throw new Fault('too-large');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
