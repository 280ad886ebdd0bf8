export const paths = {
  windowDate: '/raam/datum',
  start: '/',
  plan: '/mijn-plan',
  more: '/mijn-plan/meer',
  /** The plan as it was when somebody went apart; sharing leads here. */
  parted: '/mijn-plan/van-toen',
  step: '/mijn-plan/stap',
  myTable: '/mijn-tafel',
  myMeetings: '/mijn-gesprekken',
  week: '/mijn-week',
  weekAction: '/mijn-week/afspraak',
  weekNew: '/mijn-week/nieuw',
  weekSignal: '/mijn-week/signaal',
  away: '/mijn-week/afwezig',
  awayAgain: '/mijn-week/afwezig/opnieuw',
  awayEnd: '/mijn-week/afwezig/terug',
  households: '/huishoudens',
  household: '/huishoudens/:householdId',
  reference: '/huishoudens/:householdId/kenmerk',
  beside: '/huishoudens/:householdId/samen-kijken/:personId',
  schemes: '/huishoudens/:householdId/geld/regelingen',
  instruments: '/huishoudens/:householdId/werk/regelingen',
  closing: '/huishoudens/:householdId/afsluiten',
  invitations: '/uitnodigingen',
  emergency: '/huishoudens/:householdId/noodtoegang',
  represented: '/namens',
  represent: '/namens/kies',
  representedPlan: '/namens/plan',
  office: '/beheer',
  /** A page of audit, which overview does not know: equal ranks are strangers. */
  review: '/beheer/logboek',
  namesInLog: '/beheer/wie-keek',
  invitation: '/uitnodigingen/:householdId',
  report: '/voor-en-na',
} as const;

/** The page of one household. */
export const householdPath = (householdId: string): string => `/huishoudens/${householdId}`;
/** Where the own organisation's case number is posted to. */
export const referencePath = (householdId: string): string => `/huishoudens/${householdId}/kenmerk`;
/** The view of a client, opened together. */
export const besidePath = (householdId: string, clientId: string): string =>
  `/huishoudens/${householdId}/samen-kijken/${clientId}`;
