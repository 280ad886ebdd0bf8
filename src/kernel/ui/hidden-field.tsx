import type { FC } from 'hono/jsx';

export const HiddenField: FC<{ name: string; value: string }> = ({ name, value }) => (
  <input type="hidden" name={name} value={value} />
);
