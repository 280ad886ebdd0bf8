/** Makes an element; text goes in as text, so nothing typed ever becomes markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  kind: K,
  classes: string,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(kind);
  element.className = classes;
  element.append(...inside);
  return element;
}

/** A button of the house that acts by script. */
export function button(kind: 'primary' | 'secondary', text: string, act: () => unknown): HTMLButtonElement {
  const made = make('button', `nl-button nl-button--${kind}`, make('span', 'nl-button__label', text));
  made.type = 'button';
  made.addEventListener('click', () => void act());
  return made;
}
