import type { Child, FC } from 'hono/jsx';
import { Tag } from './tag.tsx';

export type NewsItem = { tag?: string; text: Child; small?: Child; end?: Child };

/** What changed, newest first. `end` stands at the edge: a time, a Mark. */
export const NewsList: FC<{ items: readonly NewsItem[] }> = ({ items }) => (
  <ul class="om-news">
    {items.map((item) => (
      <li>
        <div>
          {item.tag ? <Tag kind="new">{item.tag}</Tag> : null} {item.text}
          {item.small ? <div class="om-small om-quiet">{item.small}</div> : null}
        </div>
        {item.end ? <div class="om-news__end">{item.end}</div> : null}
      </li>
    ))}
  </ul>
);
