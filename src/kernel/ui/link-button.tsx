import type { FC, PropsWithChildren } from 'hono/jsx';
import { buttonClass, type ButtonKind } from './button.tsx';

type Props = PropsWithChildren<{ href: string; kind: ButtonKind; wide?: boolean }>;

/** A link that is the next step: looks like a button, stays a link. */
export const LinkButton: FC<Props> = ({ href, kind, wide, children }) => (
  <a class={buttonClass(kind, wide)} href={href}>
    <span class="nl-button__label">{children}</span>
  </a>
);
