import type { Live } from './hub.ts';

/** A sign of life, so that nothing in between takes a quiet connection for a dead one. */
const beatMs = 20_000;
/** After this the browser asks again, through the whole check: who may no longer be here gets no new stream. */
const longestMs = 2 * 60_000;
/** How soon it tries again: at once when this was all there is to one connection, and not at once when it was lost. */
const [soonMs, lostMs] = [100, 2000];
/** The first change is told at once; those that come right after it once more, together. */
const togetherMs = 100;

/**
 * Server-sent events that say "something changed" and nothing else; the page then fetches anew, through the normal check.
 * @param oldMs how long ago the page was asked for: what changed since, before this connection stood, is told at once
 */
export function liveStream(live: Live, householdId: string, oldMs: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const utf8 = new TextEncoder();
  let leave: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      let quiet: NodeJS.Timeout | null = null;
      let more = false;
      const send = (text: string): void => {
        try {
          controller.enqueue(utf8.encode(text));
        } catch {
          leave();
        }
      };
      const tell = (): void => {
        more = quiet !== null;
        if (more) return;
        send('data: changed\n\n');
        quiet = setTimeout(() => {
          quiet = null;
          if (more) tell();
        }, togetherMs);
      };
      const unfollow = live.follow(householdId, tell, oldMs);
      const beat = setInterval(() => send(': here\n\n'), beatMs);
      const last = setTimeout(
        () => {
          send(`retry: ${soonMs}\n\n`);
          leave();
          controller.close();
          // Not all together again, of those that began together.
        },
        longestMs * (1 - Math.random() / 8),
      );
      leave = () => {
        unfollow();
        clearInterval(beat);
        clearTimeout(last);
        if (quiet !== null) clearTimeout(quiet);
      };
      send(`retry: ${lostMs}\n\n`);
    },
    cancel: () => leave(),
  });
}
