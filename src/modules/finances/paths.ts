const at = (householdId: string): string => `/huishoudens/${householdId}/geld`;

/** Addresses of money: Dutch nouns and ids only. */
export const moneyPaths = {
  money: at,
  newDebt: (householdId: string) => `${at(householdId)}/schulden/nieuw`,
  anotherDebt: (householdId: string) => `${at(householdId)}/schulden/nieuw?vorige=bewaard`,
  debt: (householdId: string, debtId: string) => `${at(householdId)}/schulden/${debtId}`,
  balance: (householdId: string, debtId: string) => `${at(householdId)}/schulden/${debtId}/bedrag`,
  state: (householdId: string, debtId: string) => `${at(householdId)}/schulden/${debtId}/stand`,
  changeDebt: (householdId: string, debtId: string) => `${at(householdId)}/schulden/${debtId}/wijzig`,
  newLetter: (householdId: string, debtId: string) => `${at(householdId)}/schulden/${debtId}/brief/nieuw`,
  letter: (householdId: string, letterId: string) => `${at(householdId)}/brieven/${letterId}`,
  blackenLetter: (householdId: string, letterId: string) => `${at(householdId)}/brieven/${letterId}/zwart`,
  removeLetter: (householdId: string, letterId: string) => `${at(householdId)}/brieven/${letterId}/weg`,
  newCrisis: (householdId: string) => `${at(householdId)}/spoed/nieuw`,
  crisis: (householdId: string, crisisId: string) => `${at(householdId)}/spoed/${crisisId}`,
  crisisStep: (householdId: string, crisisId: string) => `${at(householdId)}/spoed/${crisisId}/verder`,
  budget: (householdId: string) => `${at(householdId)}/rondkomen`,
  endLine: (householdId: string, lineId: string) => `${at(householdId)}/rondkomen/${lineId}/stop`,
  help: (householdId: string) => `${at(householdId)}/hulp`,
  outlook: (householdId: string) => `${at(householdId)}/hoe-gaat-het`,
  grip: (householdId: string) => `${at(householdId)}/grip`,
  importDebts: (householdId: string) => `${at(householdId)}/inlezen`,
  exportDebts: (householdId: string) => `${at(householdId)}/schulden.csv`,
  /** A page of plan: where the rest of it stands. */
  plan: (householdId: string) => `/huishoudens/${householdId}/plan`,
  /** A page of overview, because who applies for a scheme is an agreement of the plan. */
  schemes: (householdId: string) => `${at(householdId)}/regelingen`,
  /** A page of plan: an agreement that is ready to be made. Equal ranks know each other by address only. */
  readyAction: (householdId: string, what: 'post' | 'bellen') =>
    `/huishoudens/${householdId}/afspraken/nieuw?klaar=${what}`,
} as const;

/** Settings of the municipality about money. */
export const moneySettings = {
  office: '/beheer',
  crisisTerm: '/beheer/spoed',
  localSchemes: '/beheer/regelingen',
} as const;
