export const paths = {
  ask: '/noodtoegang',
  look: '/noodtoegang/:lookId',
  open: '/noodtoegang/:lookId/open',
  review: '/beheer/noodtoegang',
  reviewOne: '/beheer/noodtoegang/:lookId',
  told: '/huishoudens/:householdId/noodtoegang/:lookId',
} as const;

/** Addresses of the emergency route; `read` is drawn by overview. */
export const emergencyPaths = {
  ask: paths.ask,
  review: paths.review,
  look: (lookId: string) => `/noodtoegang/${lookId}`,
  open: (lookId: string) => `/noodtoegang/${lookId}/open`,
  reviewOne: (lookId: string) => `/beheer/noodtoegang/${lookId}`,
  told: (householdId: string, lookId: string) => `/huishoudens/${householdId}/noodtoegang/${lookId}`,
  read: (householdId: string) => `/huishoudens/${householdId}/noodtoegang`,
} as const;
