import type { Server } from 'node:http';

/** Somebody who asked so lately whether this process is ready watches it, and asks again within the next time span. */
const watchedMs = 5000;
const heardMs = 1000;

export interface Drain {
  /** To be called when somebody asks whether this process is ready. */
  asked(stopping: boolean): void;
  /** No new connections; requests in progress end, idle connections are closed as soon as they are idle. */
  end(server: Server | undefined, withinMs: number): Promise<void>;
  /** The same, without waiting for whoever watches. */
  now(server: Server | undefined, withinMs: number): Promise<void>;
}

/**
 * The end of a server without refusing anybody: whoever watches hears first that this process stops, and sends the next
 * request elsewhere.
 */
export function openDrain(): Drain {
  let watched = 0;
  let heard: () => void = () => {};
  return {
    asked: (stopping) => {
      watched = Date.now();
      if (stopping) heard();
    },
    async end(server, withinMs) {
      if (!server?.listening) return;
      const until = Date.now() + withinMs;
      if (Date.now() - watched < watchedMs) {
        await Promise.race([new Promise<void>((resolve) => (heard = resolve)), wait(heardMs)]);
        await wait(100); // what it sent before it heard is on its way
      }
      await close(server, until - Date.now());
    },
    async now(server, withinMs) {
      if (server?.listening) await close(server, withinMs);
    },
  };
}

async function close(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 25);
  await Promise.race([closed, wait(withinMs)]);
  clearInterval(sweep);
  server.closeAllConnections();
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
