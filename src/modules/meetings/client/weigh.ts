/**
 * Links of the page of who leads, without a connection: a link that would leave the page would lose it. Solutions of a goal
 * open from the templates that came along, also of a goal that still waits in the queue.
 */
import { isAlone } from './alone.ts';
import { turn } from './turn.ts';

const waits = 'wacht:';
const wordsOf = (name: 'stays' | 'weighWords'): string =>
  document.querySelector<HTMLElement>('[data-screen]')?.dataset[name] ?? '';

/** A goal that was just made stands in the list of goals of every step, with the way to its solutions. */
export function listGoal(words: string, submission: string): void {
  const stages = [...document.querySelectorAll<HTMLElement>('div[data-step], template[data-step]')];
  for (const stage of stages) {
    const root = stage instanceof HTMLTemplateElement ? stage.content : stage;
    const card = root.querySelector('#doelen');
    if (card === null) continue;
    const link = Object.assign(document.createElement('a'), { textContent: `${wordsOf('weighWords')}: ${words}` });
    link.href = `?doel=${waits}${submission}`;
    const line = document.createElement('p');
    line.dataset['waits'] = submission;
    line.append(link);
    card.append(line);
  }
  // An agreement can be for it at once.
  for (const stage of stages) {
    const root = stage instanceof HTMLTemplateElement ? stage.content : stage;
    for (const choices of root.querySelectorAll('#nieuwe-afspraak select[name=goal]')) {
      const option = Object.assign(document.createElement('option'), { value: waits + submission, textContent: words });
      option.dataset['waits'] = submission;
      choices.append(option);
    }
  }
}

const templateOf = (name: string): HTMLTemplateElement | null =>
  document.querySelector<HTMLTemplateElement>(`template[data-weigh="${CSS.escape(name)}"]`);

/** One of them is open at a time, as with a connection; what was typed in the other stays in it. */
function putAway(stage: HTMLElement): void {
  for (const card of stage.querySelectorAll<HTMLElement>('#nieuw-doel, #oplossingen')) {
    const goal = card.querySelector<HTMLInputElement>('input[name=forGoal]')?.value ?? '';
    const home = templateOf(card.id === 'nieuw-doel' ? 'nieuw' : goal || 'wacht');
    if (home === null) card.remove();
    else home.content.replaceChildren(card);
  }
}

/** The agreement that stands there goes along to the other goal, without what was chosen for the one before. */
function takeAgreement(stage: HTMLElement, goal: string): void {
  const card = stage.querySelector<HTMLElement>('#nieuwe-afspraak');
  const about = card?.querySelector<HTMLSelectElement>('select[name=goal]');
  const what = card?.querySelector('textarea');
  if (!card || !about || !what) return;
  card.querySelector('[data-chosen]')?.remove();
  about.value = goal;
  if (what.value === what.defaultValue) what.value = '';
}

/** Puts the solutions of a goal, or a new goal, in the step that is open. @returns false when nothing came along for it */
function openGoal(asked: string, said: string): boolean {
  const stage = document.querySelector<HTMLElement>('div[data-step]');
  const list = stage?.querySelector('#doelen');
  const name = asked.startsWith(waits) ? 'wacht' : asked;
  if (!stage || !list || templateOf(name) === null) return false;
  putAway(stage);
  const card = templateOf(name)?.content.firstElementChild;
  if (!(card instanceof HTMLElement)) return false;
  card.replaceWith(card.cloneNode(true));
  if (name === 'wacht') card.querySelector('[data-behind-words]')?.replaceChildren(said);
  for (const form of card.querySelectorAll('form')) {
    const put = (field: string, value: string): void =>
      form.querySelector<HTMLInputElement>(`input[name=${field}]`)?.setAttribute('value', value);
    put('submission', crypto.randomUUID());
    put('step', stage.dataset['step'] ?? '');
    if (name === 'wacht') put('made', asked.slice(waits.length));
  }
  list.before(card);
  takeAgreement(stage, asked);
  document.dispatchEvent(new Event('omtafel:forms'));
  card.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus();
  return true;
}

/** Said once, beside what waits, to who listens as well. */
function sayThatItStays(): void {
  const list = document.querySelector('[data-queue-list]');
  document.querySelector('[data-said]')?.remove();
  const note = Object.assign(document.createElement('p'), { textContent: wordsOf('stays') });
  note.dataset['said'] = '';
  note.setAttribute('role', 'status');
  list?.before(note);
  addEventListener('online', () => note.remove(), { once: true });
}

export function watchLinks(): void {
  // A goal that was taken back has no solutions to be weighed any more.
  document.addEventListener('omtafel:taken-back', (event) => {
    const { submissions } = (event as CustomEvent<{ submissions: readonly string[] }>).detail;
    const stage = document.querySelector<HTMLElement>('div[data-step]');
    const made = stage?.querySelector<HTMLInputElement>('#oplossingen input[name=made]')?.value ?? '';
    if (stage !== null && submissions.includes(made)) putAway(stage);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || link.target !== '' || link.getAttribute('href')?.startsWith('#'))
      return;
    if (!isAlone()) return;
    const goal = new URL(link.href).searchParams.get('doel');
    event.preventDefault();
    if (goal !== null && openGoal(goal, link.textContent?.split(': ').slice(1).join(': ') ?? '')) return;
    if (link.dataset['key'] === 's' && turn()) return;
    sayThatItStays();
  });
}
