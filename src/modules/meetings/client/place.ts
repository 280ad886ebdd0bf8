/**
 * A page that comes back after a form shows where one was: the steps at the top of the window, the focus where one goes on.
 * So a whole meeting goes by keyboard, and what is typed next needs no scrolling.
 */
const kept = 'omtafel-plek';
/** Later than this it was another page that came after the form. */
const soonMs = 20_000;

const fieldsOf = 'input:not([type=hidden]), textarea, select';

/** Which kind of form it is: nothing that was typed, and no household, is kept. */
function kindOf(form: HTMLFormElement): string {
  const valueOf = (name: string): string =>
    form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`)?.value ?? '';
  return [form.getAttribute('action')?.split('/').at(-1), valueOf('act'), valueOf('kind')].join(' ');
}

/** The same form again, the next one who is asked, or the step that is open now. */
function nextPlace(kind: string): HTMLElement | null {
  // A choice leads on to who does it.
  const agreed = kind.startsWith('keuze') ? document.querySelector<HTMLElement>('#nieuwe-afspraak textarea') : null;
  if (agreed !== null) return agreed;
  const same = [...document.forms].find((form) => kindOf(form) === kind)?.querySelector<HTMLElement>(fieldsOf);
  const stage = document.querySelector<HTMLElement>('div[data-step]');
  // Folded away nothing is typed: who is there was said, and the step goes on.
  const field =
    (same?.closest('details:not([open])') ? null : same) ??
    stage?.querySelector<HTMLElement>(`[data-now] :is(${fieldsOf})`);
  if (field) return field;
  const help = stage?.querySelector<HTMLElement>('p') ?? null;
  if (help !== null) help.tabIndex = -1;
  return help;
}

export function watchPlace(): void {
  document.addEventListener('omtafel:sent', ({ target }) => {
    if (target instanceof HTMLFormElement) sessionStorage.setItem(kept, `${Date.now()} ${kindOf(target)}`);
  });
  const [at = '0', ...kind] = (sessionStorage.getItem(kept) ?? '').split(' ');
  sessionStorage.removeItem(kept);
  if (Date.now() - Number(at) > soonMs) return;
  document.querySelector('.om-steps')?.scrollIntoView();
  const place = nextPlace(kind.join(' '));
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
}
