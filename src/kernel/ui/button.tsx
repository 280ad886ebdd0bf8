import type { FC, PropsWithChildren } from 'hono/jsx';

export type ButtonKind = 'primary' | 'quiet';

/** Class names of a button; quiet is NL Design System's secondary. */
export const buttonClass = (kind: ButtonKind, wide = false): string =>
  `nl-button nl-button--${kind === 'primary' ? 'primary' : 'secondary'}${wide ? ' om-wide' : ''}`;

type Props = PropsWithChildren<{
  kind: ButtonKind;
  name?: string;
  value?: string;
  wide?: boolean;
  formaction?: string;
}>;

/** Sends its form. One primary button per part of the screen; the word says what happens. Never disabled: say why instead. */
export const Button: FC<Props> = ({ kind, name, value, wide, formaction, children }) => (
  <button type="submit" class={buttonClass(kind, wide)} name={name} value={value} formaction={formaction}>
    <span class="nl-button__label">{children}</span>
  </button>
);
