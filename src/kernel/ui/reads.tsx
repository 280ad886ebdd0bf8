import type { FC, PropsWithChildren } from 'hono/jsx';

/** The sentence "Dit lezen: jij, Fatima en Omar." at everything people write. */
export const Reads: FC<PropsWithChildren<{ id?: string }>> = ({ id, children }) => (
  <p class="om-reads" id={id}>
    {children}
  </p>
);
