export const paths = {
  start: '/',
  plan: '/mijn-plan',
  more: '/mijn-plan/meer',
  myTable: '/mijn-tafel',
  myMeetings: '/mijn-gesprekken',
  week: '/mijn-week',
  households: '/huishoudens',
  household: '/huishoudens/:householdId',
  invitations: '/uitnodigingen',
  invitation: '/uitnodigingen/:householdId',
  report: '/voor-en-na',
} as const;

/** The page of one household. */
export const householdPath = (householdId: string): string => `/huishoudens/${householdId}`;
/** The one page of somebody who is asked to the table. */
export const invitationPath = (householdId: string): string => `/uitnodigingen/${householdId}`;
