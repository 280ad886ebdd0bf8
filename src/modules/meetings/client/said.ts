/**
 * What was said without a connection shows in the other steps at once: a topic or a dispute that was talked about is not asked
 * again, and what does not work yet stands where a new solution is looked for.
 */
import { focusHeading } from './steps.ts';

type Fields = readonly (readonly [string, string])[];

const valueIn = (fields: Fields, name: string): string => fields.find(([field]) => field === name)?.[1] ?? '';
/** The page, and everything that waits in templates, also in one inside another. */
const roots = (root: ParentNode = document): ParentNode[] => [
  root,
  ...[...root.querySelectorAll('template')].flatMap((each) => roots(each.content)),
];

/** Puts it away in every step, until it is taken back; who goes by keyboard stays near. */
function putAway(name: 'dispute' | 'topic', id: string, submission: string): void {
  for (const root of roots())
    for (const field of root.querySelectorAll(`form input[name=${name}][value="${CSS.escape(id)}"]`)) {
      const section = field.closest('section');
      // With the last dispute its card goes too.
      const last = name === 'dispute' && section?.querySelectorAll('form input[name=dispute]').length === 1;
      const part = (last ? null : field.closest<HTMLElement>('[data-about], li')) ?? section;
      if (part === null) continue;
      const focused = part.contains(document.activeElement);
      const away = document.createElement('template');
      away.dataset['away'] = submission;
      part.replaceWith(away);
      away.content.append(part);
      if (focused) focusHeading(away.closest('section') ?? away.parentElement);
    }
}

/** What was settled otherwise is a new version of the goal or agreement: what is said of it after that is about this one. */
function renewVersion(form: HTMLFormElement, submission: string): void {
  const item = form.closest<HTMLElement>('[data-of]')?.dataset['of'] ?? '';
  for (const root of roots())
    for (const field of root.querySelectorAll(`form input[name=item][value="${CSS.escape(item)}"]`)) {
      const version = field.closest('form')?.querySelector<HTMLInputElement>('input[name=version]');
      if (version === null || version === undefined) continue;
      version.value = String(Number(version.value) + 1);
      version.dataset['renewed'] = submission;
    }
}

/** Taken back: it is asked again, of the version that was there. */
function undo(submission: string): void {
  for (const root of roots()) {
    for (const away of root.querySelectorAll<HTMLTemplateElement>(`[data-away="${CSS.escape(submission)}"]`))
      away.replaceWith(away.content);
    for (const field of root.querySelectorAll<HTMLInputElement>(`[data-renewed="${CSS.escape(submission)}"]`)) {
      field.value = String(Number(field.value) - 1);
      delete field.dataset['renewed'];
    }
  }
}

/** Lists an agreement with what is in the way, in the step that looks for something else. */
function listStuck(form: HTMLFormElement, words: string, submission: string): void {
  const said = form.closest('section')?.querySelector('p')?.textContent ?? form.getAttribute('aria-label') ?? '';
  for (const root of roots())
    for (const card of root.querySelectorAll<HTMLElement>('[data-stuck]')) {
      const line = Object.assign(document.createElement('li'), {
        textContent: words === '' ? said : `${said}: ${words}`,
      });
      line.dataset['waits'] = submission;
      card.querySelector('ul')?.append(line);
      card.hidden = false;
    }
}

/** Has to be watched before the steps, which put the next form in the place of the one that was sent. */
export function watchSaid(): void {
  document.addEventListener('omtafel:queued', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const { fields } = (event as CustomEvent<{ fields: Fields }>).detail;
    const submission = valueIn(fields, 'submission');
    for (const name of ['dispute', 'topic'] as const)
      if (valueIn(fields, name) !== '') putAway(name, valueIn(fields, name), submission);
    if (valueIn(fields, 'dispute') !== '' && valueIn(fields, 'how') !== 'stays') renewVersion(form, submission);
    if (form.getAttribute('action')?.endsWith('/punt-afspraak') === true && valueIn(fields, 'state') === 'stuck')
      listStuck(form, valueIn(fields, 'words'), submission);
  });
  document.addEventListener('omtafel:taken-back', (event) => {
    const { submissions } = (event as CustomEvent<{ submissions: readonly string[] }>).detail;
    for (const submission of submissions) undo(submission);
  });
}
