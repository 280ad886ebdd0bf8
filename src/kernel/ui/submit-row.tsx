import type { FC, PropsWithChildren } from 'hono/jsx';

/** The last row of a form: the button first, then the way out. */
export const SubmitRow: FC<PropsWithChildren> = ({ children }) => <div class="om-row om-submit">{children}</div>;
