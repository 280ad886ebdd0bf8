/**
 * Pages that go on without a connection: what is sent from a form with `data-queue` is kept on this device first, waits its
 * turn there, and the page stays. Each entry shows how it is with it; what somebody else overtook shows both texts.
 */
import { paths } from '../paths.ts';
import { deliverBy } from './deliver.ts';
import { type Pair, pairsOf, setHidden } from './fields.ts';
import { button, make } from './pieces.ts';
import { type Along, canTakeBack, type Entry } from './entries.ts';
import { openQueue, type Phase, type Queue } from './queue.ts';
import { askKey, patience, type Secret, takeKey } from './secret.ts';
import { drop, put, rows } from './store.ts';

/** Told to the form when its content is safe in the queue; and to the page, with what was typed. */
const queuedEvent = 'omtafel:queued';
/** The same where the page goes on to another one. */
const sentEvent = 'omtafel:sent';
/** Told to the page when what waited was taken back, with the submissions that are gone. */
const takenBackEvent = 'omtafel:taken-back';
const retryMs = 4000;

const list = document.querySelector<HTMLElement>('[data-queue-list]');
const name = list?.dataset['queueList'] ?? '';
let queue: Queue | null = null;
let secret: Secret | null = null;
let retry = 0;
/** The entry of which it is asked whether it is taken back, because others hang on it. */
let doubted = '';
let shown = '';

/** What was typed and chosen, in the order of the form; not what the form itself carries. */
function labelOf(form: HTMLFormElement): string {
  const typed = [...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text]')];
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => {
    const [label] = input.labels ?? [];
    // Without the small words beside it.
    return (label?.querySelector('.om-choice__words')?.firstChild ?? label)?.textContent?.trim() ?? '';
  });
  const said = [...chosen, ...typed.map((field) => field.value.trim())].filter((text) => text !== '');
  const name = form.getAttribute('aria-label');
  if (said.length === 0) return name ?? form.textContent?.trim() ?? '';
  return [...(name === null ? [] : [name]), said.join(', ')].join(': ');
}

/** What there is to see: drawn anew only when that is something else, so that nobody who is in the list loses the place. */
const lookOf = (entries: readonly Entry[], phase: Phase): string =>
  JSON.stringify([
    phase,
    doubted,
    entries.map(({ id, state, answer, tried, label }) => [id, state, answer, tried, label]),
  ]);

function show(entries: readonly Entry[], asked: Phase): void {
  clearTimeout(retry);
  if (asked === 'waiting' || asked === 'signed-out') retry = window.setTimeout(() => void queue?.send(), retryMs);
  // Without a connection nothing is under way, however often it is tried.
  const phase = asked === 'sending' && !navigator.onLine ? 'waiting' : asked;
  const look = lookOf(entries, phase);
  if (list === null || secret === null || look === shown) return;
  shown = look;
  const held = list.contains(document.activeElement) ? document.activeElement?.getAttribute('aria-label') : null;
  const { words } = secret;
  const state = phase === 'signed-out' ? words.signedOut : phase === 'sending' ? words.sending : words.waiting;
  // The newest is what somebody may want back; the others wait folded, so that the meeting stays in sight.
  const waiting = entries.filter((entry) => entry.state === 'waiting').toReversed();
  const [newest, ...older] = waiting.map((entry) => waitingLine(entry, phase, words));
  const refused = entries.filter((entry) => entry.state !== 'waiting').map((entry) => refusedLine(entry, words));
  const signIn = make('a', 'nl-link om-link', words.signIn);
  Object.assign(signIn, { href: paths.signIn, target: '_blank', rel: 'noopener' });
  const folded = make(
    'details',
    '',
    make(
      'summary',
      '',
      older.length === 1 ? words.queueOlderOne : words.queueOlder.replace('{count}', String(older.length)),
    ),
  );
  folded.append(make('ul', 'om-news', ...older));
  folded.open = list.querySelector('details')?.open ?? false;
  list.replaceChildren(
    ...(newest === undefined ? [] : [make('p', 'om-quiet', state), make('ul', 'om-news', newest)]),
    ...(older.length === 0 ? [] : [folded]),
    ...(refused.length === 0 ? [] : [make('ul', 'om-news', ...refused)]),
    ...(entries.length > 0 && phase === 'signed-out' ? [make('p', '', signIn)] : []),
  );
  if (held) list.querySelector<HTMLElement>(`[aria-label="${CSS.escape(held)}"]`)?.focus();
}

function waitingLine(entry: Entry, phase: Phase, words: Secret['words']): HTMLLIElement {
  if (phase === 'sending' || !canTakeBack(entry)) return make('li', '', entry.label);
  const back = button('secondary', words.queueBack, () => askBack(entry));
  back.ariaLabel = `${words.queueBack}: ${entry.label}`;
  const line = make('li', 'om-row', make('span', '', entry.label), back);
  if (entry.id !== doubted || queue === null) return line;
  const { gone, freed } = queue.along(entry.id);
  back.remove();
  line.append(doubtAbout(entry, { gone, freed }, words));
  return line;
}

/** What hangs on it is named before anything goes. */
function doubtAbout(entry: Entry, { gone, freed }: Along, words: Secret['words']): HTMLElement {
  const named = (text: string, some: readonly Entry[]): Node[] =>
    some.length === 0 ? [] : [make('p', '', text), make('ul', '', ...some.map(({ label }) => make('li', '', label)))];
  const yes = button('primary', gone.length > 0 ? words.queueAll : words.queueBack, () => takeBack(entry));
  yes.dataset['doubt'] = '';
  const no = button('secondary', words.queueLeave, () => {
    doubted = '';
    show(queue?.entries ?? [], 'waiting');
    list?.querySelector<HTMLElement>('button, summary')?.focus();
  });
  return make(
    'div',
    'om-notice om-notice--attention',
    ...named(words.queueAlso, gone),
    ...named(words.queueFreed, freed),
    make('div', 'om-row', yes, no),
  );
}

