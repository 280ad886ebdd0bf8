import type { FC, PropsWithChildren } from 'hono/jsx';
import { buttonClass, type ButtonKind } from './button.tsx';

type Props = PropsWithChildren<{
  href: string;
  kind: ButtonKind;
  wide?: boolean /** One key that follows it, by the script of the meeting. */;
  shortcut?: string;
}>;

/** A link that is the next step: looks like a button, stays a link. */
export const LinkButton: FC<Props> = ({ href, kind, wide, shortcut, children }) => (
  <a class={buttonClass(kind, wide)} href={href} data-key={shortcut} aria-keyshortcuts={shortcut}>
    <span class="nl-button__label">{children}</span>
  </a>
);
