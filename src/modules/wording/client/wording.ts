/**
 * While a professional types a text for a client: the same remarks as the page makes of what was sent, a moment after the
 * last key. Everything happens in this browser; nothing typed leaves it. Without this script the remarks come after sending.
 */
import { remarksOn } from '../rules/remarks.ts';

/** Long enough not to speak into a word. */
const afterMs = 700;
const language = document.documentElement.lang === 'en' ? 'en' : 'nl';

function watch(place: HTMLElement): void {
  const field = document.getElementById(place.dataset['wording'] ?? '');
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown = field.value;
  const look = (): void => {
    if (field.value === shown) return;
    shown = field.value;
    draw(place, field.value);
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, afterMs);
  });
  // On the way to a button nothing moves: the press would land beside it.
  field.addEventListener('blur', (event) => {
    if (!(event instanceof FocusEvent && event.relatedTarget instanceof HTMLButtonElement)) look();
  });
  // A draft that was put back is a text too.
  if (field.value !== '') draw(place, field.value);
}

function draw(place: HTMLElement, text: string): void {
  const { seen, turned, reaction } = remarksOn(text, language);
  const [list] = place.getElementsByTagName('ul');
  const [, ways, asks] = place.getElementsByTagName('p');
  const [quote] = place.getElementsByTagName('q');
  if (list === undefined || ways === undefined || asks === undefined || quote === undefined) return;
  list.replaceChildren(
    ...seen.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
  quote.textContent = turned.join(' ');
  ways.hidden = turned.length === 0;
  asks.textContent = reaction ?? '';
  asks.hidden = reaction === null;
  place.hidden = seen.length === 0;
}

const watched = new WeakSet<Element>();
function watchAll(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-wording]')) {
    if (!watched.has(place)) watch(place);
    watched.add(place);
  }
}
watchAll();
// Parts of a page that came later have fields of their own.
document.addEventListener('omtafel:forms', watchAll);
