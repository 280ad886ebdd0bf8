/** Addresses of the own diary. That of a feed is a secret: a random uuid. */
export const paths = {
  diary: '/agenda',
  makeFeed: '/agenda/adres',
  endFeed: '/agenda/adres/weg',
  feedShown: (feedToken: string): string => `/agenda/adres/${feedToken}`,
  connect: '/agenda/koppelen',
  readAgain: '/agenda/lezen',
  disconnect: '/agenda/ontkoppelen',
  replies: '/agenda-antwoorden',
  feed: (feedToken: string): string => `/afspraken/${feedToken}`,
} as const;
