import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { BusyBlock, Window } from './busy.ts';

const worker = new URL('./busy-worker.ts', import.meta.url);
/** A diary of ten years with a hundred repeating events takes a fifth of a second. */
const readMs = 4_000;

/**
 * The busy blocks of a calendar text that comes from elsewhere, read in bounded time and memory.
 * @returns null when it is no calendar, or takes too much
 */
export function readBusy(text: string, window: Window, withinMs = readMs): Promise<BusyBlock[] | null> {
  return new Promise((resolve) => {
    const reading = new Worker(fileURLToPath(worker), {
      workerData: { text, window },
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 },
      // What it says of a text stays out of the log.
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    const done = (blocks: BusyBlock[] | null): void => {
      clearTimeout(limit);
      resolve(blocks);
      void reading.terminate();
    };
    const limit = setTimeout(() => done(null), withinMs);
    reading.once('message', (blocks: BusyBlock[]) => done(blocks));
    reading.once('error', () => done(null));
    reading.once('exit', () => done(null));
  });
}
