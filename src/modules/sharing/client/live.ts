/**
 * Hears at once that something changed at the table that this page shows, and tells the page. The event says nothing
 * else: what changed is fetched by the normal way, through the normal check (docs/decisions/0044).
 */
const changedEvent = 'omtafel:changed';

/** Without server-sent events, or while they do not come through, a page asks by itself this often. */
const everyMs = 5000;

export function follow({ dataset }: HTMLElement, mayStay: () => Promise<unknown>): void {
  const address = dataset['live'] ?? '';
  // Side by side: what is fetched anew goes through the whole check by itself.
  const tell = (): void => {
    document.dispatchEvent(new Event(changedEvent));
    void mayStay();
  };
  let source: EventSource | null = null;
  let opened = false;

  function listen(): void {
    if (!('EventSource' in window)) return;
    source = new EventSource(address);
    source.addEventListener('message', tell);
    source.addEventListener('open', () => {
      // The page is as new as its first connection; after a lost one something may have been missed.
      if (opened) tell();
      opened = true;
    });
    source.addEventListener('error', () => {
      // The browser tries again by itself, unless the answer was a refusal.
      if (source?.readyState === EventSource.CLOSED) setTimeout(listen, everyMs);
    });
  }

  setInterval(() => {
    if (source?.readyState !== EventSource.OPEN && navigator.onLine && !document.hidden) tell();
  }, everyMs);
  // A phone that was in a pocket has missed what was said meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) tell();
  });
  addEventListener('online', tell);
  listen();
}
