export type Pair = [name: string, value: string];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the form would send, as the browser would. */
export const pairsOf = (form: HTMLFormElement): Pair[] =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] satisfies Pair] : []));

/** What was typed and chosen, to compare with: without what is new in every view. */
export const typedIn = (pairs: readonly Pair[]): string =>
  JSON.stringify(pairs.filter(([name]) => name !== 'submission' && name !== 'version'));

const hidden = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector(`input[type=hidden][name=${name}]`);
export const hiddenValue = (form: HTMLFormElement, name: string): string => hidden(form, name)?.value ?? '';
export function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const input = hidden(form, name);
  if (input !== null) input.value = value;
}

/** The fields that people fill in. */
export const controls = (form: HTMLFormElement): Control[] =>
  [...form.querySelectorAll<Control>('input:not([type=hidden]):not([type=submit]),textarea,select')].filter(
    ({ name }) => name !== '',
  );

export const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** Of the page as it stands here now, whatever was kept: for whom it was drawn. */
const shownTo = 'shown-to';

const hiddenInputs = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type=hidden]:not([name=${shownTo}])`),
];

/** Whether the rows behind this form (ids, versions) are others than when these values were kept. */
export const isOvertaken = (form: HTMLFormElement, pairs: readonly Pair[]): boolean =>
  hiddenInputs(form).some(
    ({ name, value }) => name !== 'submission' && !pairs.some((pair) => pair[0] === name && pair[1] === value),
  );

/**
 * Puts a whole filling-in back, with its submission id and every version that it was filled in on, so that the server
 * sees what was overtaken. A field that did not exist when it was kept stays as it is.
 */
export function putBack(form: HTMLFormElement, pairs: readonly Pair[]): void {
  const left = new Map<string, string[]>();
  for (const [name, value] of pairs) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of [...controls(form), ...hiddenInputs(form)]) {
    const values = left.get(control.name) ?? [];
    if (isTick(control)) control.checked = values.includes(control.value);
    else if (control instanceof HTMLSelectElement && control.multiple)
      for (const option of control.options) option.selected = values.includes(option.value);
    else control.value = values.shift() ?? control.value;
  }
}
