export const paths = {
  ask: '/noodtoegang',
  look: '/noodtoegang/:lookId',
  open: '/noodtoegang/:lookId/open',
  still: '/noodtoegang-nog-open',
  review: '/beheer/noodtoegang',
  reviewOne: '/beheer/noodtoegang/:lookId',
  told: '/huishoudens/:householdId/noodtoegang/:lookId',
} as const;

const read = /^\/huishoudens\/([0-9a-f-]{36})\/noodtoegang$/;

/** Addresses of the emergency route; `read` is drawn by overview. */
export const emergencyPaths = {
  ask: paths.ask,
  review: paths.review,
  look: (lookId: string) => `/noodtoegang/${lookId}`,
  open: (lookId: string) => `/noodtoegang/${lookId}/open`,
  reviewOne: (lookId: string) => `/beheer/noodtoegang/${lookId}`,
  told: (householdId: string, lookId: string) => `/huishoudens/${householdId}/noodtoegang/${lookId}`,
  read: (householdId: string) => `/huishoudens/${householdId}/noodtoegang`,
  /** Where the page at this address hears whether its look is still open; undefined for any other page. */
  still: (path: string): string | undefined => {
    const [, householdId] = read.exec(path) ?? [];
    return householdId === undefined ? undefined : `${paths.still}?tafel=${householdId}`;
  },
} as const;
