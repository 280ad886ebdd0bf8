import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Memory {
  /** Bytes that are still used after a collection. */
  readonly held: number;
  readonly rss: number;
}

/** The product with its demo, in a data folder of its own; started again when it ends, which is counted. */
export class Product {
  readonly port: number;
  exits = 0;
  readonly #folder = mkdtempSync(join(tmpdir(), 'omtafel-fuzz-'));
  readonly #told: (line: string) => void;
  #child: ChildProcess | undefined;
  #stopping = false;

  private constructor(port: number, told: (line: string) => void) {
    this.port = port;
    this.#told = told;
  }

  /** @param told of every line that its log says about a fault */
  static async start(told: (line: string) => void): Promise<Product> {
    const product = new Product(await freePort(), told);
    await product.#begin();
    return product;
  }

  #begin(): Promise<void> {
    const child = spawn(
      process.execPath,
      ['--expose-gc', '--import', './scripts/loader.ts', 'scripts/fuzz/worker.ts'],
      {
        env: {
          PATH: process.env['PATH'],
          HOME: process.env['HOME'],
          PORT: String(this.port),
          OMTAFEL_DATA: join(this.#folder, 'data'),
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.#child = child;
    child.stderr?.on('data', (text: Buffer) => {
      for (const line of text.toString().split('\n')) if (line.includes('"level":"error"')) this.#told(line);
    });
    return new Promise((ready, failed) => {
      child.stdout?.once('data', () => ready());
      child.once('exit', (code, signal) => {
        if (this.#stopping) return;
        this.exits += 1;
        this.#told(`ended with ${code ?? signal}`);
        failed(new Error('ended before it was ready'));
        if (this.exits < 20) this.#begin().catch(() => {});
      });
    });
  }

  memory(): Promise<Memory> {
    const child = this.#child;
    if (child?.connected !== true) return Promise.reject(new Error('the product is not there'));
    return new Promise((resolve) => {
      child.once('message', (memory) => resolve(memory as Memory));
      child.send('memory');
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child !== undefined && child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
