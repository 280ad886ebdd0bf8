export const paths = {
  newHousehold: '/huishoudens/nieuw',
  askCaseManager: '/huishoudens/nieuw/vraag',
  asked: '/huishoudens/nieuw/gevraagd',
  talk: '/huishoudens/:householdId/keukentafel',
  afterTalk: '/huishoudens/:householdId/keukentafel/daarna',
  signals: '/huishoudens/:householdId/signalen',
  newSignal: '/huishoudens/:householdId/signalen/nieuw',
  signal: '/huishoudens/:householdId/signalen/:signalId',
  signalAnswer: '/huishoudens/:householdId/signalen/:signalId/antwoord',
  signalNote: '/huishoudens/:householdId/signalen/:signalId/notitie',
} as const;

export const talkPath = (householdId: string): string => `/huishoudens/${householdId}/keukentafel`;
export const afterTalkPath = (householdId: string): string => `${talkPath(householdId)}/daarna`;
export const signalsPath = (householdId: string): string => `/huishoudens/${householdId}/signalen`;
export const newSignalPath = (householdId: string): string => `${signalsPath(householdId)}/nieuw`;
export const signalPath = (householdId: string, signalId: string): string => `${signalsPath(householdId)}/${signalId}`;
