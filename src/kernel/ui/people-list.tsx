import type { Child, FC } from 'hono/jsx';
import { Mark, type MarkState } from './mark.tsx';
import { Tag } from './tag.tsx';

export type PersonItem = {
  name: Child;
  /** The client. */
  you?: boolean;
  /** An empty chair: somebody is missing. */
  gone?: boolean;
  /** Behind the name: organisation, what they may read. */
  about?: Child;
  tag?: string;
  mark?: { state: MarkState; word: string };
  small?: Child;
};

/** The people at the table, each with the chair that the picture shows. */
export const PeopleList: FC<{ items: readonly PersonItem[] }> = ({ items }) => (
  <ul class="om-people">
    {items.map((item) => (
      <li class={item.you ? 'om-people__you' : item.gone ? 'om-people__gone' : undefined}>
        <div>
          <strong>{item.name}</strong> {item.about} {item.tag ? <Tag>{item.tag}</Tag> : null}{' '}
          {item.mark ? <Mark {...item.mark} /> : null}
          {item.small ? <div class="om-small om-quiet">{item.small}</div> : null}
        </div>
      </li>
    ))}
  </ul>
);
