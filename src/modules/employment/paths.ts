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
  profile: (householdId: string, personId: string) => `${at(householdId)}/profiel/${personId}`,
  preview: (householdId: string, personId: string) => `${at(householdId)}/profiel/${personId}/bekijk`,
  withdraw: (householdId: string, releaseId: string) => `${at(householdId)}/getoond/${releaseId}/stop`,
  newPlacement: (householdId: string) => `${at(householdId)}/plek/nieuw`,
  placement: (householdId: string, placementId: string) => `${at(householdId)}/plek/${placementId}`,
  checkIn: (householdId: string, placementId: string) => `${at(householdId)}/plek/${placementId}/hoe-gaat-het`,
  /** For an employer. */
  window: (householdId: string) => `${at(householdId)}/venster`,
  windowPlacement: (householdId: string, placementId: string) => `${at(householdId)}/venster/${placementId}`,
  windowCheckIn: (householdId: string, placementId: string) => `${at(householdId)}/venster/${placementId}/hoe-gaat-het`,
  /** A page of overview, because who applies for an instrument is an agreement of the plan. */
  instruments: (householdId: string) => `${at(householdId)}/regelingen`,
} as const;
