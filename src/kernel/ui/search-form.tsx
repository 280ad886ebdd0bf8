import type { FC, PropsWithChildren } from 'hono/jsx';

/** A form that looks something up (GET): fields side by side, button last. `label` names it for who listens. */
export const SearchForm: FC<PropsWithChildren<{ action: string; label: string }>> = ({ action, label, children }) => (
  <form class="om-search" action={action} method="get" role="search" aria-label={label}>
    {children}
  </form>
);
