import type { Live } from './hub.ts';

/** A sign of life, so that nothing in between takes a quiet connection for a dead one. */
const beatMs = 20_000;
/** After this the browser asks again, through the whole check: who may no longer be here gets no new stream. */
const longestMs = 15 * 60_000;
/** Changes that come together are told once. */
const togetherMs = 40;

/** Server-sent events that say "something changed" and nothing else; the page then fetches anew, through the normal check. */
export function liveStream(live: Live, householdId: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const utf8 = new TextEncoder();
  let leave: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      let waiting: NodeJS.Timeout | null = null;
      const send = (text: string): void => {
        try {
          controller.enqueue(utf8.encode(text));
        } catch {
          leave();
        }
      };
      const unfollow = live.follow(householdId, () => {
        waiting ??= setTimeout(() => {
          waiting = null;
          send('data: changed\n\n');
        }, togetherMs);
      });
      const beat = setInterval(() => send(': here\n\n'), beatMs);
      const last = setTimeout(() => {
        leave();
        controller.close();
      }, longestMs);
      leave = () => {
        unfollow();
        clearInterval(beat);
        clearTimeout(last);
        if (waiting !== null) clearTimeout(waiting);
      };
      send('retry: 2000\n\n');
    },
    cancel: () => leave(),
  });
}
