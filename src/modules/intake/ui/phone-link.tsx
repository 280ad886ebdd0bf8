import type { FC } from 'hono/jsx';

/** A number to touch, with the point that ends the sentence. */
export const PhoneLink: FC<{ phone: string; before?: string }> = ({ phone, before = '' }) => (
  <>
    {before}
    <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>.
  </>
);
