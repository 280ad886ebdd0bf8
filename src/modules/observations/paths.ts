/** Addresses of looking back: ids only. */
export const paths = {
  mine: '/terugkijken',
  paper: '/terugkijken/formulier',
  round: '/terugkijken/:roundId',
  household: '/huishoudens/:householdId/terugkijken',
  start: '/huishoudens/:householdId/terugkijken/nieuw',
  stop: '/huishoudens/:householdId/terugkijken/:roundId/stoppen',
} as const;

export const lookingBackPath = (householdId: string): string => `/huishoudens/${householdId}/terugkijken`;
/** Of one meeting; of the newest when left out. */
export const startPath = (householdId: string, meetingId?: string): string =>
  `${lookingBackPath(householdId)}/nieuw${meetingId === undefined ? '' : `?gesprek=${meetingId}`}`;
export const stopPath = (householdId: string, roundId: string): string =>
  `${lookingBackPath(householdId)}/${roundId}/stoppen`;
/** One part of the form; the first when left out. */
export const ratePath = (roundId: string, part = 1): string =>
  `/terugkijken/${roundId}${part === 1 ? '' : `?deel=${part}`}`;
