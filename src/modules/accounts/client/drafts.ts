/**
 * Long forms survive a lost connection. Every form with `data-autosave` is kept on this device while it is filled in,
 * sealed with a key that only the server has and only for the person signed in, and sent once.
 * How and why: docs/decisions/0005-drafts-on-the-device.md.
 */
import { paths } from '../paths.ts';
import { close, type Desk, rowId, save, say, typed } from './desk.ts';
import { hiddenValue, pairsOf, typedIn } from './fields.ts';
import { leave } from './leaving.ts';
import { hold } from './locks.ts';
import { offerKept } from './offer.ts';
import { make } from './pieces.ts';
import { askKey, type Secret, takeKey } from './secret.ts';
import { again, send } from './sending.ts';
import { drop, rows } from './store.ts';

/** The long forms of this page with what they held when it opened. */
let found = new Map<HTMLFormElement, string>();
let desks = new Map<HTMLFormElement, Desk>();
let asking: Promise<void> | undefined;
/** False where the device keeps nothing: a private window, storage that is refused. */
let keeps = true;

function look(): void {
  found = new Map();
  desks = new Map();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    found.set(form, typedIn(pairsOf(form)));
  }
}

/** Asks for the key; without one every form works as without script, until there is a connection to ask again. */
async function begin(): Promise<void> {
  if (found.size === 0 || desks.size > 0) return;
  const given = await askKey();
  if (typeof given === 'string') return;
  const secret = await takeKey(given);
  await Promise.all([...found.keys()].map((form) => open(form, secret)));
}
const beginOnce = (): Promise<void> => (asking ??= begin().finally(() => (asking = undefined)));

/** Opens the desk of one form; `earlier` is the desk whose text came back from the server in this form. */
async function open(form: HTMLFormElement, secret: Secret, earlier?: Desk): Promise<void> {
  const name = form.dataset['autosave'] ?? '';
  const id = await rowId(secret, hiddenValue(form, 'submission'));
  const status = make('div', '');
  status.setAttribute('role', 'status');
  // From here the text is kept by us; the browser's own memory of forms is not encrypted.
  form.autocomplete = 'off';
  sayKept(form, keeps ? secret.words.line : secret.words.lineNot);
  form.append(status);
  const formTag = await secret.tag(`form:${name}`);
  earlier?.release();
  const desk: Desk = {
    form,
    secret,
    formTag,
    status,
    id,
    release: (await hold(id)) ?? (() => undefined),
    // Sent empty and come back: what was not typed is not kept either.
    initial: (earlier === undefined ? found.get(form) : earlier.initial) ?? '',
    sent: null,
    button: null,
    to: '',
    phase: 'still',
    tries: 0,
    typedAt: 0,
    saveTimer: 0,
    retryTimer: 0,
    saving: Promise.resolve(),
    shown: () => void comeBack(desk),
  };
  desks.set(form, desk);
  if (earlier !== undefined || typedIn(pairsOf(form)) !== desk.initial) await save(desk);
  if (earlier !== undefined && earlier.id !== id) await drop(earlier.id);
  if (keeps) await offerKept(desk);
}

/** The server's answer took the place of the page: its forms are opened, the one that failed with its text. */
async function comeBack(earlier: Desk): Promise<void> {
  look();
  const name = earlier.form.dataset['autosave'];
  for (const form of found.keys()) {
    await open(form, earlier.secret, form.dataset['autosave'] === name ? earlier : undefined);
  }
}

/** Opens the forms that came later, with the key that the page has already. */
async function adopt(): Promise<void> {
  const known = [...desks.values()][0]?.secret;
  if (known === undefined) return beginOnce();
  await Promise.all([...found.keys()].filter((form) => !desks.has(form)).map((form) => open(form, known)));
}

/** Says once on a page, where something can be typed and it can be seen, that it is kept here; or that it is not. */
function sayKept(form: HTMLFormElement, line: string): void {
  const writes = form.querySelector('textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file])');
  const seen = [...document.querySelectorAll('[data-kept]')].some(
    (each) => each.closest('details:not([open])') === null,
  );
  if (writes === null || seen) return;
  const said = make('p', 'om-quiet om-small', line);
  said.dataset['kept'] = '';
  form.append(said);
}

async function goOn(desk: Desk): Promise<void> {
  await close(desk, desk.id);
  desk.release();
  Object.assign(desk, {
    id: await rowId(desk.secret, hiddenValue(desk.form, 'submission')),
    initial: typedIn(pairsOf(desk.form)),
    sent: null,
    phase: 'still',
  });
  say(desk, '');
}

function deskOf(target: EventTarget | null): Desk | undefined {
  const form = target instanceof HTMLElement ? target.closest('form') : null;
  if (form === null || !found.has(form)) return undefined;
  if (!desks.has(form)) void beginOnce();
  return desks.get(form);
}

function onTyped(event: Event): void {
  const desk = deskOf(event.target);
  if (desk !== undefined) typed(desk);
}

function onSubmit(event: SubmitEvent, forget: (owner: string) => Promise<unknown>): void {
  const form = event.target as HTMLFormElement;
  const action = form.getAttribute('action') ?? location.pathname;
  const desk = deskOf(form);
  if (desk === undefined && action !== paths.signOut) return;
  event.preventDefault();
  if (desk === undefined) {
    void Promise.all([...desks.values()].filter((each) => each.saveTimer > 0).map(save)).then(() =>
      leave(form, forget),
    );
    return;
  }
  const by = event.submitter;
  desk.to = by?.getAttribute('formaction') ?? action;
  desk.button = by instanceof HTMLButtonElement && by.name !== '' ? [by.name, by.value] : null;
  // What is typed before this is part of it; only typing after it makes an attempt wait.
  Object.assign(desk, { tries: 0, typedAt: 0 });
  void send(desk);
}

function start(): void {
  const tabs = new BroadcastChannel('omtafel-left');
  const stop = (owner: string): Promise<unknown> =>
    Promise.all(
      [...desks].map(async ([form, desk]) => {
        if (desk.secret.owner !== owner) return;
        await close(desk);
        say(desk, 'signedOut');
        // From here it is a form as without script.
        desks.delete(form);
        found.delete(form);
      }),
    );
  tabs.addEventListener('message', ({ data }) => void stop(String(data)));
  document.addEventListener('input', onTyped);
  document.addEventListener('change', onTyped);
  document.addEventListener('submit', (event) =>
    onSubmit(event, (owner) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
      tabs.postMessage(owner);
      return stop(owner);
    }),
  );
  // Safe in the queue of the page: this filling-in is over, and the form goes on empty.
  for (const told of ['omtafel:queued', 'omtafel:sent']) {
    document.addEventListener(told, ({ target }) => {
      const desk = target instanceof HTMLFormElement ? desks.get(target) : undefined;
      if (desk !== undefined) void goOn(desk);
    });
  }
  // Parts of the page that took the place of others have forms of their own.
  document.addEventListener('omtafel:forms', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
      if (!found.has(form)) found.set(form, typedIn(pairsOf(form)));
    }
    void adopt();
  });
  document.addEventListener('visibilitychange', () => {
    for (const desk of desks.values()) if (document.hidden && desk.saveTimer > 0) void save(desk);
  });
  addEventListener('online', () => {
    void beginOnce();
    for (const desk of desks.values()) again(desk);
  });
  look();
  // Every page deletes what is too old, whoever kept it.
  void rows()
    .catch(() => (keeps = false))
    .then(beginOnce);
}

// Without these (an http address that is not this machine) there is nothing to keep it safe with.
if (isSecureContext && 'indexedDB' in window && 'BroadcastChannel' in window) start();
