/** Addresses of insights. */
export const paths = { figures: '/cijfers' } as const;
