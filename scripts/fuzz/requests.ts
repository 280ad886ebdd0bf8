/** One request of every kind, as the bytes that go over the wire. */
import { randomUUID } from 'node:crypto';
import { type Chance, oneOf, someId, strangeBytes, strangeJson, strangeName, strangeText } from './strange.ts';

/** What the requests are about. */
export interface Aim {
  readonly host: string;
  readonly origin: string;
  /** Patterns of the routes, with `:names`. */
  readonly paths: readonly string[];
  /** Ids that stand in pages of the people who are signed in. */
  readonly ids: readonly string[];
  /** Sessions of people of every kind; '' is nobody. */
  readonly cookies: readonly string[];
  /** Pages that somebody was shown the way to, with the session of who may open them. */
  readonly doors: readonly (readonly [cookie: string, path: string])[];
}

export const kinds = [
  'method',
  'path',
  'encoding',
  'header',
  'cookie',
  'form',
  'multipart',
  'chunked',
  'json',
  'prototype',
  'raw',
] as const;
export type Kind = (typeof kinds)[number];

const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'LINK',
  'PURGE',
  'QUERY',
];
const encodings = ['identity', 'gzip', 'deflate', 'br', 'zstd', 'x-unknown', 'gzip, gzip, gzip'];
const charsets = ['utf-8', 'utf-16', 'utf-7', 'iso-8859-1', 'x-unknown', ''];
const formType = 'application/x-www-form-urlencoded';
/** A header may hold no line end, or the request is another one; the kind `raw` sends such. */
const inHeader = (text: string): string => text.replaceAll(/[\r\n\0]/g, ' ').slice(0, 4000);

/** Half of them knock where somebody may come in, the others anywhere. */
export function makeRequest(kind: Kind, everywhere: Aim, chance: Chance): Buffer {
  const door = chance() < 0.5 && everywhere.doors.length > 0 ? oneOf(chance, everywhere.doors) : null;
  const aim = door === null ? everywhere : { ...everywhere, cookies: [door[0]] };
  const path = door === null ? pathFor(aim, chance) : door[1];
  const post = (type: string, body: Buffer, more: readonly string[] = []): Buffer =>
    wire(aim, chance, 'POST', path, [`content-type: ${type}`, `content-length: ${body.length}`, ...more], body);
  switch (kind) {
    case 'method':
      return wire(aim, chance, oneOf(chance, methods), path, ['content-length: 0']);
    case 'path':
      return wire(aim, chance, 'GET', strangePath(path, chance), []);
    case 'encoding': {
      const type = `${formType}; charset=${oneOf(chance, charsets)}`;
      return post(type, strangeBytes(chance, 3000), [`content-encoding: ${oneOf(chance, encodings)}`]);
    }
    case 'header':
      return wire(aim, chance, 'GET', path, strangeHeaders(chance));
    case 'cookie':
      return wire({ ...aim, cookies: [strangeCookie(aim, chance)] }, chance, 'GET', path, []);
    case 'form':
      return post(formType, formBody(aim, chance));
    case 'multipart':
      return post(...multipart(chance));
    case 'chunked':
      return wire(
        aim,
        chance,
        'POST',
        path,
        [`content-type: ${formType}`, 'transfer-encoding: chunked'],
        chunks(chance),
      );
    case 'json':
      return post('application/json', Buffer.from(strangeJson(chance)));
    case 'prototype': {
      const pairs = Array.from({ length: 1 + Math.floor(chance() * 20) }, () => [
        strangeName(chance),
        strangeText(chance),
      ]);
      return post(formType, Buffer.from(new URLSearchParams(pairs).toString()));
    }
    case 'raw':
      return raw(aim, path, chance);
  }
}

function pathFor({ paths, ids }: Aim, chance: Chance): string {
  const id = (): string => (chance() < 0.8 && ids.length > 0 ? oneOf(chance, ids) : someId(chance));
  const path = oneOf(chance, paths).replaceAll(/:\w+(\{[^}]*\})?/g, () =>
    chance() < 0.9 ? id() : encodeURIComponent(wellFormed(strangeText(chance))).slice(0, 300),
  );
  return chance() < 0.2 ? `${path}?${new URLSearchParams([[strangeName(chance), strangeText(chance)]])}` : path;
}
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const strangePath = (path: string, chance: Chance): string =>
  oneOf(chance, [
    () => `${path}/`,
    () => `/${path}`,
    () => `${path}%`,
    () => `${path}%00`,
    () => `${path}?${'a=b&'.repeat(Math.floor(chance() * 1500))}`,
    () => `${path}?a[__proto__][x]=1&__proto__=2&constructor=3`,
    () => `${path}#fragment`,
    () => `${path}/../..${path}`,
    () => `/%2e%2e/%2e%2e${path}`,
    () => path.toUpperCase(),
    () => `http://elsewhere.example${path}`,
    () => `//elsewhere.example${path}`,
    () => `/${encodeURIComponent(wellFormed(strangeText(chance))).slice(0, 6000)}`,
    () => '*',
    () => `/${'a/'.repeat(Math.floor(chance() * 3000))}`,
  ])();

