/** Addresses of how somebody is told. */
export const paths = {
  own: '/bericht',
  mailbox: '/postvak',
} as const;
