import type { Child, FC } from 'hono/jsx';

/** A few large numbers with what they count. Unknown is a word here, never zero. */
export const Figures: FC<{ items: readonly { label: string; value: Child }[] }> = ({ items }) => (
  <dl class="om-figures">
    {items.map((item) => (
      <div>
        <dt>{item.label}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
);
