import type { FC } from 'hono/jsx';

type Props = { label: string; items: readonly { href: string; text: string; current?: boolean; count?: number }[] };

/** Short links that narrow a list down; the one in force is marked. */
export const Chips: FC<Props> = ({ label, items }) => (
  <nav class="om-chips" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'true' : undefined}>
            {item.text}
            {item.count === undefined ? null : ` (${item.count})`}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
