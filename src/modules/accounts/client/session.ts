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

/** How many seconds are left, as the server says; null when there is no answer: a lost connection changes nothing. */
async function leftBy(address: string): Promise<number | 'over' | null> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (response.redirected) return 'over';
    return response.ok ? ((await response.json()) as { left: number }).left : null;
  } catch {
    return null;
  }
}

/** The page goes away: whoever comes by next reads nothing. Typed text was kept before. */
const leave = (): void => location.replace(location.href);

function watch({ dataset }: HTMLElement): void {
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('omtafel-session') : undefined;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
  const tellTabs = (left: number): void => tabs?.postMessage(left);
  const atFirst = Number(dataset['session']);
  let ends = Date.now() + atFirst * 1000;
  let told = Date.now();
  let warning: HTMLElement | undefined;

  function reset(seconds: number): void {
    ends = Date.now() + seconds * 1000;
    told = Date.now();
    warning?.remove();
    warning = undefined;
  }

  /** Tells the server that somebody is there. */
  async function tell(): Promise<void> {
    told = Date.now();
    const left = await leftBy(paths.sessionUse);
    if (left === 'over') return leave();
    if (left === null) return;
    reset(left);
    tellTabs(left);
  }

  function warn(): void {
    if (warning !== undefined) return;
    warning = make('div', 'om-notice om-notice--attention om-session');
    warning.setAttribute('role', 'alert');
    warning.append(make('p', '', dataset['warning'] ?? ''), button('primary', dataset['stay'] ?? '', tell));
    document.body.append(warning);
  }

  /** The server knows it exactly, and asking this is no use of the session. */
  async function lookWhetherOver(): Promise<void> {
    const left = await leftBy(paths.sessionState);
    if (left === 'over') leave();
    else if (left !== null) ends = Date.now() + left * 1000;
  }

  function tick(): void {
    const left = ends - Date.now();
    if (left <= 0) void lookWhetherOver();
    else if (left <= warnMs) warn();
  }

  function sign(): void {
    if (Date.now() - told > everyMs && warning === undefined) void tell();
  }

  for (const kind of ['input', 'click', 'keydown', 'scroll']) {
    document.addEventListener(kind, sign, { passive: true, capture: true });
  }
  tabs?.addEventListener('message', ({ data }) => reset(Number(data)));
  tellTabs(atFirst);
  document.addEventListener('visibilitychange', tick);
  setInterval(tick, 5000);
}

if (note !== null) watch(note);
