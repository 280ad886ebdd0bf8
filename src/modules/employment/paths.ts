const at = (householdId: string): string => `/huishoudens/${householdId}/werk`;

/** Addresses of work: Dutch nouns and ids only. */
export const workPaths = {
  work: at,
  moment: (householdId: string) => `${at(householdId)}/stap`,
  success: (householdId: string) => `${at(householdId)}/gelukt`,
  talents: (householdId: string) => `${at(householdId)}/talenten`,
  endTalent: (householdId: string, talentId: string) => `${at(householdId)}/talenten/${talentId}/weg`,
  wish: (householdId: string, personId: string) => `${at(householdId)}/wensen/${personId}`,
  motivation: (householdId: string, personId: string) => `${at(householdId)}/wat-helpt/${personId}`,
  /** A page of overview, because who applies for an instrument is an agreement of the plan. */
  instruments: (householdId: string) => `${at(householdId)}/regelingen`,
} as const;
