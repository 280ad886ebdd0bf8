import type { FC, PropsWithChildren } from 'hono/jsx';

export type ButtonKind = 'primary' | 'quiet';

/** Class names of a button; quiet is NL Design System's secondary. */
export const buttonClass = (kind: ButtonKind, wide = false): string =>
  `nl-button nl-button--${kind === 'primary' ? 'primary' : 'secondary'}${wide ? ' om-wide' : ''}`;

type Props = PropsWithChildren<{
  /** `word`: as a link, for what stands behind every line of a list. */
  kind: ButtonKind | 'word';
  name?: string;
  value?: string;
  wide?: boolean;
  formaction?: string;
}>;

/** Sends its form. One primary button per part of the screen; the word says what happens. Never disabled: say why instead. */
export const Button: FC<Props> = ({ kind, name, value, wide, formaction, children }) => {
  const look = kind === 'word' ? 'om-linklike' : buttonClass(kind, wide);
  return (
    <button type="submit" class={look} name={name} value={value} formaction={formaction}>
      {kind === 'word' ? children : <span class="nl-button__label">{children}</span>}
    </button>
  );
};
