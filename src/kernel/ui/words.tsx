import type { FC, PropsWithChildren } from 'hono/jsx';

/** A person's own words: another letter, in quotation marks, never corrected. Who said nothing gets no marks either. */
export const Words: FC<PropsWithChildren> = ({ children }) =>
  children === '' ? null : <q class="om-words">{children}</q>;
