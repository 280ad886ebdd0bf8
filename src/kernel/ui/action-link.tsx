import type { FC, PropsWithChildren } from 'hono/jsx';

/** A link that stands alone: 44 px high. Inside a sentence use a plain `<a>`. `back` puts an arrow before it. */
export const ActionLink: FC<PropsWithChildren<{ href: string; back?: boolean }>> = ({ href, back, children }) => (
  <a class={back ? 'nl-link om-link om-link--back' : 'nl-link om-link'} href={href}>
    {children}
  </a>
);
