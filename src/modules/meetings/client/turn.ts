/**
 * The shared view on the same device when there is no connection: what the screen showed last, and under it what was
 * entered since, as far as everybody who is there may read it. The page of who leads stays where it is, under it.
 */
let wall: string | null = null;
const since: string[] = [];

export function watchScreen(address: string): void {
  const keep = async (): Promise<void> => {
    try {
      const response = await fetch(address, { cache: 'no-store', redirect: 'manual' });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      wall = page.querySelector('.om-wall')?.outerHTML ?? null;
      since.length = 0;
    } catch {
      // What was shown last stays.
    }
  };
  document.addEventListener('omtafel:changed', () => void keep());
  document.addEventListener('omtafel:queued', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const { label, fields } = (event as CustomEvent<{ label: string; fields: readonly (readonly [string, string])[] }>)
      .detail;
    // Somebody came or went: until the server says who may read what, nothing but the step is shown.
    if (fields.some(([name, value]) => name === 'act' && (value === 'come' || value === 'go'))) wall = null;
    if (form.dataset['open'] === 'yes') since.push(label);
  });
  void keep();
}

/** Puts the shared view over the page, or takes it away again. @returns false when it can be fetched the normal way */
export function turn(): boolean {
  const shown = document.querySelector('[data-turned]');
  if (shown !== null) {
    shown.remove();
    document.body.classList.remove('om-turned');
    return true;
  }
  if (navigator.onLine) return false;
  const view = document.createElement('main');
  view.className = 'om-page';
  view.dataset['turned'] = '';
  if (wall === null) {
    const step = document.createElement('h1');
    step.className = 'om-decision';
    step.textContent = document.querySelector('.om-steps__current')?.textContent ?? '';
    view.append(step);
  } else {
    view.innerHTML = wall;
  }
  const list = document.createElement('ul');
  list.className = 'om-news';
  list.append(...since.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  view.append(list);
  document.body.append(view);
  document.body.classList.add('om-turned');
  return true;
}
