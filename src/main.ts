import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { flushCompileCache } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { App } from './app.ts';
import { type Config, ConfigError, readConfig, unknownSettings } from './kernel/config/config.ts';
import { sealSecretsWith } from './kernel/login/sealing.ts';
import { requireRights } from './kernel/db/app-rights.ts';
import { DataFolderInUse } from './kernel/db/embedded/lock.ts';
import { EmbeddedDatabaseError } from './kernel/db/embedded/programs.ts';
import { MigrationError, migrate } from './kernel/db/migrate.ts';
import { openPool, type Pool } from './kernel/db/pool.ts';
import { waitLimits } from './kernel/db/wait-limits.ts';
import { type Watch, watchDatabase } from './kernel/db/watch.ts';
import { claimDataFolder, type Database, openDatabase } from './kernel/db/open.ts';
import { OwnServerError } from './kernel/db/own-server.ts';
import { openDrain } from './kernel/web/drain.ts';
import { createLog, errorFacts } from './kernel/log/log.ts';
import { openAuditKeys, signAuditWith } from './kernel/audit/keys.ts';
import { listen, PortError } from './kernel/web/listen.ts';
import type { Telemetry } from './kernel/telemetry/watcher.ts';
import { watchHearing } from './kernel/web/hearing.ts';
import { patienceAfter, whileStarting } from './kernel/web/while-starting.tsx';
import type { Jobs } from './jobs.ts';

const MIGRATIONS = fileURLToPath(new URL('../db/migrations', import.meta.url));

/** The whole stop takes at most this; then the process ends in whatever state it is. */
const STOP_MS = 3700;
/** Requests in progress get this much of it. */
const DRAIN_MS = 2200;
/** Without its PostgreSQL nothing can be saved any more: what waits gets its honest page, and the next start may begin. */
const LOST_MS = 300;
/** Kept for the connections and PostgreSQL, which usually needs 0.2 s; what is left is for the last rounds. */
const CLOSE_MS = 700;

/** After a start for which people waited: until its first pages are as fast as others. */
const SLOW_MS = 10_000;

const log = createLog();
const hearing = watchHearing();
const early = new AbortController();
const draining = openDrain();
const pools: pg.Pool[] = [];
const started = Promise.withResolvers<void>();
let app: App | undefined;
let server: Server | undefined;
let opening: Promise<Database> | undefined;
let jobs: Jobs | undefined;
let telemetry: Telemetry | undefined;
let watch: Watch | undefined;
let stopping: Promise<never> | undefined;
let databaseLost = false;
let awaited = false;
let slowUntil = 0;

// The same signal may arrive twice: from npm, and from the terminal to the whole group.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Those of `bin/omtafel.js`, for before there was anything to end. Ours is there before they go: no gap between the two.
  const earlier = process.listeners(signal);
  process.on(signal, () => {
    if (!stopping) log.info('stopping', { signal });
    void stop(0);
  });
  for (const each of earlier) process.off(signal, each);
}
process.on('uncaughtException', fail);
// One forgotten promise in one request must not end the product for everybody; while starting it does.
process.on('unhandledRejection', (error) => (app ? log.error('unhandled-rejection', errorFacts(error)) : fail(error)));
process.stdout.on('error', () => {}); // whoever read the ready line may be gone

start().catch(fail);

/** config -> lock -> http (health, and who waits) -> database, beside it the code -> migrations -> demo -> the product. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  for (const name of unknownSettings(process.env)) log.warn('unknown-setting', { name });
  const lock = await claimDataFolder(config);
  server = await listen(config, (request, env) => answer(config, request, env));
  opening = openDatabase(config, log, { lock, signal: early.signal });
  // Most of the code is read while PostgreSQL starts, and only now: who comes after a crash has somebody to wait for.
  const code = readCode();
  code.catch(() => {}); // told to who waits for it below
  const database = await opening;
  void database.ended.then(() => {
    if (!stopping) log.error('database-ended');
    databaseLost = true;
    void stop(1);
  });
  const keys = openAuditKeys(config);
  const [auditKey] = keys;
  sealSecretsWith(keys);
  if (auditKey) signAuditWith(auditKey);
  const owner = poolOf(database.owner, 2);
  const applied = await migrate(owner, MIGRATIONS, database.appRole);
  log.info('migrations-done', { applied: applied.length });
  await requireRights(owner, database.appRole);
  if (config.mode === 'demo') {
    const { loadDemo } = await import('./demo/load.ts');
    const loaded = await loadDemo({ app: poolOf(database.app, 2), owner }, { now: new Date() });
    log.info('demo-ready', { loaded });
  }
  const { createApp, startJobs } = await code;
  const pool = poolOf({ ...database.app, ...waitLimits }, 20);
  await owner.end();
  early.signal.throwIfAborted();
  watch = watchDatabase(pool, log);
  const begun = startJobs({ config, database: pool, auditKey, log });
  jobs = begun;
  if (config.telemetry !== null) {
    const { openTelemetry } = await import('./kernel/telemetry/open-telemetry.ts');
    telemetry = await openTelemetry(config.telemetry, pool);
  }
  app = await createApp({ config, database: pool, log, written: begun.written, watcher: telemetry?.watcher });
  // What is done first is slow, and whoever came while it started is not the last.
  if (awaited) slowUntil = performance.now() + SLOW_MS;
  // Whoever came just before `slowUntil` still looks at it.
  setTimeout(() => hearing.stop(), 2 * SLOW_MS).unref();
  started.resolve();
  lock.ready();
  process.stdout.write(`Omtafel is ready: ${config.publicUrl.origin}\n`);
  flushCompileCache(); // a kill leaves no time for it
}

/** One turn of the loop to hear, one to read what was sent, one to answer. */
const breath = async (): Promise<void> => {
  for (let each = 0; each < 3; each += 1) await turn();
};

