import type { Child, FC, PropsWithChildren } from 'hono/jsx';

type Props = PropsWithChildren<{ title: string; level?: 2 | 3 /** The first step, as a button. */; action?: Child }>;

/** Nothing here yet: says what will come and offers the first step. */
export const Empty: FC<Props> = ({ title, level = 3, action, children }) => {
  const Tag = `h${level}` as const;
  return (
    <div class="om-empty">
      <Tag class="nl-heading nl-heading--level-3">{title}</Tag>
      <p>{children}</p>
      {action ? <div>{action}</div> : null}
    </div>
  );
};
