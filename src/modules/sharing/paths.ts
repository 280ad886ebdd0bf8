const household = '/huishoudens/:householdId';

/** Route patterns of this module. */
export const paths = {
  yes: `${household}/ja`,
  takeBack: `${household}/ja/terug`,
  join: `${household}/samenvoegen`,
  joinAgree: `${household}/samenvoegen/akkoord`,
  joinYes: `${household}/samenvoegen/ja`,
  sharing: `${household}/delen`,
  agreement: `${household}/delen/met/:holderId`,
  end: `${household}/delen/met/:holderId/stop`,
  wish: `${household}/delen/iedereen`,
  wishName: `${household}/delen/iedereen/naam`,
  part: `${household}/leden/:personId/uit-elkaar`,
  laws: '/beheer/wetten',
  keepLaws: '/beheer/wetten/zo',
  still: '/mag-ik-nog',
} as const;

/** Addresses in one household. */
export const sharingPaths = {
  yes: (householdId: string) => `/huishoudens/${householdId}/ja`,
  takeBack: (householdId: string) => `/huishoudens/${householdId}/ja/terug`,
  join: (householdId: string) => `/huishoudens/${householdId}/samenvoegen`,
  joinAgree: (householdId: string) => `/huishoudens/${householdId}/samenvoegen/akkoord`,
  joinYes: (householdId: string) => `/huishoudens/${householdId}/samenvoegen/ja`,
  sharing: (householdId: string) => `/huishoudens/${householdId}/delen`,
  agreement: (householdId: string, holderId: string) => `/huishoudens/${householdId}/delen/met/${holderId}`,
  end: (householdId: string, holderId: string) => `/huishoudens/${householdId}/delen/met/${holderId}/stop`,
  /** A page of employment: a lower rank knows it by address only. */
  work: (householdId: string) => `/huishoudens/${householdId}/werk`,
  wish: (householdId: string) => `/huishoudens/${householdId}/delen/iedereen`,
  wishName: (householdId: string) => `/huishoudens/${householdId}/delen/iedereen/naam`,
  laws: paths.laws,
} as const;
