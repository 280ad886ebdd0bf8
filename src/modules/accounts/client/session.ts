/**
 * Warns before the session is over, and keeps it while somebody is typing or reading. Without this script the foot of
 * the page says until when; with it nobody loses a text by thinking long. What was typed stays on the device (drafts.ts).
 */
import { paths } from '../paths.ts';
import { button, make } from './pieces.ts';

const note = document.querySelector<HTMLElement>('[data-session]');
/** Before the end, in milliseconds: time to find the button. */
const warnMs = 2 * 60_000;
/** One sign of life a minute is enough. */
const everyMs = 60_000;

function watch(place: HTMLElement): void {
  const said = (name: string): string => place.dataset[name] ?? '';
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('omtafel-session') : undefined;
  let ends = Date.now() + Number(said('session')) * 1000;
  let told = Date.now();
  let warning: HTMLElement | undefined;

  function reset(seconds: number): void {
    ends = Date.now() + seconds * 1000;
    told = Date.now();
    warning?.remove();
    warning = undefined;
  }

  /** Tells the server that somebody is there; a lost connection changes nothing. */
  async function tell(): Promise<void> {
    told = Date.now();
    try {
      const response = await fetch(paths.sessionUse, { cache: 'no-store' });
      if (response.redirected) return over();
      if (!response.ok) return;
      const { left } = (await response.json()) as { left: number };
      reset(left);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
      tabs?.postMessage(left);
    } catch {
      // Offline: the next sign of life tries again.
    }
  }

  function warn(): void {
    if (warning !== undefined) return;
    warning = make('div', 'om-notice om-notice--attention om-session');
    warning.setAttribute('role', 'alert');
    warning.append(make('p', '', said('warning')), button('primary', said('stay'), tell));
    document.body.append(warning);
  }

  /** The page goes away: whoever comes by next reads nothing. Typed text was kept before. */
  function over(): void {
    location.replace(location.href);
  }

  /** The server knows it exactly, and asking this is no use of the session. */
  async function lookWhetherOver(): Promise<void> {
    try {
      const response = await fetch(paths.sessionState, { cache: 'no-store' });
      if (response.redirected) over();
      else if (response.ok) ends = Date.now() + ((await response.json()) as { left: number }).left * 1000;
    } catch {
      // Offline: nothing can be fetched either, and the text on the screen is all there is.
    }
  }

  function tick(): void {
    const left = ends - Date.now();
    if (left <= 0) void lookWhetherOver();
    else if (left <= warnMs) warn();
  }

  for (const kind of ['input', 'click', 'keydown', 'scroll']) {
    document.addEventListener(
      kind,
      () => {
        if (Date.now() - told > everyMs && warning === undefined) void tell();
      },
      { passive: true, capture: true },
    );
  }
  tabs?.addEventListener('message', ({ data }) => reset(Number(data)));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
  tabs?.postMessage(Number(said('session')));
  document.addEventListener('visibilitychange', tick);
  setInterval(tick, 5000);
}

if (note !== null) watch(note);
