import type { FC, PropsWithChildren } from 'hono/jsx';

type Props = PropsWithChildren<{ level: 1 | 2 | 3; id?: string; hidden?: boolean }>;

/** A heading; one size per level. `hidden` keeps it for who listens only. */
export const Heading: FC<Props> = ({ level, id, hidden, children }) => {
  const Tag = `h${level}` as const;
  return (
    <Tag class={hidden ? 'om-sr' : `nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Tag>
  );
};
