import { paths } from '../paths.ts';
import { close, type Desk, type Parcel, rowId, save, say } from './desk.ts';
import { pairsOf, setHidden, typedIn } from './fields.ts';
import { make } from './pieces.ts';
import { askKey, patience } from './secret.ts';
import { drop } from './store.ts';

/**
 * Sends the form of this desk: once, whatever happens on the way. What goes out keeps its submission id and its exact
 * content until the server has answered, so an answer that got lost is asked for again and never saved twice.
 */
export async function send(desk: Desk): Promise<void> {
  if (desk.phase === 'sending' || desk.phase === 'over') return;
  clearTimeout(desk.retryTimer);
  desk.phase = 'sending';
  say(desk, 'sending');
  const who = navigator.onLine ? await askKey() : 'offline';
  if (who === 'offline') return wait(desk);
  if (who === 'signed-out') return stay(desk, 'signedOut', signInLink(desk));
  // Somebody else signed in in another tab: this text is not theirs to send.
  if (who.person !== desk.secret.person) return stay(desk, 'otherPerson', signInLink(desk));
  const parcel = (desk.sent ??= { to: desk.to, fields: pairsOf(desk.form), button: desk.button });
  await save(desk);
  try {
    const response = await post(parcel);
    await take(desk, parcel, response, await response.text());
  } catch {
    wait(desk);
  }
}

/** Whether a desk that waits should try again: not in the middle of a word. */
export function again(desk: Desk): void {
  if (desk.phase !== 'waiting') return;
  if (Date.now() - desk.typedAt > 5000) void send(desk);
  else retryIn(desk, 5000);
}

function post({ to, fields, button }: Parcel): Promise<Response> {
  const pairs = [...fields, ...(button === null ? [] : [button])].map((pair) => [...pair]);
  // The header asks where to go instead of going there: the page would be fetched, and seen, twice.
  const headers = { 'x-draft': '1' };
  return fetch(to, { method: 'POST', headers, body: new URLSearchParams(pairs), signal: patience() });
}

async function take(desk: Desk, parcel: Parcel, response: Response, html: string): Promise<void> {
  const edited = typedIn(pairsOf(desk.form)) !== typedIn(parcel.fields);
  const { status } = response;
  const to = response.headers.get('location');
  if (status === 204 && to !== null) {
    if (to === paths.signIn) return stay(desk, 'signedOut', signInLink(desk));
    return confirmed(desk, edited, to);
  }
  // Too busy (429) is no answer to what was sent either.
  if (status === 429 || status >= 500) return wait(desk);
  const answer = new DOMParser().parseFromString(html, 'text/html');
  // A page that is not ours (a network that wants a login of its own) confirms nothing.
  if (answer.getElementById('inhoud') === null) return wait(desk);
  if (status === 200) {
    await close(desk, desk.id);
    return show(desk, answer);
  }
  // The server rolled back: this content was not saved, so the next attempt may be another.
  if (status === 400 || status === 409) desk.sent = null;
  const name = CSS.escape(desk.form.dataset['autosave'] ?? '');
  if (desk.sent !== null || answer.querySelector(`form[data-autosave=${name}]`) === null) {
    await save(desk);
    return stay(desk, 'refused', ` ${answer.querySelector('h1')?.textContent ?? status}.`);
  }
  if (edited) {
    desk.phase = 'still';
    return send(desk);
  }
  await close(desk);
  show(desk, answer);
}

/** The server has it. Whatever was typed while the answer was on its way is kept as the next filling-in. */
async function confirmed(desk: Desk, edited: boolean, url: string): Promise<void> {
  if (!edited) {
    await close(desk, desk.id);
    goTo(new URL(url, location.href));
    return;
  }
  const done = desk.id;
  const submission = crypto.randomUUID();
  setHidden(desk.form, 'submission', submission);
  Object.assign(desk, { sent: null, initial: '', id: await rowId(desk.secret, submission) });
  await save(desk);
  await drop(done);
  location.reload();
}

/** To another place on this same page a browser only scrolls: what was saved would not be there to see. */
function goTo(url: URL): void {
  if (url.pathname !== location.pathname || url.search !== location.search || url.hash === '') {
    location.assign(url);
    return;
  }
  history.replaceState(null, '', url);
  location.reload();
}

/** Puts the server's page in place of this one, as the browser would; its scripts run already. */
function show(desk: Desk, page: Document): void {
  document.title = page.title;
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('[autofocus]')?.focus();
  desk.shown();
}

function wait(desk: Desk): void {
  desk.phase = 'waiting';
  say(desk, 'waiting');
  desk.tries += 1;
  retryIn(desk, Math.min(60_000, 1000 * 2 ** desk.tries));
}

function retryIn(desk: Desk, milliseconds: number): void {
  clearTimeout(desk.retryTimer);
  desk.retryTimer = window.setTimeout(() => again(desk), milliseconds);
}

function stay(desk: Desk, reason: 'signedOut' | 'otherPerson' | 'refused', more: string | Node): void {
  desk.phase = 'still';
  say(desk, reason, ' ', more);
}

/** In a tab of its own, so that this page and its text stay. */
function signInLink(desk: Desk): HTMLElement {
  const link = make('a', 'nl-link om-link', desk.secret.words.signIn);
  link.href = paths.signIn;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}
