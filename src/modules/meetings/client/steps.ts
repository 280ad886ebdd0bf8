/**
 * The steps of a meeting without fetching them: those that are not open came along in templates. What was typed in a step
 * stays in it while another one is open.
 */
import { isAlone } from './alone.ts';
import { plainButton } from './plain-button.ts';

const stage = (): HTMLElement | null => document.querySelector<HTMLElement>('div[data-step]');
const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('.om-steps a')];
const stepOf = (link: HTMLAnchorElement): string => new URL(link.href).searchParams.get('stap') ?? '';

/** Told to the script that keeps what is typed: there are other forms now. */
const tellForms = (): void => void document.dispatchEvent(new Event('omtafel:forms'));

function openStep(step: string): boolean {
  const here = stage();
  const chosen = document.querySelector<HTMLTemplateElement>(`template[data-step="${CSS.escape(step)}"]`);
  if (here === null || chosen === null) return false;
  const left = document.createElement('template');
  left.dataset['step'] = here.dataset['step'] ?? '';
  left.content.append(...here.childNodes);
  here.replaceChildren(chosen.content);
  here.dataset['step'] = step;
  chosen.replaceWith(left);
  const all = links();
  const at = all.findIndex((link) => stepOf(link) === step);
  for (const [index, link] of all.entries()) {
    const item = link.closest('li');
    item?.setAttribute('class', `om-steps__${index < at ? 'done' : index === at ? 'current' : 'later'}`);
    if (index === at) item?.setAttribute('aria-current', 'step');
    else item?.removeAttribute('aria-current');
  }
  for (const each of document.querySelectorAll<HTMLElement>('[data-before]'))
    each.hidden = at >= all.findIndex((link) => stepOf(link) === each.dataset['before']);
  const following = all[at + 1];
  for (const form of document.querySelectorAll<HTMLFormElement>('.om-page-head form')) {
    const field = form.querySelector<HTMLInputElement>('input[name=step]');
    if (field !== null && following !== undefined) field.value = stepOf(following);
    form.hidden = following === undefined;
  }
  const address = all[at]?.href;
  if (address !== undefined) history.replaceState(null, '', address);
  tellForms();
  return true;
}

/** What stood there before it was sent, by submission: taken back, it is asked again. */
const asked = new Map<string, { readonly now: HTMLElement; readonly nodes: readonly ChildNode[] }>();

const firstField = (root: ParentNode): HTMLElement | null =>
  root.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select');

/** Who goes by keyboard stays where this was. */
export function focusHeading(near: Element | null | undefined): void {
  const heading = near?.querySelector<HTMLElement>('h2');
  if (heading === null || heading === undefined) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** Everybody was asked: it is said where they stand in a list, and a card for this one question alone goes out of sight. */
function close(now: HTMLElement): void {
  const card = now.closest<HTMLElement>('section');
  const { done } = now.dataset;
  if (done === undefined) {
    if (card === null) return;
    card.hidden = true;
    return focusHeading(card.previousElementSibling?.closest('section') ?? card.parentElement);
  }
  now.append(Object.assign(document.createElement('p'), { textContent: done }));
  focusHeading(card);
}

/** One form at a time: the next point of the check, or the next person who answers. */
function openNext(form: HTMLFormElement, submission: string, person: string): void {
  const now = form.closest<HTMLElement>('[data-now]');
  if (now === null) return nextInList(form, person);
  asked.set(submission, { now, nodes: [...now.childNodes] });
  const next = now.parentElement?.querySelector<HTMLTemplateElement>(':scope > template[data-next]');
  now.replaceChildren(...(next === null || next === undefined ? [] : [next.content]));
  next?.remove();
  if (now.childElementCount === 0) close(now);
  tellForms();
  firstField(now)?.focus();
}

/** Where who says it is chosen from a list, the following one is proposed. */
function nextInList(form: HTMLFormElement, person: string): void {
  const people = [...form.querySelectorAll<HTMLOptionElement>('select[name=person] option')];
  const following = people[people.findIndex((each) => each.value === person) + 1];
  if (following !== undefined) following.selected = true;
}

/** Somebody wants to answer later: the following one is asked first, and this form waits behind the others. */
function putOff(button: HTMLElement): void {
  const now = button.closest<HTMLElement>('[data-now]');
  const next = now?.parentElement?.querySelector<HTMLTemplateElement>(':scope > template[data-next]');
  if (now === null || now === undefined || next === null || next === undefined) return;
  const later = document.createElement('template');
  later.dataset['next'] = next.dataset['next'] ?? '';
  later.content.append(...now.childNodes);
  now.replaceChildren(next.content);
  next.remove();
  now.parentElement?.append(later);
  tellForms();
  firstField(now)?.focus();
}

/** Whoever is asked may answer last: a button while others are still to be asked. */
function offerLater(): void {
  for (const now of document.querySelectorAll<HTMLElement>('[data-now][data-later]')) {
    const offered = now.querySelector('button[data-later]');
    const others = now.parentElement?.querySelector(':scope > template[data-next]') ?? null;
    if (others === null) offered?.remove();
    else if (offered === null) besideSend(now.querySelector('form'), laterButton(now.dataset['later'] ?? ''));
  }
}

/** Beside the button that sends, in one row with it. */
function besideSend(form: HTMLFormElement | null, button: HTMLButtonElement): void {
  const send = form?.querySelector('button:not([type=button])');
  if (send === null || send === undefined) return;
  const row = send.closest('.om-row') ?? Object.assign(document.createElement('div'), { className: 'om-row' });
  if (!row.contains(send)) {
    send.before(row);
    row.append(send);
  }
  row.append(button);
}

function laterButton(words: string): HTMLButtonElement {
  const made = plainButton(words);
  made.dataset['later'] = '';
  return made;
}

/** What was made of it on this page goes, and what was asked is asked again, before what is asked now. */
function takenBack(submission: string): void {
  const templates = [...document.querySelectorAll('template')].map((each) => each.content);
  for (const root of [document, ...templates])
    for (const made of root.querySelectorAll(`[data-waits="${CSS.escape(submission)}"]`)) made.remove();
  const before = asked.get(submission);
  asked.delete(submission);
  // Also where it waits in the template of a step that is not open.
  if (before === undefined) return;
  if (before.now.querySelector('form') !== null) {
    const later = document.createElement('template');
    later.dataset['next'] = '';
    later.content.append(...before.now.childNodes);
    before.now.after(later);
  }
  before.now.replaceChildren(...before.nodes);
  before.now.closest<HTMLElement>('section')?.removeAttribute('hidden');
}

export function watchSteps(): void {
  document.addEventListener('omtafel:forms', offerLater);
  offerLater();
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.om-steps a') : null;
    // With a connection the step is fetched: it may have changed.
    if (link !== null && isAlone() && openStep(stepOf(link))) event.preventDefault();
    const later = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-later]') : null;
    if (later !== null) putOff(later);
  });
  document.addEventListener('omtafel:queued', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const { fields } = (event as CustomEvent<{ fields: readonly (readonly [string, string])[] }>).detail;
    const value = (name: string) => fields.find(([field]) => field === name)?.[1];
    if (value('act') === 'step') openStep(value('step') ?? '');
    else openNext(form, value('submission') ?? '', value('person') ?? '');
  });
  document.addEventListener('omtafel:taken-back', (event) => {
    const { submissions } = (event as CustomEvent<{ submissions: readonly string[] }>).detail;
    for (const submission of submissions) takenBack(submission);
    if (submissions.length > 0) tellForms();
  });
}
