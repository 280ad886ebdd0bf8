import type { FC } from 'hono/jsx';

/** States of an action; late and new are computed, change is for minutes. */
export type MarkState = 'open' | 'busy' | 'stuck' | 'done' | 'dropped' | 'late' | 'new' | 'change';

/** A sign with its word. The sign is drawn by the style sheet and not read aloud; the word says it all. */
export const Mark: FC<{ state: MarkState; word: string }> = ({ state, word }) => (
  <span class={`om-mark om-mark--${state}`}>{word}</span>
);