function refusedLine(entry: Entry, words: Secret['words']): HTMLLIElement {
  const answers = make(
    'div',
    'om-row',
    button('primary', words.queueAgain, () => queue?.decide(entry.id, 'again')),
    button('secondary', words.discard, () => queue?.decide(entry.id, 'drop')),
  );
  return make(
    'li',
    'om-notice om-notice--attention',
    make('p', '', entry.answer === '' ? words.refused : entry.answer),
    make('p', '', make('strong', '', words.queueYours), ` ${entry.label}`),
    answers,
  );
}

/** One tap takes back what never left this device; what hangs on it is asked about first. */
function askBack(entry: Entry): void {
  const { gone, freed } = queue?.along(entry.id) ?? { gone: [], freed: [] };
  if (gone.length + freed.length === 0) return void takeBack(entry);
  doubted = entry.id;
  show(queue?.entries ?? [], 'waiting');
  list?.querySelector<HTMLElement>('[data-doubt]')?.focus();
}

/** Who goes by keyboard goes on at what waits still. */
async function takeBack(entry: Entry): Promise<void> {
  doubted = '';
  const submissions = (await queue?.takeBack(entry.id)) ?? [];
  document.dispatchEvent(new CustomEvent(takenBackEvent, { detail: { submissions } }));
  list?.querySelector<HTMLElement>('button, summary')?.focus();
}

/** A private window, or storage that is refused: said once on the page, where everybody sees it. */
function sayNotKept(line: string): void {
  for (const each of document.querySelectorAll('[data-kept]')) each.remove();
  const said = make('p', 'om-quiet', line);
  said.dataset['kept'] = '';
  list?.replaceChildren(said);
}

/** Without a key, or a device that keeps, there is no queue: forms then go as they do without script. */
async function begin(): Promise<void> {
  if (queue !== null) return;
  const given = await askKey();
  if (typeof given === 'string') return;
  secret = await takeKey(given);
  const { person } = given;
  if (!(await rows().then(Boolean, () => false))) return sayNotKept(secret.words.lineNot);
  queue = await openQueue({
    secret,
    name,
    store: { rows, put, drop },
    deliver: async (parcel, leaves) => {
      // Somebody else signed in in another tab: this text is not theirs to send.
      const who = navigator.onLine ? await askKey() : 'offline';
      if (who === 'offline') return { kind: 'unreachable' };
      if (who === 'signed-out' || who.person !== person) return { kind: 'signed-out' };
      await leaves();
      return deliverBy((to, init) => fetch(to, { ...init, signal: patience() }), paths.signIn, parcel);
    },
    changed: show,
    kept: (entry, to) => leads.set(entry.id, to),
  });
  // From here on the page goes on without a connection.
  if (list !== null) list.dataset['ready'] = '';
  await queue.send();
}

/** Forms that this device could not keep, such as a full one: they go as they do without script. */
const passed = new WeakSet<HTMLFormElement>();

/** Where an entry that was just sent leads to. */
const leads = new Map<string, string>();

/**
 * Safe on the device first, then sent. With a connection the page goes where its form leads, and what was not kept comes
 * back from the server as it does without script; without one the form goes on empty.
 */
async function take(form: HTMLFormElement, pressed: Pair | null, waiting: Queue): Promise<void> {
  const fields = pairsOf(form);
  const label = labelOf(form);
  const alone = waiting.entries.length === 0;
  const optional = [...form.querySelectorAll<HTMLSelectElement>('select:not([aria-required])')].map(
    (field) => field.name,
  );
  const id = await waiting.add({ to: form.getAttribute('action') ?? '', fields, button: pressed }, label, optional);
  await waiting.send();
  const to = leads.get(id);
  if (alone && to !== undefined) return goTo(form, to);
  const entry = waiting.entries.find((each) => each.id === id);
  if (alone && entry !== undefined && entry.state !== 'waiting') {
    await waiting.decide(id, 'drop');
    HTMLFormElement.prototype.submit.call(form);
    return undefined;
  }
  // Choices stay as they were made; what was typed is in the queue now.
  if (form.dataset['autosave'] !== undefined) form.reset();
  setHidden(form, 'submission', crypto.randomUUID());
  form.dispatchEvent(new CustomEvent(queuedEvent, { bubbles: true, detail: { label, fields } }));
}

function goTo(form: HTMLFormElement, to: string): void {
  // Its draft is sent: nothing of it is offered again.
  setHidden(form, 'submission', crypto.randomUUID());
  form.reset();
  form.dispatchEvent(new CustomEvent(sentEvent, { bubbles: true }));
  location.assign(to);
}

if (list !== null && isSecureContext && 'indexedDB' in window) {
  // Before the script of long forms, which would send it and leave the page.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.dataset['queue'] === undefined || queue === null) return;
      if (passed.delete(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const by = event.submitter;
      const pressed: Pair | null = by instanceof HTMLButtonElement && by.name !== '' ? [by.name, by.value] : null;
      take(form, pressed, queue).catch(() => {
        passed.add(form);
        form.requestSubmit(by);
      });
    },
    { capture: true },
  );
  addEventListener('online', () => {
    void begin();
    void queue?.send();
  });
  void begin();
}
