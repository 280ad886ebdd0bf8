import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The product as a real process, as `npm start` makes it. */
export interface Product {
  child: ChildProcess;
  port: number;
  stdout(): string;
  stderr(): string;
  /** Resolves with the ready line; fails with stderr when the process ends first. */
  ready: Promise<string>;
  /** Exit code, or the name of the signal that killed it. */
  ended: Promise<number | string>;
}

/** Starts the product with exactly these settings (and PATH). `viaNpm`: through `npm start`, in a process group of its own. */
export async function startProduct(
  settings: Record<string, string>,
  { viaNpm = false }: { viaNpm?: boolean } = {},
): Promise<Product> {
  const port = Number(settings.PORT ?? (await freePort()));
  const [command, args]: [string, string[]] = viaNpm
    ? ['npm', ['start', '-s']]
    : [process.execPath, ['bin/omtafel.js', 'start']];
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: viaNpm,
  });
  let stdout = '';
  let stderr = '';
  child.stderr?.on('data', (part) => (stderr += part));
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? (signal as string))),
  );
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      stdout += part;
      if (stdout.includes('\n')) resolve(stdout);
    });
    void ended.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${stderr}`)));
  });
  ready.catch(() => {});
  return { child, port, stdout: () => stdout, stderr: () => stderr, ready, ended };
}

/** A folder for OMTAFEL_DATA; with what `dataFolder` needs to look at and clean up. */
export class DataFolder {
  readonly path: string;
  private readonly parent: string;

  constructor(name = 'data', mode = 0o755) {
    this.parent = mkdtempSync(join(tmpdir(), 'omtafel-start-'));
    chmodSync(this.parent, mode);
    this.path = join(this.parent, name);
  }

  /** Process number and socket folder of its PostgreSQL; undefined when it stopped in order. */
  postgres(): { pid: number; socketDir: string } | undefined {
    const file = join(this.path, 'postgres', 'postmaster.pid');
    if (!existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(lines[0]), socketDir: lines[4] as string };
  }

  async remove(): Promise<void> {
    const left = this.postgres();
    if (left && alive(left.pid)) {
      process.kill(left.pid, 'SIGQUIT');
      while (alive(left.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      rmSync(left.socketDir, { recursive: true, force: true });
    }
    rmSync(this.parent, { recursive: true, force: true });
  }
}

/** When the first lines of `bin/omtafel.js` have run, in this process or under npm: SIGHUP, which Node leaves alone, is caught by then. */
export async function firstLines({ child }: Product): Promise<void> {
  const pid = child.pid as number;
  const begun = (each: string): boolean =>
    procOf(each, 'cmdline').includes('bin/omtafel.js\0start') && /^SigCgt:.*[13579bdf]$/m.test(procOf(each, 'status'));
  const all = () => [String(pid), ...procOf(pid, `task/${pid}/children`).split(' ')];
  while (!all().some(begun)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What of `/proc` says something about a process; empty when it is gone. */
function procOf(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Every process that has this folder in its command or its environment. */
export function processesAt(folder: string): string[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  const found = pids.filter((pid) =>
    [procOf(pid, 'cmdline'), procOf(pid, 'environ')].some((text) => text.includes(folder)),
  );
  return found.map((pid) => procOf(pid, 'cmdline'));
}

/** Also false for a process that ended and that nobody has asked about (a container without init). */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
