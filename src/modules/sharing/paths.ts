const household = '/huishoudens/:householdId';

/** Route patterns of this module. */
export const paths = {
  yes: `${household}/ja`,
  takeBack: `${household}/ja/terug`,
  join: `${household}/samenvoegen`,
  joinAgree: `${household}/samenvoegen/akkoord`,
  joinYes: `${household}/samenvoegen/ja`,
} as const;

/** Addresses in one household. */
export const sharingPaths = {
  yes: (householdId: string) => `/huishoudens/${householdId}/ja`,
  takeBack: (householdId: string) => `/huishoudens/${householdId}/ja/terug`,
  join: (householdId: string) => `/huishoudens/${householdId}/samenvoegen`,
  joinAgree: (householdId: string) => `/huishoudens/${householdId}/samenvoegen/akkoord`,
  joinYes: (householdId: string) => `/huishoudens/${householdId}/samenvoegen/ja`,
} as const;
