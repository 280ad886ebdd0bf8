import type { FC, PropsWithChildren } from 'hono/jsx';

/** A person's own words: another letter, in quotation marks, never corrected. */
export const Words: FC<PropsWithChildren> = ({ children }) => <q class="om-words">{children}</q>;
