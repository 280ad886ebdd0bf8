import type { Child, FC } from 'hono/jsx';
import { Mark, type MarkState } from './mark.tsx';
import { Who } from './who.tsx';

export type TodoItem = {
  who: { name: string; you?: boolean };
  what: Child;
  /** 'vandaag', 'nog 3 dagen'. */
  when?: Child;
  /** Today or tomorrow: bold. */
  soon?: boolean;
  mark?: { state: MarkState; word: string };
  /** Buttons or a link under the line. */
  action?: Child;
};

/** Who does what, and when: one line is one agreement. */
export const TodoList: FC<{ items: readonly TodoItem[] }> = ({ items }) => (
  <ul class="om-todo">
    {items.map((item) => (
      <li>
        <span class="om-todo__who">
          <Who you={item.who.you}>{item.who.name}</Who>
        </span>
        <div class="om-todo__what">
          {item.what}
          {item.action ? <div>{item.action}</div> : null}
        </div>
        <span class="om-todo__when">
          {item.soon ? <strong>{item.when}</strong> : item.when}
          {item.when && item.mark ? <br /> : null}
          {item.mark ? <Mark {...item.mark} /> : null}
        </span>
      </li>
    ))}
  </ul>
);
