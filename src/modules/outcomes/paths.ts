export const paths = {
  sheet: '/huishoudens/:householdId/voor-en-na',
  start: '/huishoudens/:householdId/voor-en-na/:personId/begin',
  end: '/huishoudens/:householdId/voor-en-na/:personId/einde',
} as const;

/** Before beside after, of everybody whose situation the reader may see. */
export const sheetPath = (householdId: string): string => `/huishoudens/${householdId}/voor-en-na`;

/** The form of the end, filled in while closing together: it leads back to the closing. */
export const closingSituationPath = (householdId: string, personId: string): string =>
  `${situationPath(householdId, personId, 'end')}?afsluiten=ja`;

/** The form for one adult at one moment. */
export const situationPath = (householdId: string, personId: string, moment: 'start' | 'end'): string =>
  `${sheetPath(householdId)}/${personId}/${moment === 'start' ? 'begin' : 'einde'}`;
