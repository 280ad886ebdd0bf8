import { type Pair, pairsOf, typedIn } from './fields.ts';
import { make } from './pieces.ts';
import type { Secret, Words } from './secret.ts';
import { drop, put, type Row } from './store.ts';

/** One attempt to send, exactly as it went out: until the server answers, nobody knows whether it arrived. */
export interface Parcel {
  readonly to: string;
  readonly fields: readonly Pair[];
  readonly button: Pair | null;
}

/** What is kept of one filling-in, before it is sealed. */
export interface Draft {
  readonly fields: readonly Pair[];
  readonly sent: Parcel | null;
  /** Where the form is and what that page is called, to lead the same person back to it. */
  readonly page: string;
  readonly title: string;
}

/** One long form on this page, from the moment that the key is there. */
export interface Desk {
  readonly form: HTMLFormElement;
  readonly secret: Secret;
  readonly formTag: string;
  readonly status: HTMLElement;
  /** Where the row of this filling-in lies; follows the submission id. */
  id: string;
  /** Gives the filling-in free for other tabs. */
  release: () => void;
  /** What the form held when it was opened; '' when everything in it has to be kept. */
  initial: string;
  sent: Parcel | null;
  button: Pair | null;
  to: string;
  phase: 'still' | 'sending' | 'waiting' | 'over';
  tries: number;
  typedAt: number;
  saveTimer: number;
  retryTimer: number;
  saving: Promise<unknown>;
  /** Called when the page's body was replaced by the server's answer to this desk. */
  shown(): void;
}

/** What lies in a row of this person; null when there is none, or it cannot be read. */
export const readDraft = async (secret: Secret, row: Row | undefined): Promise<Draft | null> =>
  row === undefined ? null : ((await secret.unseal(row.id, row.iv, row.data)) as Draft | null);

export const rowId = (secret: Secret, submission: string): Promise<string> => secret.tag(`draft:${submission}`);

/** Says the state in the one line by the form; the same words twice are not read aloud twice. */
export function say(desk: Desk, key: keyof Words | '', ...more: (string | Node)[]): void {
  const text = key === '' ? '' : desk.secret.words[key];
  if (more.length === 0 && desk.status.textContent === text) return;
  desk.status.className = text === '' ? '' : 'om-notice om-notice--attention';
  desk.status.replaceChildren(...(text === '' ? [] : [make('p', '', text, ...more)]));
}

/** Keeps what stands in the form now, one write after the other. Never throws: a full device is told, not fatal. */
export function save(desk: Desk): Promise<unknown> {
  clearTimeout(desk.saveTimer);
  desk.saveTimer = 0;
  desk.saving = desk.saving.then(() => write(desk)).catch(() => say(desk, 'cannotKeep'));
  return desk.saving;
}

async function write(desk: Desk): Promise<void> {
  const { form, secret, id, sent } = desk;
  if (desk.phase === 'over') return;
  const fields = pairsOf(form);
  if (sent === null && typedIn(fields) === desk.initial) {
    await drop(id);
    if (desk.phase === 'still') say(desk, '');
    return;
  }
  const draft: Draft = {
    fields,
    sent,
    page: location.pathname + location.search,
    title: document.querySelector('h1')?.textContent ?? document.title,
  };
  const sealed = await secret.seal(id, draft);
  await put({ id, owner: secret.owner, form: desk.formTag, at: Date.now(), ...sealed });
  if (desk.phase === 'still') say(desk, 'kept');
}

/** Nothing more happens at this desk; with `id` what it kept is deleted, after what is still being written. */
export async function close(desk: Desk, id?: string): Promise<void> {
  desk.phase = 'over';
  clearTimeout(desk.saveTimer);
  clearTimeout(desk.retryTimer);
  await desk.saving;
  if (id !== undefined) await drop(id).catch(() => undefined);
}

/** Keeps what stands in the form a second after typing began again. */
export function typed(desk: Desk): void {
  desk.typedAt = Date.now();
  if (desk.saveTimer === 0) desk.saveTimer = window.setTimeout(() => void save(desk), 1000);
}
