import type { FC } from 'hono/jsx';

/** The mark: a round table from above, the client's chair on top. Decoration; the name stands beside it. */
export const Logo: FC = () => (
  <svg class="om-logo__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle class="om-logo__table" cx="24" cy="25" r="12" />
    <circle class="om-logo__you" cx="24" cy="5.5" r="5" />
    <circle class="om-logo__seat" cx="42.5" cy="19" r="4" />
    <circle class="om-logo__seat" cx="35.5" cy="40.7" r="4" />
    <circle class="om-logo__seat" cx="12.5" cy="40.7" r="4" />
    <circle class="om-logo__seat" cx="5.5" cy="19" r="4" />
  </svg>
);
