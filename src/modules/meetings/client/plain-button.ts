/** A button of the house that acts by script; what it does is for who listens to it. */
export function plainButton(words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'nl-button nl-button--secondary';
  made.append(Object.assign(document.createElement('span'), { className: 'nl-button__label', textContent: words }));
  return made;
}
