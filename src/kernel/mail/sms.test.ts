import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { CarrierError, httpTexter } from './carriers.ts';

interface Taken {
  readonly key: string;
  readonly token: string;
  readonly body: unknown;
}
/** A provider of SMS on this machine: answers with the statuses in turn; 0: takes it and never answers. */
async function provider(statuses: readonly number[]) {
  const asked: Taken[] = [];
  /** What was delivered: once for each key. */
  const delivered = new Map<string, unknown>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = statuses[asked.length] ?? 200;
      const key = String(request.headers['idempotency-key']);
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      asked.push({ key, token: String(request.headers.authorization), body });
      if (status === 0 || status < 300) delivered.set(key, body);
      if (status !== 0)
        response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('{"secret":"x"}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(server);
  return { asked, delivered, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms` };
}
const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const sms = { id: '6b0f3a52-0000-4000-8000-000000000001', to: '+31612345678', text: 'Er staat een bericht. https://x' };
const kindOf = async (url: string, withinMs = 300): Promise<string> => {
  try {
    await httpTexter({ url, token: 'geheim', withinMs }).send(sms);
    return 'sent';
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
    // Never a text of the other side.
    expect(error.message).not.toContain('secret');
    return `${error.kind} ${error.code}`;
  }
};

describe('an SMS by a provider over HTTP', () => {
  it('is taken with its token, its text and a key against doubles', async () => {
    const { url, asked } = await provider([202]);
    expect(await kindOf(url)).toBe('sent');
    expect(asked).toEqual([
      { key: sms.id, token: 'Bearer geheim', body: { to: sms.to, text: sms.text, reference: sms.id } },
    ]);
  });

  it('waits when the provider is busy or ill, stops when the number is wrong or nobody lets us in', async () => {
    for (const [status, kind] of [
      [429, 'later 429'],
      [408, 'later 408'],
      [500, 'later 500'],
      [503, 'later 503'],
      [400, 'never 400'],
      [422, 'never 422'],
      [401, 'away 401'],
      [403, 'away 403'],
      [302, 'away fetch'],
    ] as const) {
      const { url } = await provider([status]);
      expect(await kindOf(url)).toBe(kind);
    }
  });

  it('a time-out after the provider took it is tried again with the same key, and arrives once', async () => {
    const { url, asked, delivered } = await provider([0, 429, 500, 200]);
    const tries: string[] = [];
    while (tries.at(-1) !== 'sent' && tries.length < 6) tries.push(await kindOf(url));
    expect(tries).toEqual(['later timeout', 'later 429', 'later 500', 'sent']);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
    expect([...delivered.keys()]).toEqual([sms.id]);
  });

  it('nobody there is no fault of this message', async () => {
    const { url } = await provider([]);
    for (const server of open.splice(0)) await new Promise((closed) => server.close(closed));
    expect(await kindOf(url)).toBe('away fetch');
  });
});
