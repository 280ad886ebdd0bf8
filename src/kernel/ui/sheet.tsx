import type { Child, FC, PropsWithChildren } from 'hono/jsx';

/** One sheet of paper on the screen (minutes, plan on paper); `actions` stand above it and are not printed. */
export const Sheet: FC<PropsWithChildren<{ actions?: Child }>> = ({ actions, children }) => (
  <>
    {actions ? <div class="om-row om-screen om-sheet__actions">{actions}</div> : null}
    <article class="om-sheet om-stack om-stack--wide">{children}</article>
  </>
);

/** Lines to write on by hand: on paper only. */
export const WritingLines: FC<{ count: number }> = ({ count }) => (
  <div class="om-blank" aria-hidden="true">
    {Array.from({ length: count }, () => (
      <span />
    ))}
  </div>
);
