import type { FC, PropsWithChildren } from 'hono/jsx';

/** A word about something: a role, a kind. `new` for what changed since the last visit. */
export const Tag: FC<PropsWithChildren<{ kind?: 'plain' | 'new' }>> = ({ kind = 'plain', children }) => (
  <span class={kind === 'new' ? 'nl-data-badge om-tag--new' : 'nl-data-badge'}>{children}</span>
);