/** Of others, what takes a while to read. */
const packages = ['zod', 'kysely', '@simplewebauthn/server', 'openid-client', 'imapflow', 'nodemailer'];
/** From below, so that no file brings whole modules with it; the others after them in any order. */
const lowest = ['accounts', 'wording', 'households', 'sharing', 'rights', 'plan', 'finances', 'meetings'];
/** Not what runs in browsers or in tests. */
const ofServer = /^(?!client\/)(?!.*(?:\.test|testing)\.).*\.tsx?$/;

/** A file at a time, with a breath between them in which whoever asks meanwhile is answered: a whole module takes a tenth of a second, on a busy machine a whole one. */
async function readCode() {
  for (const name of packages) {
    await import(name);
    await breath();
  }
  const folder = new URL('modules/', import.meta.url);
  for (const name of new Set([...lowest, ...readdirSync(folder)])) {
    const files = readdirSync(new URL(name, folder), { recursive: true, encoding: 'utf8' });
    const depth = (file: string): number => file.split('/').length;
    // What puts the others together stands on top, and comes last.
    for (const file of files.filter((each) => ofServer.test(each)).toSorted((a, b) => depth(b) - depth(a))) {
      await import(`./modules/${name}/${file}`);
      await breath();
    }
  }
  const [{ createApp }, { startJobs }] = await Promise.all([import('./app.ts'), import('./jobs.ts')]);
  return { createApp, startJobs };
}

function poolOf(config: pg.PoolConfig, max: number): Pool {
  // Statements that do not wait for each other travel together. A connection keeps its prepared statements, and planning
  // the largest one costs more than twenty answers: in a quiet hour connections stay.
  const pool = openPool({ ...config, max, pipeline: true, idleTimeoutMillis: 3_600_000 }, (error) => {
    if (!stopping) log.warn('connection-lost', errorFacts(error));
  });
  pools.push(pool);
  return pool;
}

function answer(config: Config, request: Request, env: { incoming: { url?: string } }): Response | Promise<Response> {
  const path = env.incoming.url;
  if (path === '/healthz') return plain(200, 'ok');
  if (path === '/readyz') {
    draining.asked(stopping !== undefined);
    const not = stopping ? 'stopping' : !app ? 'starting' : watch?.away ? 'database-away' : null;
    return not === null ? plain(200, 'ready') : plain(503, not);
  }
  if (app && performance.now() > slowUntil) return app.fetch(request, env);
  if (!app) awaited = true;
  return untilStarted(config, request, env);
}

function untilStarted(config: Config, request: Request, env: unknown): Promise<Response> {
  const { deafMs } = hearing;
  return whileStarting(
    request,
    config,
    started.promise,
    () => (app as App).fetch(request, env),
    () => patienceAfter({ deafMs, worstMs: hearing.worstMs }),
  );
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** Ends everything in the order of use, once, whatever calls; the process is gone within 4 s. */
function stop(code: number): Promise<never> {
  stopping ??= end(code);
  return stopping;
}

async function end(code: number): Promise<never> {
  const begin = Date.now();
  setTimeout(() => process.exit(code || 1), STOP_MS + 200);
  early.abort(new Error('stopped while starting'));
  if (databaseLost) await draining.now(server, LOST_MS);
  else await draining.end(server, DRAIN_MS);
  // The last requests get their seal, a message that is under way its answer; the next start makes up for what does not fit.
  const rest = databaseLost ? 0 : STOP_MS - CLOSE_MS - (Date.now() - begin);
  await Promise.race([Promise.all([jobs?.stop(), telemetry?.stop()]), wait(rest)]);
  watch?.stop();
  const open = pools.filter((pool) => !pool.ended);
  await Promise.race([Promise.allSettled(open.map((pool) => pool.end())), wait(200)]);
  const database = await opening?.catch(() => undefined);
  await database?.stop(STOP_MS - (Date.now() - begin));
  process.exit(code);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** 2 and 3: starting again changes nothing, and `deploy/omtafel.service` leaves it. */
function exitCodeOf(error: unknown): 1 | 2 | 3 {
  if (error instanceof DataFolderInUse) return 3;
  return error instanceof ConfigError || (error instanceof OwnServerError && error.why === 'settings') ? 2 : 1;
}

function fail(error: unknown): void {
  if (stopping) return; // cut connections while stopping are no news
  const expected = [ConfigError, PortError, DataFolderInUse, EmbeddedDatabaseError, OwnServerError, MigrationError];
  if (expected.some((kind) => error instanceof kind)) process.stderr.write(`${(error as Error).message}\n`);
  else log.error('failed', { ...errorFacts(error), message: app ? undefined : (error as Error).message });
  void stop(exitCodeOf(error));
}
