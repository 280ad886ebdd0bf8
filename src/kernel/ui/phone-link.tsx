import type { Child, FC } from 'hono/jsx';

/** What a telephone dials of a number as people write it: `+31 (0)24 123` is `+3124123`. */
export const dialled = (phone: string): string => phone.replace('(0)', '').replaceAll(/[^\d+]/g, '');

/** A number to touch; in other words than the number itself when there are `children`. */
export const PhoneLink: FC<{ phone: string; children?: Child }> = ({ phone, children }) => (
  <a href={`tel:${dialled(phone)}`}>{children ?? phone}</a>
);
