import type { FC, PropsWithChildren } from 'hono/jsx';

/**
 * Columns on wide screens, one column on a phone.
 * half: two equal. main: content and a side column. picture: a picture of 22 rem, then words; words: the other way round.
 * meeting: speakers, decision, minutes.
 */
export type GridKind = 'half' | 'main' | 'picture' | 'words' | 'meeting';

export const Grid: FC<PropsWithChildren<{ kind: GridKind }>> = ({ kind, children }) => (
  <div class={`om-grid om-grid--${kind}`}>{children}</div>
);
