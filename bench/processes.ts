import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { LoadTurn, Shown } from './messages.ts';
import { townHost } from './town/build.ts';
import type { Target } from './town/household.ts';

const loader = import.meta.resolve('../scripts/loader.ts');

/** A process of ours that listens. */
export interface Listening {
  readonly port: number;
  readonly pid: number;
  /** From its start until it listened. */
  readonly startMs: number;
  stop(): Promise<void>;
}

/**
 * The product itself, as `npm start` runs it in production, on one of the bench's databases.
 * @param urlAt the public address at a port; left out: that of the town, behind TLS
 */
export async function startProduct(
  app: pg.PoolConfig,
  owner: pg.PoolConfig,
  urlAt: (port: number) => string = () => `https://${townHost}`,
): Promise<Listening> {
  const port = await freePort();
  const begin = performance.now();
  const main = fileURLToPath(import.meta.resolve('../src/main.ts'));
  const child = spawn(process.execPath, ['--import', loader, main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_OPTIONS: process.env['OMTAFEL_BENCH_NODE_OPTIONS'],
      PORT: String(port),
      OMTAFEL_URL: urlAt(port),
      OMTAFEL_MODE: 'production',
      DATABASE_URL: urlOf(app),
      DATABASE_OWNER_URL: urlOf(owner),
      OMTAFEL_AUDIT_KEY: 'the secret of a bench is no secret',
      // The heads of the audit trail go here, and nobody looks at them.
      OMTAFEL_DATA: join(tmpdir(), `omtafel-bench-${process.pid}`),
    },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      if (part.toString().includes('Omtafel is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}: ${said}`)));
  });
  await ready;
  return { port, pid: child.pid ?? 0, startMs: performance.now() - begin, stop: () => stopped(child) };
}

/** The limit over all towns, see limit.ts. */
export async function startLimit(towns: readonly pg.PoolConfig[]): Promise<Listening> {
  const begin = performance.now();
  const child = forked(import.meta.resolve('./limit.ts'));
  child.send(towns);
  const [{ port }] = (await Promise.race([once(child, 'message'), endOf(child, 'limit')])) as [{ port: number }];
  return { port, pid: child.pid ?? 0, startMs: performance.now() - begin, stop: () => stopped(child) };
}

/** The load process; one turn at a time. */
export interface Load {
  take(turn: LoadTurn): Promise<Shown>;
  stop(): Promise<void>;
}

export function startLoad(towns: readonly (readonly Target[])[]): Load {
  const child = forked(import.meta.resolve('./load.ts'));
  child.send({ kind: 'towns', towns });
  const end = endOf(child, 'load');
  return {
    take: async (turn) => {
      const answer = new Promise<Shown>((resolve) => child.once('message', (shown) => resolve(shown as Shown)));
      child.send({ kind: 'turn', turn });
      return Promise.race([answer, end]);
    },
    stop: () => stopped(child),
  };
}

/** What a forked process prints goes to stderr: stdout is for the one document. */
const forked = (file: string): ChildProcess =>
  fork(fileURLToPath(file), {
    execArgv: ['--import', loader],
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
  });

/** Rejects when the process ends; who stops it on purpose does not wait for this. */
function endOf(child: ChildProcess, name: string): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the ${name} process ended with ${code}`)));
  });
  end.catch(() => {});
  return end;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** The socket's folder goes into the query: a URL has no other place for it. */
function urlOf({ host, user, password, database }: pg.PoolConfig): string {
  const url = new URL('postgresql://localhost');
  url.username = user ?? '';
  url.password = String(password);
  url.pathname = `/${database}`;
  url.searchParams.set('host', host ?? '');
  return url.href;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
