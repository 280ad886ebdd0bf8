import type { FC } from 'hono/jsx';

/** A text of the published form: it is Dutch on every page, and is read aloud as that. */
export const AsPublished: FC<{ text: string }> = ({ text }) => <span lang="nl">{text}</span>;