const strangeHeaders = (chance: Chance): string[] =>
  Array.from({ length: Math.floor(chance() * 40) }, () => {
    const name = oneOf(chance, [
      'accept',
      'accept-language',
      'accept-encoding',
      'traceparent',
      'tracestate',
      'x-forwarded-host',
      'x-forwarded-for',
      'if-none-match',
      'range',
      'expect',
      'upgrade',
      'sec-fetch-site',
      'x-draft',
      'authorization',
      'te',
      'x-http-method-override',
    ]);
    return `${name}: ${inHeader(strangeText(chance))}`;
  });

const strangeCookie = ({ cookies }: Aim, chance: Chance): string =>
  inHeader(
    oneOf(chance, [
      () => `omtafel=${strangeText(chance)}`,
      () => `omtafel=${'A'.repeat(43)}`,
      () => `${oneOf(chance, cookies)}; ${oneOf(chance, cookies)}; taal=${strangeText(chance)}`,
      () => `${strangeText(chance)}=${strangeText(chance)}; __proto__=x; =; ;;; a`,
      () => Array.from({ length: 300 }, (_, at) => `c${at}=x`).join('; '),
      () => `__Host-omtafel=${strangeText(chance)}; omtafel-terug=${strangeText(chance)}`,
    ])(),
  );

/** A form as it should be, with strange things in it. */
function formBody({ ids }: Aim, chance: Chance): Buffer {
  const pairs: [string, string][] = [['submission', chance() < 0.9 ? randomUUID() : strangeText(chance)]];
  for (let left = Math.floor(chance() * 12); left > 0; left -= 1) {
    pairs.push([strangeName(chance), chance() < 0.3 && ids.length > 0 ? oneOf(chance, ids) : strangeText(chance)]);
  }
  const many = chance() < 0.02 ? 'a=b&'.repeat(Math.floor(chance() * 100_000)) : '';
  return Buffer.from(many + new URLSearchParams(pairs).toString());
}

function multipart(chance: Chance): [type: string, body: Buffer] {
  const boundary = oneOf(chance, ['x', '----WebKitFormBoundary', 'a'.repeat(70), '', '"', '\u00e9']);
  const name = inHeader(strangeName(chance)).replaceAll('"', '');
  const part = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="../../x"\r\n\r\n`;
  const whole = [Buffer.from(part), strangeBytes(chance, 2000), Buffer.from(`\r\n--${boundary}--\r\n`)];
  const kept = chance() < 0.5 ? whole : whole.slice(0, Math.floor(chance() * 3));
  return [`multipart/form-data; boundary=${boundary}`, Buffer.concat(kept)];
}

const chunks = (chance: Chance): Buffer =>
  Buffer.from(
    oneOf(chance, [
      () => '5\r\na=b&c\r\n0\r\n\r\n',
      () => 'zz\r\nabc\r\n0\r\n\r\n',
      () => '-1\r\nabc\r\n0\r\n\r\n',
      () => 'ffffffffffffffff\r\nabc',
      () => '5;ext=1\r\na=b&c\r\n0\r\ntrailer: x\r\n\r\n',
      () => `${'1\r\na\r\n'.repeat(Math.floor(chance() * 2000))}0\r\n\r\n`,
      () => '5\r\na=b',
    ])(),
  );

/** What is hardly HTTP: lines that end wrong, two lengths, two requests in one, bytes. */
const raw = ({ host }: Aim, path: string, chance: Chance): Buffer =>
  oneOf(chance, [
    () => strangeBytes(chance, 500),
    () => Buffer.from(`GET ${path}\r\n\r\n`),
    () => Buffer.from(`GET ${path} HTTP/9.9\r\nhost: ${host}\r\n\r\n`),
    () => Buffer.from(`GET ${path} HTTP/1.1\r\n\r\n`),
    () => Buffer.from(`GET ${path} HTTP/1.1\nhost: ${host}\n\n`),
    () => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nhost: elsewhere\r\n\r\n`),
    () => Buffer.from(`POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde`),
    () =>
      Buffer.from(
        `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
      ),
    () => Buffer.from(`POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: -5\r\n\r\n`),
    () => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`),
    () => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${'['.repeat(9)}\r\n\r\n`),
    () => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nbad header\r\n: x\r\n\r\n`),
    () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    () => Buffer.from(`CONNECT ${host} HTTP/1.1\r\nhost: ${host}\r\n\r\n`),
    () => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n`),
    () =>
      Buffer.concat([Buffer.from(`GET ${path} HTTP/1.1\r\nhost: `), strangeBytes(chance, 60), Buffer.from('\r\n\r\n')]),
  ])();

function wire(
  { host, origin, cookies }: Aim,
  chance: Chance,
  method: string,
  path: string,
  headers: readonly string[],
  body: Buffer = Buffer.alloc(0),
): Buffer {
  const cookie = oneOf(chance, cookies);
  const head = [
    `${method} ${path.replaceAll(/[ \r\n]/g, '+')} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    ...(cookie === '' ? [] : [`cookie: ${cookie}`]),
    ...(method === 'POST' && chance() < 0.9 ? [`origin: ${origin}`] : []),
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}
