/** Addresses of how somebody is told. */
export const paths = {
  own: '/bericht',
  forClient: '/huishoudens/:householdId/bericht/:personId',
  at: (householdId: string, personId: string) => `/huishoudens/${householdId}/bericht/${personId}`,
  mailbox: '/postvak',
  office: '/beheer',
  replyAddress: '/beheer/antwoordadres',
  post: '/post',
  letterPattern: '/huishoudens/:householdId/post/:messageId/brief.pdf',
  letter: (householdId: string, messageId: string) => `/huishoudens/${householdId}/post/${messageId}/brief.pdf`,
  donePattern: '/huishoudens/:householdId/post/:messageId/klaar',
  done: (householdId: string, messageId: string) => `/huishoudens/${householdId}/post/${messageId}/klaar`,
} as const;
