import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PaperDocument } from './document.ts';

const script = new URL('./document-worker.ts', import.meta.url);
/** The first document loads fonts; a long one takes a tenth of a second. */
const withinMs = 15_000;

interface Made {
  readonly id: number;
  readonly pdf: Uint8Array<ArrayBuffer> | null;
}

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, (pdf: Made['pdf']) => void>();

/** Whoever waits hears that there will be none; the next document gets a new thread. */
function end(gone: Worker): void {
  if (worker === gone) worker = null;
  for (const tell of waiting.values()) tell(null);
  waiting.clear();
}

function thread(): Worker {
  if (worker !== null) return worker;
  const started = new Worker(fileURLToPath(script));
  started.on('message', ({ id, pdf }: Made) => {
    waiting.get(id)?.(pdf);
    waiting.delete(id);
    // An idle thread keeps nobody from stopping.
    if (waiting.size === 0) started.unref();
  });
  started.on('error', () => {
    end(started);
  });
  started.on('exit', () => {
    end(started);
  });
  worker = started;
  return started;
}

/**
 * The document as PDF/UA-1, made in a thread of its own, so that nobody else waits for it.
 * @throws when it cannot be made in time
 */
export async function makeDocument(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  const making = thread();
  making.ref();
  last += 1;
  const id = last;
  const pdf = await new Promise<Made['pdf']>((resolve) => {
    const late = setTimeout(() => {
      waiting.delete(id);
      void making.terminate();
      resolve(null);
    }, withinMs);
    waiting.set(id, (made) => {
      clearTimeout(late);
      resolve(made);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    making.postMessage({ id, paper });
  });
  if (pdf === null) throw new Error('the document could not be made');
  return pdf;
}
