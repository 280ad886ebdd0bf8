/**
 * `npm run bench:browser -- [--json] [--rounds N]`: how soon Mijn plan can be read on an old phone with a slow line:
 * Chromium with a processor six times slower, 400 ms per request and 400 kbit/s, 320 x 640. One JSON document (or a
 * table) on stdout, progress on stderr; exit code 0 when it ran, whatever the figures.
 */
import pg from 'pg';
import type { Browser, BrowserContext } from 'playwright-core';
import { openTemporaryCluster } from '../src/kernel/db/embedded/temporary.ts';
import { asked, numberIn, usable } from '../scripts/asked.ts';
import { launchBrowser } from '../tests/browser/browser.ts';
import { median, percentile, rounded } from './figures.ts';
import { startProduct } from './processes.ts';
import { tokenOf } from './town/build.ts';
import { makeTowns } from './towns.ts';

/** The phone and its line. Chromium adds the delay to every request; connecting costs nothing more. */
const phone = { slower: 6, delayMs: 400, bytesPerSecond: 400_000 / 8, width: 320, height: 640 };

const help = `npm run -s bench:browser -- [--json] [--rounds N]

How soon Mijn plan can be read on an old phone with a slow line, in Chromium, so many times (7).`;
const values = asked(help, { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '7' } });
const rounds = usable(help, () => numberIn('rounds', values.rounds, 1, 100));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Visit {
  readonly readableMs: number;
  readonly shift: number;
  readonly bytes: number;
}

/** One opening of the page on the slow phone, measured by the browser itself. */
async function open(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  let bytes = 0;
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.delayMs,
    downloadThroughput: phone.bytesPerSecond,
    uploadThroughput: phone.bytesPerSecond,
  });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: phone.slower });
  const answer = await page.goto(url, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`Mijn plan answers ${answer?.status()}`);
  const { readableMs, shift } = await page.evaluate(
    () =>
      new Promise<{ readableMs: number; shift: number }>((resolve) => {
        let largest = 0;
        let moved = 0;
        new PerformanceObserver((list) => {
          for (const each of list.getEntries()) largest = each.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const each of list.getEntries()) moved += (each as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ readableMs: largest, shift: moved }), 1000);
      }),
  );
  await page.close();
  if (readableMs === 0) throw new Error('the browser saw nothing to read');
  return { readableMs, shift, bytes };
}

/** First and later visits of one client after another, each on a phone that was never here. */
async function visits(browser: Browser, url: string, clients: readonly string[]) {
  const first: Visit[] = [];
  const later: Visit[] = [];
  for (const [round, client] of clients.entries()) {
    say(`round ${round + 1} of ${clients.length}`);
    const context = await browser.newContext({ viewport: { width: phone.width, height: phone.height } });
    await context.addCookies([{ name: 'omtafel', value: tokenOf(client), url }]);
    first.push(await open(context, `${url}/mijn-plan`));
    later.push(await open(context, `${url}/mijn-plan`));
    await context.close();
  }
  return { first, later };
}

const figuresOf = (visit: 'first' | 'later', all: readonly Visit[]) => ({
  visit,
  readableP50Ms: rounded(median(all.map((each) => each.readableMs))),
  readableP95Ms: rounded(
    percentile(
      all.map((each) => each.readableMs),
      0.95,
    ),
  ),
  layoutShift: Math.max(...all.map((each) => each.shift)),
  bytes: median(all.map((each) => each.bytes)),
});

const cluster = await openTemporaryCluster(true);
try {
  const [town] = await makeTowns(cluster, [Math.max(rounds, 10)]);
  if (town === undefined) throw new Error('there is no town');
  const product = await startProduct(town.app, town.owner, (port) => `http://localhost:${port}`);
  const browser = await launchBrowser();
  try {
    const url = `http://localhost:${product.port}`;
    const owner = new pg.Client(town.owner);
    await owner.connect();
    await owner.query('update municipality set host = $1', [`localhost:${product.port}`]);
    await owner.end();
    const clients = town.targets.slice(0, rounds).map((target) => target.clientId);
    const { first, later } = await visits(browser, url, clients);
    const results = [figuresOf('first', first), figuresOf('later', later)];
    if (values.json) process.stdout.write(`${JSON.stringify({ phone, rounds, results })}\n`);
    else console.table(results);
  } finally {
    await browser.close();
    await product.stop();
  }
} finally {
  await cluster.stop();
}
