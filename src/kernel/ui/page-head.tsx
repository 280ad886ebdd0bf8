import type { Child, FC } from 'hono/jsx';

type Props = { title: Child; lead?: Child; quiet?: boolean; actions?: Child };

/** Title of a page (the one h1), a sentence under it, and at most two actions beside it. */
export const PageHead: FC<Props> = ({ title, lead, quiet, actions }) => (
  <div class="om-page-head">
    <div>
      <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      {lead ? <p class={quiet ? 'om-quiet' : undefined}>{lead}</p> : null}
    </div>
    {actions ? <div class="om-row om-screen">{actions}</div> : null}
  </div>
);
