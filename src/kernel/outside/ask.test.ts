import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { mayConnect, readNetwork } from './addresses.ts';
import { type Ask, askOutside, type Resolver } from './ask.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function server(answer: RequestListener): Promise<number> {
  const made = createServer(answer);
  open.push(made);
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  return (made.address() as AddressInfo).port;
}
const nobody = mayConnect([]);
/** As a municipality that names the network of its own diaries. */
const own = mayConnect([['127.0.0.1', 32]]);
const ask = (url: string, more: Partial<Ask> = {}, may = own, withinMs = 2_000) =>
  askOutside({ url: new URL(url), ...more }, { mayConnect: may, most: 1_000, withinMs });

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fec0::1',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is nothing to connect to', (address) => {
    expect(nobody(address)).toBe(false);
  });
  test.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2a00:1450:400e:80f::200e'])('%s is public', (address) => {
    expect(nobody(address)).toBe(true);
  });
  test('a network that is named is allowed, and its neighbours are not', () => {
    const may = mayConnect(
      [readNetwork('10.1.0.0/16'), readNetwork('fd00::/8')].flatMap((each) => (each ? [each] : [])),
    );
    expect([may('10.1.2.3'), may('fd00::1'), may('10.2.0.1'), may('127.0.0.1')]).toEqual([true, true, false, false]);
    for (const wrong of ['10.1.0.0/33', 'intern', '10.1/16', '10.1.0.0/16/1']) expect(readNetwork(wrong)).toBeNull();
  });
});

describe('a question to a server that somebody chose', () => {
  test('is refused for the own machine, by number and by name, however it is written', async () => {
    const port = await server((_request, response) => response.end('geheim'));
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0'])
      expect(await ask(`http://${host}:${port}/`, {}, nobody)).toEqual({ fault: 'refused-address' });
    expect(await ask('file:///etc/passwd')).toEqual({ fault: 'refused-address' });
    expect(await ask('ftp://127.0.0.1/')).toEqual({ fault: 'refused-address' });
  });

  test('gets its text, and the login goes along', async () => {
    let seen = '';
    const port = await server((request, response) => {
      seen = `${request.method} ${request.headers.authorization}`;
      response.end('BEGIN:VCALENDAR');
    });
    const login = { name: 'ruth', password: 'wacht:woord' };
    expect(await ask(`http://127.0.0.1:${port}/a`, { login })).toMatchObject({ text: 'BEGIN:VCALENDAR' });
    expect(seen).toBe(`GET Basic ${Buffer.from('ruth:wacht:woord').toString('base64')}`);
  });

  test.each([
    [401, 'login'],
    [403, 'login'],
    [404, 'not-there'],
    [500, 'answered-wrong'],
    [304, 'answered-wrong'],
  ] as const)('an answer %i is told as %s', async (status, fault) => {
    const port = await server((_request, response) => response.writeHead(status).end());
    expect(await ask(`http://127.0.0.1:${port}/`)).toEqual({ fault });
  });

  test('a redirect is checked like the first address, ends after three, and never carries the login elsewhere', async () => {
    const inside = await server((_request, response) => response.end('geheim'));
    const only = (address: string) => address === '127.0.0.2';
    const outer = createServer((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inside}/` }).end(),
    );
    open.push(outer);
    await new Promise<void>((listening) => outer.listen(0, '127.0.0.2', listening));
    const { port } = outer.address() as AddressInfo;
    expect(await ask(`http://127.0.0.2:${port}/`, {}, only)).toEqual({ fault: 'refused-address' });

    const seen: (string | undefined)[] = [];
    const last = await server((request, response) => {
      seen.push(request.headers.authorization);
      response.end('goed');
    });
    const first = await server((_request, response) =>
      response.writeHead(301, { location: `http://127.0.0.1:${last}/` }).end(),
    );
    const login = { name: 'ruth', password: 'geheim' };
    expect(await ask(`http://127.0.0.1:${first}/`, { login })).toMatchObject({ text: 'goed' });
    expect(seen).toEqual([undefined]);

    const round = await server((_request, response) => response.writeHead(302, { location: '/' }).end());
    expect(await ask(`http://127.0.0.1:${round}/`)).toEqual({ fault: 'answered-wrong' });
    const odd = await server((_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());
    expect(await ask(`http://127.0.0.1:${odd}/`)).toEqual({ fault: 'refused-address' });
  });

  test('an answer that is too large is cut off, whether it says so or not', async () => {
    const says = await server((_request, response) => response.end('x'.repeat(2_000)));
    expect(await ask(`http://127.0.0.1:${says}/`)).toEqual({ fault: 'too-large' });
    let sent = 0;
    const flows = await server((_request, response) => {
      const pour = setInterval(() => {
        sent += 500;
        response.write('x'.repeat(500));
      }, 2);
      response.once('close', () => clearInterval(pour));
    });
    expect(await ask(`http://127.0.0.1:${flows}/`)).toEqual({ fault: 'too-large' });
    expect(sent).toBeLessThan(50_000);
  });

  test('a server that says nothing, drips, or is gone, is left in time', async () => {
    const silent = await server(() => undefined);
    expect(await ask(`http://127.0.0.1:${silent}/`, {}, own, 200)).toEqual({ fault: 'slow' });
    const drips = await server((_request, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.once('close', () => clearInterval(drip));
    });
    expect(await ask(`http://127.0.0.1:${drips}/`, {}, own, 200)).toEqual({ fault: 'slow' });
    expect(await ask('http://127.0.0.1:1/')).toEqual({ fault: 'unreachable' });
    expect(await ask('http://bestaat-niet.invalid/')).toEqual({ fault: 'unreachable' });
  });
});

describe('a name that changes what it means', () => {
  /** Answers each question with the next list. */
  function resolver(...answers: readonly (readonly string[])[]) {
    const asked: string[] = [];
    const lookup: Resolver = (host, _options, done) => {
      const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
      asked.push(host);
      done(
        null,
        found.map((address) => ({ address, family: 4 })),
      );
    };
    return { asked, lookup };
  }
  const askBy = (port: number, lookup: Resolver, path = '/') =>
    askOutside(
      { url: new URL(`http://agenda.test:${port}${path}`), login: { name: 'a', password: 'b' } },
      { mayConnect: own, most: 1_000, withinMs: 2_000, lookup },
    );

  test('is looked up once for a connection, and the address that was checked is the one that is connected to', async () => {
    const port = await server((_request, response) => response.end('ok'));
    const { asked, lookup } = resolver(['127.0.0.1'], ['127.0.0.9']);
    expect(await askBy(port, lookup)).toMatchObject({ text: 'ok' });
    expect(asked).toEqual(['agenda.test']);
  });

  test('is refused at the redirect at which it means the inside', async () => {
    let visits = 0;
    const port = await server((_request, response) => {
      visits += 1;
      response.writeHead(302, { location: '/inside' }).end();
    });
    const { lookup } = resolver(['127.0.0.1'], ['127.0.0.9']);
    expect(await askBy(port, lookup)).toEqual({ fault: 'refused-address' });
    expect(visits).toBe(1);
  });

  test('is refused when one of its addresses is inside, whichever comes first', async () => {
    const port = await server((_request, response) => response.end('ok'));
    for (const found of [['127.0.0.1', '169.254.169.254'], ['10.0.0.1', '127.0.0.1'], []])
      expect(await askBy(port, resolver(found).lookup)).toEqual({ fault: 'refused-address' });
  });
});
