import type { FC, PropsWithChildren } from 'hono/jsx';

/** A person's name; `you` for the client ("jij", by name on staff pages): the ochre pill that means nothing else. */
export const Who: FC<PropsWithChildren<{ you?: boolean }>> = ({ you, children }) => (
  <span class={you ? 'om-who om-who--you' : 'om-who'}>{children}</span>
);
