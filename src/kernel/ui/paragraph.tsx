import type { FC, PropsWithChildren } from 'hono/jsx';

const looks = {
  plain: 'nl-paragraph',
  lead: 'nl-paragraph nl-paragraph--lead',
  quiet: 'nl-paragraph om-quiet',
  small: 'nl-paragraph om-small om-quiet',
} as const;

/** Running text, at most 65 characters wide. `lead` for the one sentence that matters most, `small` for the law beside it. */
export const Paragraph: FC<PropsWithChildren<{ look?: keyof typeof looks }>> = ({ look = 'plain', children }) => (
  <p class={looks[look]}>{children}</p>
);
