const base = (householdId: string): string => `/huishoudens/${householdId}`;

/** Addresses of the plan: Dutch nouns and ids only. */
export const planPaths = {
  plan: (householdId: string) => `${base(householdId)}/plan`,
  wholePlan: (householdId: string) => `${base(householdId)}/plan?alles=ja`,
  newGoal: (householdId: string) => `${base(householdId)}/doelen/nieuw`,
  goal: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}`,
  changeGoal: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}/wijzig`,
  closeGoal: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}/klaar`,
  shareGoal: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}/wie-leest`,
  moveGoal: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}/volgorde`,
  newOption: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}/oplossing`,
  chooseOption: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}/keuze`,
  newAction: (householdId: string, goalId?: string) =>
    `${base(householdId)}/afspraken/nieuw${goalId === undefined ? '' : `?doel=${goalId}`}`,
  handOver: (householdId: string) => `${base(householdId)}/afspraken/doorgeven`,
  action: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}`,
  changeAction: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/wijzig`,
  shareAction: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/wie-leest`,
  actionState: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/stand`,
  tickAction: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/gedaan`,
  noteAction: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/notitie`,
  /** Drawn by meetings, which knows who was there. */
  disputeGoal: (householdId: string, goalId: string) => `${base(householdId)}/doelen/${goalId}/niet-zo`,
  disputeAction: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/niet-zo`,
  decideAction: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/besluit`,
  referAction: (householdId: string, actionId: string) => `${base(householdId)}/afspraken/${actionId}/kenmerk`,
  standing: (householdId: string, goalId?: string) =>
    `${base(householdId)}/sta-ik-erachter${goalId === undefined ? '' : `?doel=${goalId}`}`,
  goodNews: (householdId: string) => `${base(householdId)}/goed-nieuws`,
  /** A page of finances, with the steps of money first. Equal ranks know each other by address only. */
  money: (householdId: string) => `${base(householdId)}/geld`,
  moneyFirst: (householdId: string) => `${base(householdId)}/geld-eerst`,
  versions: (householdId: string) => `${base(householdId)}/versies`,
  version: (householdId: string, number: number) => `${base(householdId)}/versies?nummer=${number}`,
  olderVersions: (householdId: string, below: number) => `${base(householdId)}/versies?voor=${below}`,
} as const;
