/**
 * The shared view on the same device when there is no connection: what the screen showed last, and under it what was
 * entered since, as far as everybody who is there may read it. The page of who leads stays where it is, under it.
 */
import { isAlone } from './alone.ts';
import { plainButton } from './plain-button.ts';

let wall: string | null = null;
let since: readonly { readonly text: string; readonly submission: string }[] = [];
/** Somebody came: what that person may read is known when the server was heard. */
let unsure = false;
/** Where who leads was on the own page. */
let left: Element | null = null;

/** It is for when the connection is lost: first come the pages that people look at. */
const laterMs = 1000;

export function watchScreen(address: string): void {
  let later = 0;
  const keep = async (): Promise<void> => {
    try {
      const response = await fetch(address, { cache: 'no-store', redirect: 'manual' });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      wall = page.querySelector('.om-wall')?.outerHTML ?? null;
      since = [];
      unsure = false;
    } catch {
      // What was shown last stays.
    }
  };
  const soon = (): void => {
    later ||= window.setTimeout(() => {
      later = 0;
      void keep();
    }, laterMs);
  };
  document.addEventListener('omtafel:changed', soon);
  document.addEventListener('omtafel:queued', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const { label, fields } = (event as CustomEvent<{ label: string; fields: readonly (readonly [string, string])[] }>)
      .detail;
    // Somebody came or went: until the server says who may read what, nothing but the step is shown.
    const valueOf = (name: string): string => fields.find(([field]) => field === name)?.[1] ?? '';
    if (['come', 'go'].includes(valueOf('act')) || (form.getAttribute('action') ?? '').endsWith('/aanwezig')) {
      wall = null;
      since = [];
      unsure = true;
    }
    const forAll = form.dataset['open'] === 'yes' && ['', 'table'].includes(valueOf('audience'));
    if (forAll && !unsure) since = [...since, { text: label, submission: valueOf('submission') }];
  });
  document.addEventListener('omtafel:taken-back', (event) => {
    const { submissions } = (event as CustomEvent<{ submissions: readonly string[] }>).detail;
    since = since.filter(({ submission }) => !submissions.includes(submission));
  });
  soon();
}

const stepsHere = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.om-steps > li')];
const stepNow = (): string => stepsHere().find((each) => each.ariaCurrent === 'step')?.textContent ?? '';

/** The meeting went on since the shared view was fetched: it shows the step of now instead of what lay there then. */
function followStep(view: HTMLElement, heading: HTMLElement): void {
  const shown = [...view.querySelectorAll<HTMLElement>('.om-steps > li')];
  const now = stepsHere();
  const before = shown.find((each) => each.ariaCurrent === 'step')?.textContent ?? '';
  if (before === stepNow() || shown.length !== now.length) return;
  for (const [at, each] of shown.entries()) {
    each.className = now[at]?.className ?? '';
    each.ariaCurrent = now[at]?.ariaCurrent ?? null;
  }
  heading.textContent = stepNow();
  view.querySelector('.om-wall__main > :last-child')?.replaceChildren(heading);
  view.querySelector('.om-wall__foot > :first-child')?.replaceChildren();
}

/** The way back for who does not know of the key. */
function backButton(): HTMLButtonElement {
  const made = plainButton(document.querySelector<HTMLElement>('[data-back]')?.dataset['back'] ?? '');
  made.addEventListener('click', () => turn());
  return made;
}

/** Puts the shared view over the page, or takes it away again. @returns false when it can be fetched the normal way */
export function turn(): boolean {
  const shown = document.querySelector('[data-turned]');
  if (shown !== null) {
    shown.remove();
    document.body.classList.remove('om-turned');
    if (left instanceof HTMLElement) left.focus();
    return true;
  }
  if (!isAlone()) return false;
  const view = document.createElement('main');
  view.className = 'om-page';
  view.dataset['turned'] = '';
  const step = document.createElement('h1');
  step.className = 'om-decision';
  if (wall === null) {
    // Whether money is a question here is not for everybody to know.
    const quiet = document.querySelector<HTMLElement>('div[data-step]')?.dataset['step'] === 'money';
    step.textContent = quiet ? '' : stepNow();
    view.append(step);
  } else {
    view.innerHTML = wall;
    followStep(view, step);
  }
  const list = document.createElement('ul');
  list.className = 'om-news';
  // Read across the table.
  const className = 'nl-paragraph nl-paragraph--lead';
  list.append(
    ...since.map(({ text: textContent }) => Object.assign(document.createElement('li'), { textContent, className })),
  );
  view.append(list, backButton());
  left = document.activeElement;
  document.body.append(view);
  document.body.classList.add('om-turned');
  view.querySelector('button')?.focus();
  return true;
}
