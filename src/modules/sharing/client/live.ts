/**
 * Hears at once that something changed at the table that this page shows, and tells the page. The event says nothing
 * else: what changed is fetched by the normal way, through the normal check (docs/decisions/0044).
 */
const changedEvent = 'omtafel:changed';

/** Without server-sent events, or while they do not come through, a page asks by itself this often. */
const everyMs = 5000;
/** A connection that was so long in coming may have missed something on its way. */
const slowMs = 1000;

/** One request may be so much longer under way than another. */
const unevenMs = 100;

/** How long ago this page was asked for, where a form led to it after that form; rather too long than too short. */
function oldMs(): number {
  const [opening] = performance.getEntriesByType('navigation');
  const asked = opening instanceof PerformanceNavigationTiming ? opening.fetchStart : 0;
  return Math.ceil(performance.now() - asked) + unevenMs;
}

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
    const begun = performance.now();
    source = new EventSource(`${address}?oud=${oldMs()}`);
    source.addEventListener('message', tell);
    source.addEventListener('open', () => {
      // What changed between the page and its first connection is told by the server; a lost or slow one may have missed more.
      if (opened || performance.now() - begun > slowMs) tell();
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
