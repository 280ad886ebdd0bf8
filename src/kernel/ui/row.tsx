import type { FC, PropsWithChildren } from 'hono/jsx';

/** Things beside each other that wrap; `between` pushes the last to the edge, `screenOnly` leaves it off paper. */
export const Row: FC<PropsWithChildren<{ between?: boolean; screenOnly?: boolean }>> = ({
  between,
  screenOnly,
  children,
}) => <div class={`om-row${between ? ' om-row--between' : ''}${screenOnly ? ' om-screen' : ''}`}>{children}</div>;
