import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';

type Props = PropsWithChildren<{ summary: Child; open?: boolean; id?: string }>;

/** Opens in place, also without script; open on paper. */
export const Fold: FC<Props> = ({ summary, open, id, children }) => (
  <details class="om-fold" open={open} id={id}>
    <summary>{summary}</summary>
    <div class="om-fold__body">{children}</div>
  </details>
);

/** Opens in place on a phone; on a wide screen it is always open, in browsers that can. `open`: also on a phone, at first. */
export const PhoneFold: FC<Props> = ({ summary, open, children }) => (
  <details class="om-fold om-fold--phone" open={open}>
    <summary>{summary}</summary>
    <div class="om-fold__body">{children}</div>
  </details>
);

type RowProps = PropsWithChildren<{ icon?: IconName; title: string; line: Child; open?: boolean; id?: string }>;

/** A large row with a picture, a word and one line ("Wat ik wil: 3 doelen") that opens in place. Rows stack in FoldRows. */
export const FoldRow: FC<RowProps> = ({ icon, title, line, open, id, children }) => (
  <details class="om-fold-row" open={open} id={id}>
    <summary>
      {icon === undefined ? null : <Icon name={icon} />}
      <span class="om-fold-row__words">
        <strong>{title}</strong> {line ? <span class="om-quiet">{line}</span> : null}
      </span>
    </summary>
    <div class="om-fold-row__body">{children}</div>
  </details>
);

export const FoldRows: FC<PropsWithChildren> = ({ children }) => <div class="om-fold-rows">{children}</div>;

/** A row that on a wide screen is an open card with a heading, in browsers that can. Cards lie in FoldCards. */
export const FoldCard: FC<RowProps> = ({ children, ...row }) => (
  <FoldRow {...row}>
    <h2 class="om-fold-row__title nl-heading nl-heading--level-2">
      {row.title} {row.line ? <span class="om-small om-quiet">{row.line}</span> : null}
    </h2>
    {children}
  </FoldRow>
);

export const FoldCards: FC<PropsWithChildren> = ({ children }) => (
  <div class="om-fold-rows om-fold-rows--cards">{children}</div>
);
