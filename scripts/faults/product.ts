/** The product as a process that is started again whenever it ends, as systemd or a container does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { townHost } from '../../bench/town/build.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));
const noRest = 200;

export interface Place {
  readonly port: number;
  readonly dataDir: string;
  /** Absent: the embedded PostgreSQL in `dataDir`. */
  readonly database?: { readonly app: string; readonly owner: string };
  /** Where its code stands; this repository, unless said otherwise. */
  readonly house?: string;
}

export class Product {
  readonly port: number;
  readonly #place: Place;
  #child: ChildProcess | undefined;
  #over = false;
  #said = '';
  #restarting: Promise<void> = Promise.resolve();

  constructor(place: Place) {
    this.#place = place;
    this.port = place.port;
  }

  start(): void {
    if (this.#over) return;
    const { port, dataDir, database } = this.#place;
    const child = spawn(process.execPath, ['--import', './scripts/loader.ts', 'src/main.ts'], {
      cwd: this.#place.house ?? house,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        OMTAFEL_URL: `https://${townHost}`,
        OMTAFEL_MODE: 'production',
        OMTAFEL_AUDIT_KEY: 'the secret of a drill is no secret',
        OMTAFEL_DATA: dataDir,
        ...(database === undefined
          ? { OMTAFEL_EMBEDDED_IN_PRODUCTION: 'yes' }
          : { DATABASE_URL: database.app, DATABASE_OWNER_URL: database.owner }),
      },
    });
    this.#child = child;
    child.stderr?.on('data', (part: Buffer) => (this.#said = (this.#said + part.toString()).slice(-20_000)));
    this.#restarting = new Promise((resolve) => {
      child.once('exit', () => {
        setTimeout(() => {
          this.start();
          resolve();
        }, noRest);
      });
    });
  }

  /** What it wrote to its log of late. */
  get log(): string {
    return this.#said;
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Asked to stop; resolves when its successor was started. */
  async restart(): Promise<void> {
    this.#child?.kill('SIGTERM');
    await this.#restarting;
  }

  /** Resolves when it says that it is ready. */
  async ready(withinMs = 60_000): Promise<void> {
    const until = Date.now() + withinMs;
    while ((await this.health()) !== 200) {
      if (Date.now() > until) throw new Error(`the product was not ready in ${withinMs} ms:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** The status of /readyz; 0: nobody answers. */
  async health(): Promise<number> {
    try {
      return (await fetch(`http://127.0.0.1:${this.port}/readyz`, { signal: AbortSignal.timeout(3000) })).status;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    this.#over = true;
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
}

/** The socket's folder goes into the query: a URL has no other place for it. */
export function urlOf({ host, user, password, database }: pg.PoolConfig): string {
  const url = new URL('postgresql://localhost');
  url.username = user ?? '';
  url.password = String(password);
  url.pathname = `/${database}`;
  url.searchParams.set('host', host ?? '');
  return url.href;
}
