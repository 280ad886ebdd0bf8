/**
 * "Dit lezen: ..." while writing: what is chosen in a form goes to the server as by the button "Laat zien wie dit leest",
 * which keeps nothing, and the sentences of the answer take the place of those on the page.
 */
const follows = new Set(['audience', 'groups', 'domain', 'adult', 'goal', 'together', 'about', 'share']);
let asking = new AbortController();

async function ask(form: HTMLFormElement, shown: Element): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value);
  sent.set('look', 'readers');
  try {
    const address = form.getAttribute('action') ?? location.pathname;
    const answer = await fetch(address, { method: 'POST', body: sent, redirect: 'manual', signal: asking.signal });
    if (!answer.ok) return;
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = drawn.querySelectorAll('[data-readers] label');
    for (const label of fresh) {
      const id = label.getAttribute('for') ?? '';
      const words = label.querySelector('small');
      const old = shown.querySelector(`label[for="${CSS.escape(id)}"] small`);
      if (words !== null && old !== null) old.textContent = words.textContent;
    }
  } catch {
    // Without a connection the sentences stay as they were when the page came.
  }
}

for (const shown of document.querySelectorAll('[data-readers]')) {
  const form = shown.closest('form');
  shown.querySelector('[data-look]')?.remove();
  shown.setAttribute('aria-live', 'polite');
  form?.addEventListener('change', ({ target }) => {
    const name = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : '';
    if (name === 'audience') {
      const fold = shown.querySelector('details');
      if (fold !== null) fold.open = (target as HTMLInputElement).value === 'domains';
    }
    if (follows.has(name)) void ask(form, shown);
  });
}
