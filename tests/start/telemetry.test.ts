import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DataFolder, freePort, type Product, startProduct } from './product.ts';

const folder = new DataFolder();
const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const household = 'c0ffee00-0000-4000-8000-000000000001';
let collector: Server;
let product: Product;
let metricsPort = 0;
const received: { readonly path: string; readonly body: string }[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  metricsPort = await freePort();
  product = await startProduct({
    OMTAFEL_DATA: folder.path,
    OMTAFEL_METRICS_PORT: String(metricsPort),
    OMTAFEL_LOG_REQUESTS: 'yes',
    OMTAFEL_PROXY: '127.0.0.1',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_SERVICE_NAME: 'omtafel-teststad',
    OTEL_METRIC_EXPORT_INTERVAL: '500',
  });
  await product.ready;
}, 120_000);
afterAll(async () => {
  if (product.child.exitCode === null) product.child.kill('SIGTERM');
  await product.ended;
  collector.close();
  await folder.remove();
});

test('a port of the figures that is taken is said with its own setting, and the product ends', async () => {
  const other = new DataFolder();
  const second = await startProduct({ OMTAFEL_DATA: other.path, OMTAFEL_METRICS_PORT: String(metricsPort) });
  expect(await second.ended).toBe(1);
  expect(second.stderr()).toContain(
    `Port ${metricsPort} on 127.0.0.1 is in use by another program. Stop that, or choose another with OMTAFEL_METRICS_PORT.\n`,
  );
  await other.remove();
}, 120_000);

const get = (path: string) =>
  fetch(`http://127.0.0.1:${product.port}${path}`, {
    redirect: 'manual',
    headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
  });

describe('figures and traces', () => {
  let requestId = '';

  test('every answer names its request, and the log line of that request says the pattern and nothing else', async () => {
    const answer = await get(`/huishoudens/${household}?naam=Daan`);
    requestId = answer.headers.get('x-request-id') ?? '';
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    const lines = product.stderr().split('\n');
    const line = JSON.parse(lines.find((each) => each.includes(requestId)) ?? '{}') as object;
    expect(line).toMatchObject({ event: 'request', method: 'GET', route: '/huishoudens/:householdId', status: 303 });
    expect(product.stderr()).not.toContain(household);
    expect(product.stderr()).not.toContain('Daan');
  });

  test('Prometheus reads them on a port of their own, by pattern of the route', async () => {
    await get('/nothing-here/really');
    const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(text).toContain('http_route="/huishoudens/:householdId"');
    expect(text).toContain('http_route="(none)"');
    expect(text).toContain('http_server_request_duration_bucket');
    expect(text).toContain('db_client_connection_count');
    expect(text).not.toContain(household);
    expect((await get('/metrics')).status).toBe(404);
  });

  test('a collector gets metrics, and at the latest when it stops the traces, within that of the caller', async () => {
    product.child.kill('SIGTERM');
    expect(await product.ended).toBe(0);
    const bodies = (path: string): string =>
      received
        .filter((each) => each.path === path)
        .map((each) => each.body)
        .join('\n');
    expect(bodies('/v1/metrics')).toContain('http.server.request.duration');
    const traces = bodies('/v1/traces');
    expect(traces).toContain(trace);
    expect(traces).toContain('GET /huishoudens/:householdId');
    expect(traces).toContain('omtafel-teststad');
    expect(traces).not.toContain(household);
  });
});

test('nothing of it is loaded where nobody asks: one file knows OpenTelemetry, and only the start loads that, when told', () => {
  const users = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => readFileSync(join('src', file), 'utf8').includes('@opentelemetry/'));
  expect(users).toEqual(['kernel/telemetry/open-telemetry.ts']);
  expect(readFileSync('src/main.ts', 'utf8')).toMatch(
    /telemetry !== null[\s\S]{0,40}await import\('[^']*open-telemetry/,
  );
});
