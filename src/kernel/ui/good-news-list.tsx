import type { Child, FC } from 'hono/jsx';

/** What went well; a tick before each line. */
export const GoodNewsList: FC<{ items: readonly Child[] }> = ({ items }) => (
  <ul class="om-good">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
