/**
 * "Sta je hierachter?" per decision without a connection: a copy of the template stands under what was just decided, or
 * under the tap that asks, with one person at a time. Each answer waits its turn in the queue; `made` names the submission
 * that makes what it is about.
 */
import { isAlone } from './alone.ts';
import { listGoal } from './weigh.ts';

type Fields = readonly (readonly [string, string])[];
interface About {
  readonly item?: string;
  readonly made?: string;
  /** Of one adult: the other client is not asked. */
  readonly adult?: string;
}
let copies = 0;

const valueIn = (fields: Fields, name: string): string => fields.find(([field]) => field === name)?.[1] ?? '';

/** Every form in it, those that still wait in templates too. */
function formsIn(root: ParentNode): HTMLFormElement[] {
  const waiting = [...root.querySelectorAll('template')].flatMap((each) => formsIn(each.content));
  return [...root.querySelectorAll('form'), ...waiting];
}

/** Two fields with one id would answer to each other's label. */
function renamed(form: HTMLFormElement, mark: string): void {
  for (const attribute of ['id', 'for', 'aria-describedby', 'aria-labelledby'])
    for (const each of form.querySelectorAll(`[${attribute}]`)) {
      const ids = (each.getAttribute(attribute) ?? '').split(' ').map((id) => `${id}-${mark}`);
      each.setAttribute(attribute, ids.join(' '));
    }
}

/** Puts the question under `place`; `asked` are those who may read what it is about. @returns false when nobody is asked */
function ask(place: Element, words: string, about: About, asked: readonly string[], kind = 'behind'): boolean {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-${kind}]`);
  const card = template?.content.firstElementChild?.cloneNode(true);
  if (!(card instanceof HTMLElement)) return false;
  copies += 1;
  const chain = card.querySelector('[data-now]')?.parentElement;
  const now = card.querySelector('[data-now]');
  if (chain === null || chain === undefined || now === null) return false;
  for (const form of formsIn(card)) {
    const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    const person = field('person')?.value ?? '';
    const holder = form.parentNode;
    const others = (about.adult ?? '') !== '' && field('together') !== null && person !== about.adult;
    if (others || !asked.includes(person)) {
      for (const next of chain.querySelectorAll('template')) if (next.content === holder) next.remove();
      if (holder === now) form.remove();
      continue;
    }
    renamed(form, String(copies));
    form.querySelector<HTMLInputElement>('input[name=submission]')?.setAttribute('value', crypto.randomUUID());
    field('item')?.setAttribute('value', about.item ?? '');
    field('made')?.setAttribute('value', about.made ?? '');
  }
  if (now.childElementCount === 0) {
    const next = chain.querySelector('template');
    if (next === null) return false;
    now.append(next.content);
    next.remove();
  }
  renameCard(card, String(copies));
  if (about.made !== undefined) card.dataset['waits'] = about.made;
  const said = card.querySelector('[data-behind-words]');
  if (said !== null) said.textContent = words;
  place.after(card);
  document.dispatchEvent(new Event('omtafel:forms'));
  return true;
}

function renameCard(card: HTMLElement, mark: string): void {
  const heading = card.getAttribute('aria-labelledby');
  const title = heading === null ? null : card.querySelector(`[id="${heading}"]`);
  card.id += `-${mark}`;
  if (heading !== null) card.setAttribute('aria-labelledby', `${heading}-${mark}`);
  if (title !== null) title.id += `-${mark}`;
}

/** Who of those here reads something new about a subject. */
function readersAbout(domain: string): string[] {
  const known = document.querySelector<HTMLElement>('template[data-behind]')?.dataset['behind'] ?? '{}';
  return (JSON.parse(known) as Record<string, string[]>)[domain] ?? [];
}

export function watchDecisions(): void {
  document.addEventListener('omtafel:queued', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const { label, fields } = (event as CustomEvent<{ label: string; fields: Fields }>).detail;
    const place = form.closest('section') ?? form;
    if (valueIn(fields, 'act') === 'ask') {
      // A round: everybody who reads what the whole table reads answers in own words.
      ask(place, valueIn(fields, 'ask'), { made: valueIn(fields, 'submission') }, readersAbout(''), 'round');
      return;
    }
    if (!/\/(?:doel|afspraak)$/.test(form.getAttribute('action') ?? '')) return;
    if (form.getAttribute('action')?.endsWith('/doel'))
      listGoal(valueIn(fields, 'words'), valueIn(fields, 'submission'));
    // What not everybody reads is asked about when the server knows who does.
    if (!['', 'table'].includes(valueIn(fields, 'audience'))) return;
    const about = { made: valueIn(fields, 'submission'), adult: valueIn(fields, 'adult') };
    const asked = readersAbout(valueIn(fields, 'domain'));
    ask(place, label, about, asked);
  });
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const { form } = button ?? {};
      if (form === null || form === undefined || !isAlone()) return;
      const field = (name: string) =>
        form.querySelector<HTMLInputElement>(`input[name=${name}][type=hidden]`)?.value ?? '';
      const item = field('item') || field('goal');
      if (field('act') !== 'ask' || item === '') return;
      const words = form.getAttribute('aria-label') ?? '';
      if (!ask(form, words, { item }, field('asked').split(','))) return;
      event.preventDefault();
      form.nextElementSibling?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
    },
    { capture: true },
  );
}
