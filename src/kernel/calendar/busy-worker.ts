/** Reads one calendar text apart from everything else, so that a text that takes too much can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { busyIn, type Window } from './busy.ts';

const { text, window } = workerData as { readonly text: string; readonly window: Window };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(busyIn(text, window));
