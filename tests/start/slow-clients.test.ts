import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DataFolder, type Product, startProduct } from './product.ts';

const folder = new DataFolder();
let product: Product;
const slow: Socket[] = [];

beforeAll(async () => {
  product = await startProduct({ OMTAFEL_DATA: folder.path });
  await product.ready;
}, 120_000);
afterAll(async () => {
  for (const socket of slow) socket.destroy();
  product.child.kill('SIGTERM');
  await product.ended;
  await folder.remove();
});

/** Opens a connection and sends this; resolves with what came back when the other side ends it. */
function opened(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(product.port, '127.0.0.1', () => socket.write(text));
    slow.push(socket);
    let answer = '';
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

describe('slow and hostile connections', () => {
  test('two hundred that send half a request hurt nobody else, and are ended', async () => {
    const address = `localhost:${product.port}`;
    const halfHead = Array.from({ length: 100 }, () => opened(`GET / HTTP/1.1\r\nhost: ${address}\r\nx: `));
    const halfBody = Array.from({ length: 100 }, () =>
      opened(
        `POST /aanmelden HTTP/1.1\r\nhost: ${address}\r\norigin: http://${address}\r\n` +
          'content-type: application/x-www-form-urlencoded\r\ncontent-length: 100000\r\n\r\nperson=',
      ),
    );
    const events: string[] = [];
    for (const each of halfHead) void each.then(() => events.push('a slow one is ended'));
    for (let each = 0; each < 20; each += 1) {
      const response = await fetch(`http://127.0.0.1:${product.port}/aanmelden`);
      await response.text();
      events.push(`page ${response.status}`);
    }
    // The others are served while all two hundred still stand there.
    expect(events).toEqual(Array.from({ length: 20 }, () => 'page 200'));
    const answers = await Promise.all(halfHead);
    expect(answers.filter((text) => text.startsWith('HTTP/1.1 408'))).toHaveLength(100);
    void halfBody;
  }, 60_000);

  test.each([
    ['headers that are too large', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, '431'],
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', '400'],
  ])('%s get an answer without a word of what was sent', async (_what, text, status) => {
    const answer = await opened(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });

  test('TRACE and other methods that no page has give nothing back of what was sent', async () => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const head = `${method} /aanmelden HTTP/1.1\r\nhost: localhost:${product.port}\r\nconnection: close\r\n`;
      const answer = await opened(`${head}origin: http://localhost:${product.port}\r\nx-words: geheim\r\n\r\n`);
      expect([method, answer]).toEqual([method, expect.stringMatching(/^HTTP\/1.1 40[0345] /)]);
      expect([method, answer.includes('geheim')]).toEqual([method, false]);
    }
  });

  test('a body above the limit is refused while it comes', async () => {
    const answer = await fetch(`http://localhost:${product.port}/aanmelden`, {
      method: 'POST',
      headers: { origin: `http://localhost:${product.port}` },
      body: new URLSearchParams({ person: 'x'.repeat(4_100_000) }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('We begrijpen niet wat je wilt doen');
  });
});
