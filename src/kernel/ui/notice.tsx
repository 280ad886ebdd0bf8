import type { Child, FC, PropsWithChildren } from 'hono/jsx';

export type NoticeKind = 'info' | 'done' | 'attention' | 'crisis';

type Props = PropsWithChildren<{
  kind: NoticeKind;
  /** The bold first words; they carry the meaning, so that colour is never alone. */
  title: Child;
  /** A link or button at the end. */
  action?: Child;
  /** Read aloud when it appears by script. */
  live?: boolean;
}>;

/** A message in the page. Only crisis has a border all around. */
export const Notice: FC<Props> = ({ kind, title, action, live, children }) => (
  <div class={`om-notice om-notice--${kind}`} role={live ? 'status' : undefined}>
    <p>
      <strong>{title}</strong> {children}
    </p>
    {action ? <div>{action}</div> : null}
  </div>
);
