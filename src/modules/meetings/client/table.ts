import { watchDecisions } from './behind.ts';
import { watchNoLine } from './no-line.ts';
import { watchPlace } from './place.ts';
import { watchSaid } from './said.ts';
import { watchSteps } from './steps.ts';
import { turn, watchScreen } from './turn.ts';
import { watchLinks } from './weigh.ts';

/**
 * The pages of a running meeting: puts new parts in the place of old ones when something changed, and turns to the shared
 * screen and back by one key. Without this script the pages are reloaded by hand.
 */
const changedEvent = 'omtafel:changed';
const note = document.querySelector<HTMLElement>('[data-fresh]');

/** What is new in every drawing says nothing about a change. */
const looks = (part: Element): string => part.outerHTML.replaceAll(/(name="submission" value=")[^"]*/g, '$1');

const drawn = new Map<string, string>();
const parts = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-part]')];
const nameOf = (part: HTMLElement): string => part.dataset['part'] ?? '';

/** Where somebody is typing nothing is taken away: that part follows when the form is sent. */
const typedIn = new Set<string>();
const isBusy = (part: HTMLElement): boolean => typedIn.has(nameOf(part));

const stopsIn = (part: ParentNode): HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary'),
];
const says = (stop: HTMLElement): string =>
  [stop.tagName, stop.id, stop.textContent, stop.closest('form')?.ariaLabel ?? ''].join('|');

/** Who goes by keyboard stays where that was: at what says the same, else at what took its place. */
function sameStop(held: HTMLElement, here: ParentNode, fresh: ParentNode): HTMLElement | undefined {
  const stops = stopsIn(fresh);
  return (
    stops.find((stop) => says(stop) === says(held)) ?? stops[Math.min(stopsIn(here).indexOf(held), stops.length - 1)]
  );
}

function take(page: Document): void {
  // Taken away meanwhile, because something on which it was drawn ended.
  if (note?.isConnected !== true) return;
  // Another page than this one: a screen was let in, or the meeting is over.
  const known = new Set(parts(document).map(nameOf));
  if (!parts(page).some((part) => known.has(nameOf(part)))) return location.reload();
  for (const fresh of parts(page)) {
    const name = nameOf(fresh);
    const look = looks(fresh);
    if (drawn.get(name) === look) continue;
    const here = parts(document).find((part) => nameOf(part) === name);
    if (here === undefined || isBusy(here)) continue;
    const stop = document.activeElement;
    const held = here.contains(stop) ? stopsIn(here).find((each) => each === stop) : undefined;
    const same = held === undefined ? undefined : sameStop(held, here, fresh);
    here.replaceWith(fresh);
    drawn.set(name, look);
    document.dispatchEvent(new Event('omtafel:forms'));
    same?.focus();
  }
}

const heldMs = 2500;
/** Too busy, or the database is away: not all screens of a town ask again at the same moment. */
const busyMs = (): number => 2000 + Math.random() * 2000;
let asking = false;
let again = false;
async function renew(address: string): Promise<void> {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const response = await fetch(address, { cache: 'no-store', redirect: 'manual' });
    if (response.ok) take(new DOMParser().parseFromString(await response.text(), 'text/html'));
    else if (response.status === 429 || response.status === 503) setTimeout(() => void renew(address), busyMs());
    // Over, or no longer for this device: the page itself says so.
    // Held: whoever ended it is led on by the own form; everybody else goes to the minutes after that.
    else if (response.status === 409) {
      setTimeout(() => location.assign(location.pathname.replace('/aan-tafel', '/verslag')), heldMs);
    } else if (response.type === 'opaqueredirect' || response.status === 404 || response.status === 403) {
      // The script that asks whether the page may stay says so in plain words; else the page itself does.
      setTimeout(() => note?.isConnected === true && location.reload(), heldMs);
    }
  } catch {
    // No connection: what is on the screen stays.
  } finally {
    asking = false;
    if (again) {
      again = false;
      void renew(address);
    }
  }
}

/**
 * While an own form is under way, the page it leads to shows the change: fetching this one anew as well would only make
 * everybody wait. Where the page stays, it follows at once.
 */
const underWayMs = 4000;
let underWay = 0;
let missed = false;
function arrive(address: string): void {
  clearTimeout(underWay);
  underWay = 0;
  if (missed) void renew(address);
  missed = false;
}

watchNoLine();
if (note !== null) {
  const address = (): string => document.querySelector<HTMLElement>('[data-fresh]')?.dataset['fresh'] ?? '';
  for (const part of parts(document)) drawn.set(nameOf(part), looks(part));
  document.addEventListener(changedEvent, () => {
    if (underWay === 0) void renew(address());
    else missed = true;
  });
  // Before the queue, which keeps the event to itself.
  const leaving = (): void => {
    clearTimeout(underWay);
    underWay = window.setTimeout(() => arrive(address()), underWayMs);
  };
  addEventListener('submit', leaving, { capture: true });
  document.addEventListener('omtafel:queued', () => arrive(address()));
  document.addEventListener('input', ({ target }) => {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
    if (part !== null) typedIn.add(nameOf(part));
  });
  document.addEventListener('omtafel:queued', ({ target }) => {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
    if (part !== null) typedIn.delete(nameOf(part));
  });
  watchSaid();
  watchSteps();
  watchDecisions();
  const screen = document.querySelector<HTMLElement>('[data-screen]')?.dataset['screen'];
  if (screen !== undefined) {
    watchScreen(screen);
    watchLinks();
    watchPlace();
  }
}

/** One key for a link or button, said beside it; not while somebody types. */
document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const link = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key.toLowerCase())}"]`);
  if (link === null) return;
  event.preventDefault();
  if (key.toLowerCase() === 's' && turn()) return;
  link.click();
});
