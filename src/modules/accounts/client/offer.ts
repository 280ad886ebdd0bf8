import { type Desk, type Draft, readDraft, save, say } from './desk.ts';
import { controls, isOvertaken, isTick, pairsOf, putBack } from './fields.ts';
import { hold, whenFree } from './locks.ts';
import { button, make } from './pieces.ts';
import { drop, find, rows } from './store.ts';

/** Shows what this person kept of this form earlier, above it; nothing is put back without being asked. */
export async function offerKept(desk: Desk): Promise<void> {
  const { secret, formTag } = desk;
  for (const { id, owner, form } of await rows()) {
    // What is open in another tab is not lost: it is offered when that tab is gone.
    if (owner === secret.owner && form === formTag && id !== desk.id) whenFree(id, () => offer(desk, id));
  }
}

async function offer(desk: Desk, id: string): Promise<void> {
  const row = await find(id);
  const draft = await readDraft(desk.secret, row);
  if (row === undefined || draft === null || id === desk.id || desk.phase === 'over') return;
  const { words } = desk.secret;
  const time = new Date(row.at).toLocaleString(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const changed = isOvertaken(desk.form, draft.fields) ? ` ${words.changed}` : '';
  const answers = make(
    'div',
    'om-row',
    button('primary', words.putBack, async () => {
      if (await takeUp(desk, id)) block.remove();
    }),
    button('secondary', words.discard, async () => {
      await drop(id);
      block.remove();
    }),
  );
  const said = make('p', '', make('strong', '', words.offer), ` ${words.typedAt.replace('{time}', time)}${changed}`);
  const inside = make('div', 'om-stack', said, summary(desk, draft), answers);
  const block = make('div', 'om-notice om-notice--attention', inside);
  desk.form.before(block);
}

/** What differs from the form as it stands, with the words of the fields. */
function summary({ form, secret }: Desk, draft: Draft): HTMLElement {
  const here = new Set(pairsOf(form).map((pair) => pair.join('\n')));
  const list = make('ul', '');
  for (const control of controls(form)) {
    for (const [name, value] of draft.fields) {
      const isThis = name === control.name && (!isTick(control) || value === control.value);
      if (!isThis || value === '' || here.has([name, value].join('\n'))) continue;
      const shown = control instanceof HTMLSelectElement ? optionText(control, value) : value;
      const question = isTick(control) ? control.closest('fieldset')?.querySelector('legend') : control.labels?.[0];
      const [asked, answer] = [ownText(question), isTick(control) ? ownText(control.labels?.[0]) : shown];
      list.append(make('li', '', ...(asked === '' ? [] : [make('span', 'om-quiet', `${asked}: `)]), answer));
    }
  }
  const fold = make('details', '', make('summary', '', secret.words.look), list);
  fold.hidden = list.childElementCount === 0;
  return fold;
}

/** The words of a label or legend without "(hoeft niet)". */
function ownText(element: Element | null | undefined): string {
  const first = element?.firstChild;
  return ((first instanceof Text ? first : element)?.textContent ?? '').trim();
}

const optionText = (select: HTMLSelectElement, value: string): string =>
  [...select.options].find((option) => option.value === value)?.text ?? value;

/** Goes on with the earlier filling-in: its text, its version and its submission id. False when it is not there to take. */
async function takeUp(desk: Desk, id: string): Promise<boolean> {
  const release = await hold(id);
  if (release === null) {
    say(desk, 'elsewhere');
    return false;
  }
  const draft = await readDraft(desk.secret, await find(id));
  if (draft === null) return true;
  // What stands in the form now stays a filling-in of its own, and is offered in its turn.
  await save(desk);
  desk.release();
  putBack(desk.form, draft.fields);
  Object.assign(desk, { id, release, initial: '', sent: draft.sent });
  await save(desk);
  desk.form.scrollIntoView();
  await offerKept(desk);
  return true;
}
