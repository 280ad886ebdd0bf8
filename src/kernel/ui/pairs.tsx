import type { Child, FC } from 'hono/jsx';

/** Words with their values, line by line. */
export const Pairs: FC<{ items: readonly { term: Child; value: Child }[] }> = ({ items }) => (
  <dl class="om-pairs">
    {items.map((item) => (
      <div>
        <dt>{item.term}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
);
