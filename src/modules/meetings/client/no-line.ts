/**
 * The phone of somebody at the table has no queue: what is sent without a connection stays in its form, and that is said, in
 * the place of the browser's own page about the network.
 */
export function watchNoLine(): void {
  const said = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-no-line]');
  addEventListener(
    'submit',
    (event) => {
      const note = said();
      if (navigator.onLine || note === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      note.hidden = false;
      if (event.target instanceof HTMLElement) event.target.append(note);
    },
    { capture: true },
  );
  addEventListener('online', () => {
    const note = said();
    if (note !== null) note.hidden = true;
  });
}
