import { follow } from './live.ts';

/**
 * Takes an open page away when something on which it was drawn has ended: a place, a role, a ground, a wish. Without this
 * script the next page says so; with it nobody goes on reading. Without a connection the page stays, because at a kitchen
 * table there often is none, and it asks at once when there is one again.
 */
const place = document.querySelector<HTMLElement>('[data-still]');
/** Within five seconds, with time for the answer. */
const everyMs = 3500;

function watch({ dataset }: HTMLElement): () => Promise<void> {
  const address = dataset['still'] ?? '';
  // Who begins here has no table anywhere, and an own page all the same.
  const ofTable = address.includes('tafel=');
  let stood: readonly string[] | undefined;
  let ended = false;
  let asking = false;

  async function look(): Promise<void> {
    // A page that nobody sees asks nothing; it asks before anything else when it is shown again.
    if (ended || asking || document.hidden) return;
    asking = true;
    try {
      const response = await fetch(address, { cache: 'no-store', redirect: 'manual' });
      if (response.type === 'opaqueredirect') takeAway();
      else if (response.ok) compare((await response.json()) as string[]);
      else if (response.status === 403 || response.status === 404) takeAway();
    } catch {
      // No connection: nothing new can be fetched either.
    } finally {
      asking = false;
    }
  }

  function compare(now: readonly string[]): void {
    stood ??= now;
    if ((ofTable && now.length === 0) || stood.some((sign) => !now.includes(sign))) takeAway();
  }

  function takeAway(): void {
    ended = true;
    const title = document.createElement('h1');
    title.className = 'nl-heading nl-heading--level-1';
    title.tabIndex = -1;
    title.textContent = dataset['ended'] ?? '';
    const again = document.createElement('a');
    again.href = location.pathname;
    again.className = 'nl-link om-link';
    again.textContent = dataset['again'] ?? '';
    const words = document.createElement('p');
    words.append(dataset['text'] ?? '', ' ', again);
    const main = document.createElement('main');
    main.className = 'om-page om-page--narrow';
    main.append(title, words);
    document.title = 'Omtafel';
    document.body.replaceChildren(main);
    title.focus();
  }

  document.addEventListener('visibilitychange', () => void look());
  addEventListener('pageshow', () => void look());
  addEventListener('online', () => void look());
  setInterval(() => void look(), everyMs);
  void look();
  return look;
}

const look = place === null ? () => Promise.resolve() : watch(place);
// A meeting keeps a connection anyway: the sign that something ended travels along.
const meeting = document.querySelector<HTMLElement>('[data-live]');
if (meeting !== null) follow(meeting, look);
