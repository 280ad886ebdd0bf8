import type { FC, PropsWithChildren } from 'hono/jsx';
import { ActionLink } from '../../../kernel/ui/index.ts';

/** A part of the page that follows what happens at the table: the script puts the new one in its place. */
export const LivePart: FC<PropsWithChildren<{ name: string }>> = ({ name, children }) => (
  <div class="om-stack om-stack--wide" data-part={name}>
    {children}
  </div>
);

/** Without script nothing follows by itself: a link that fetches the page anew. */
export const FreshByHand: FC<{ here: string; words: string }> = ({ here, words }) => (
  <noscript>
    <ActionLink href={here}>{words}</ActionLink>
  </noscript>
);

/** Where a page hears that something changed, and where it gets its parts anew. Without script the page is reloaded by hand. */
export const LiveNote: FC<{ live: string; fresh: string }> = ({ live, fresh }) => (
  <div hidden data-live={live} data-fresh={fresh}></div>
);
