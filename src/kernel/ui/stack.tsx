import type { FC, PropsWithChildren } from 'hono/jsx';

/** Things under each other with even room between; `wide` for parts of a page. */
export const Stack: FC<PropsWithChildren<{ wide?: boolean }>> = ({ wide, children }) => (
  <div class={wide ? 'om-stack om-stack--wide' : 'om-stack'}>{children}</div>
);
