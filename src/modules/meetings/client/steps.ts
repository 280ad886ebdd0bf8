/**
 * The steps of a meeting without fetching them: those that are not open came along in templates. What was typed in a step
 * stays in it while another one is open.
 */
import { isAlone } from './alone.ts';

const stage = (): HTMLElement | null => document.querySelector<HTMLElement>('div[data-step]');
const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('.om-steps a')];
const stepOf = (link: HTMLAnchorElement): string => new URL(link.href).searchParams.get('stap') ?? '';

/** Told to the script that keeps what is typed: there are other forms now. */
const tellForms = (): void => void document.dispatchEvent(new Event('omtafel:forms'));

export function openStep(step: string): boolean {
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

/** One form at a time: the next point of the check, or the next person who answers. */
function openNext(form: HTMLFormElement, submission: string): void {
  const now = form.closest<HTMLElement>('[data-now]');
  if (now === null) return;
  asked.set(submission, { now, nodes: [...now.childNodes] });
  const next = now.parentElement?.querySelector<HTMLTemplateElement>(':scope > template[data-next]');
  now.replaceChildren(...(next === null || next === undefined ? [] : [next.content]));
  next?.remove();
  tellForms();
  const field = now.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select');
  if (field !== null) return field.focus();
  // Everybody was asked: who goes by keyboard stays where this was.
  const heading = now.closest('section')?.querySelector<HTMLElement>('h2');
  if (heading === null || heading === undefined) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** What was made of it on this page goes, and what was asked is asked again, before what is asked now. */
function takenBack(submission: string): void {
  const templates = [...document.querySelectorAll('template')].map((each) => each.content);
  for (const root of [document, ...templates])
    for (const made of root.querySelectorAll(`[data-waits="${CSS.escape(submission)}"]`)) made.remove();
  const before = asked.get(submission);
  asked.delete(submission);
  if (before === undefined || !before.now.isConnected) return;
  if (before.now.childElementCount > 0) {
    const later = document.createElement('template');
    later.dataset['next'] = '';
    later.content.append(...before.now.childNodes);
    before.now.after(later);
  }
  before.now.replaceChildren(...before.nodes);
}

export function watchSteps(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.om-steps a') : null;
    // With a connection the step is fetched: it may have changed.
    if (link !== null && isAlone() && openStep(stepOf(link))) event.preventDefault();
  });
  document.addEventListener('omtafel:queued', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const { fields } = (event as CustomEvent<{ fields: readonly (readonly [string, string])[] }>).detail;
    const value = (name: string) => fields.find(([field]) => field === name)?.[1];
    if (value('act') === 'step') openStep(value('step') ?? '');
    else openNext(form, value('submission') ?? '');
  });
  document.addEventListener('omtafel:taken-back', (event) => {
    const { submissions } = (event as CustomEvent<{ submissions: readonly string[] }>).detail;
    for (const submission of submissions) takenBack(submission);
    if (submissions.length > 0) tellForms();
  });
}
