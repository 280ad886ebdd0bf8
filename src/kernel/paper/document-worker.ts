/** Makes one document after the other, apart from the thread that answers everybody. */
import { parentPort } from 'node:worker_threads';
import { compileDocument, type PaperDocument } from './document.ts';

parentPort?.on('message', ({ id, paper }: { readonly id: number; readonly paper: PaperDocument }) => {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ id, pdf: compileDocument(paper) });
  } catch {
    // Nothing of the words goes into a log.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ id, pdf: null });
  }
});
