import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Who holds a data folder: the product itself, or a command that started the database for a moment. */
export type Holder = 'app' | 'command';

/** The folder is ours until `release`, or until this process ends in whatever way: the kernel frees the name. */
export interface Lock {
  /** Tells commands that ask: migrations and demo data are complete, the database may be used. */
  ready(): void;
  release(): Promise<void>;
}

interface Answer {
  holder: Holder;
  pid: string;
  ready: boolean;
}

/** Another process uses the data folder. main.ts exits with code 3. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
  /** The holder is the product, and complete: its database may be used. */
  readonly ready: boolean;
  constructor(dataDir: string, { holder, pid, ready }: Answer) {
    const who = holder === 'app' ? 'Omtafel is already running' : 'A command of Omtafel is running';
    super(
      `${who} with the data folder ${dataDir}${pid ? ` (process ${pid})` : ''}. ` +
        'Stop it first, or give this one another folder with OMTAFEL_DATA (and another PORT).',
    );
    this.ready = ready;
  }
}

/**
 * Takes the data folder for this process: at most one per folder. A command holds it for a moment, so it is waited for.
 * @param waitMs how long to wait for a holder of kind `command`
 * @throws DataFolderInUse
 */
export async function lockDataFolder(dataDir: string, holder: Holder, waitMs = 0): Promise<Lock> {
  const until = Date.now() + waitMs;
  for (;;) {
    const name = lockName(dataDir);
    const lock = await listen(name, holder);
    if (lock) return lock;
    const other = await ask(name);
    if (!other) {
      // A named socket of a process that died (no abstract sockets here), or one that is just ending.
      if (!name.startsWith('\0')) rmSync(name, { force: true });
      await sleep(50);
      if (Date.now() < until + 2000) continue;
    }
    if (other?.holder === 'command' && Date.now() < until) {
      await sleep(100);
      continue;
    }
    throw new DataFolderInUse(dataDir, other ?? { holder: 'app', pid: '', ready: false });
  }
}

function lockName(dataDir: string): string {
  const path = realpathSync(dataDir);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0omtafel-${hash}`;
  return join(tmpdir(), `omtafel-${hash}.lock`);
}

function listen(name: string, holder: Holder): Promise<Lock | undefined> {
  return new Promise((resolve, reject) => {
    let state = 'starting';
    const server: Server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(`${holder} ${process.pid} ${state}`);
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(name, () => {
      server.unref();
      resolve({
        ready: () => {
          state = 'ready';
        },
        release: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}

function ask(name: string): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(name);
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      const [holder, pid = '', state] = text.split(' ');
      resolve(holder === 'app' || holder === 'command' ? { holder, pid, ready: state === 'ready' } : undefined);
    });
  });
}
