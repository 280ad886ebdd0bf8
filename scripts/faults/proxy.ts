/** What stands before two processes: asks whether they are ready, and sends each request to one that is. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const lookMs = 100;

export interface Proxy {
  readonly port: number;
  close(): void;
}

export async function openProxy(ports: readonly number[]): Promise<Proxy> {
  const ready = new Set(ports);
  let turn = 0;
  const looks = ports.map((port) =>
    setInterval(() => {
      void isReady(port).then((is) => (is ? ready.add(port) : ready.delete(port)));
    }, lookMs),
  );
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      turn += 1;
      const order = ports.toSorted((a, b) => Number(ready.has(b)) - Number(ready.has(a)));
      const able = Math.max(1, order.filter((port) => ready.has(port)).length);
      pass(asked, Buffer.concat(parts), answer, [...order.slice(turn % able), ...order.slice(0, turn % able)]);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const each of looks) clearInterval(each);
      server.close();
      server.closeAllConnections();
    },
  };
}

/** To the first that takes the connection; once a request was sent it is not sent to another. */
function pass(
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  [port, ...others]: readonly number[],
): void {
  const { method, url, headers } = asked;
  const sent = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (got) => {
    answer.writeHead(got.statusCode ?? 502, { ...got.headers, connection: 'keep-alive' });
    got.on('error', () => answer.destroy());
    got.pipe(answer);
  });
  sent.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED' && others.length > 0) return pass(asked, body, answer, others);
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end(error.code);
  });
  sent.end(body);
}

async function isReady(port: number): Promise<boolean> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(1000) });
    return status === 200;
  } catch {
    return false;
  }
}
