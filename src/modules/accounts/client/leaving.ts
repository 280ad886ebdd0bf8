import { readDraft } from './desk.ts';
import { button, make } from './pieces.ts';
import { askKey, takeKey } from './secret.ts';
import { drop, rows } from './store.ts';

/**
 * Log-out with something unsent: asks first, and leads to where it is. Staying keeps everything; leaving deletes what this person kept here.
 * `forget` stops the forms that are open, in this tab and the others.
 */
export async function leave(form: HTMLFormElement, forget: (owner: string) => Promise<unknown>): Promise<void> {
  const goOn = (): void => HTMLFormElement.prototype.submit.call(form);
  const kept = await rows().catch(() => []);
  if (kept.length === 0) return goOn();
  const who = await askKey();
  // Nobody is signed in, or the server is out of reach: then log-out deletes nothing.
  if (typeof who === 'string') return goOn();
  const secret = await takeKey(who);
  const { owner, words } = secret;
  const mine = kept.filter((row) => row.owner === owner);
  if (mine.length === 0) return goOn();
  const places = make('ul', '');
  for (const row of mine) {
    const draft = await readDraft(secret, row);
    if (draft === null) continue;
    const link = make('a', 'nl-link om-link', draft.title);
    link.href = draft.page;
    places.append(make('li', '', link));
  }
  const title = make('h2', 'nl-heading nl-heading--level-2', words.unsent);
  title.id = 'unsent';
  const dialog = make('dialog', 'om-card');
  dialog.setAttribute('aria-labelledby', 'unsent');
  dialog.append(
    title,
    places,
    make('p', '', words.unsentText),
    make(
      'div',
      'om-row om-submit',
      button('primary', words.stay, () => dialog.close()),
      button('secondary', words.leave, async () => {
        await forget(owner);
        // Read again: another tab may have kept more while the question stood there.
        for (const row of await rows()) if (row.owner === owner) await drop(row.id);
        goOn();
      }),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
