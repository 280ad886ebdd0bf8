const household = '/huishoudens/:householdId';

/** Route patterns of this module. */
export const paths = {
  table: `${household}/tafel`,
  invite: `${household}/tafel/uitnodigen`,
  inviteNetwork: `${household}/tafel/iemand-van-mij`,
  place: `${household}/tafel/:placeId`,
  placeEnd: `${household}/tafel/:placeId/stoppen`,
  involved: `${household}/betrokken`,
  involvedEnd: `${household}/betrokken/:involvedId/weg`,
  roles: `${household}/rollen`,
  trajectory: `${household}/traject`,
  proposal: `${household}/traject/voorstel`,
  name: `${household}/naam`,
  members: `${household}/leden`,
  memberNew: `${household}/leden/nieuw`,
  member: `${household}/leden/:personId`,
  request: `${household}/verzoeken/:requestId`,
  entry: `${household}/toegang/:personId`,
  entryLink: `${household}/toegang/:personId/:linkToken`,
  representations: `${household}/vertegenwoordigers`,
  representationNew: `${household}/vertegenwoordigers/nieuw`,
  representationEnd: `${household}/vertegenwoordigers/:representationId/stoppen`,
} as const;

/** For whom somebody acts, and the page to act on. Drawn by overview. */
export const representedPaths = { list: '/namens', choose: '/namens/kies', plan: '/namens/plan' } as const;

const at = (householdId: string): string => `/huishoudens/${householdId}`;

/** Addresses in one household, for links and for where a form leads to. */
export const householdPaths = {
  home: at,
  /** Owned by sharing, which also opens the other table. */
  part: (householdId: string, personId: string) => `${at(householdId)}/leden/${personId}/uit-elkaar`,
  table: (householdId: string) => `${at(householdId)}/tafel`,
  invite: (householdId: string) => `${at(householdId)}/tafel/uitnodigen`,
  involved: (householdId: string) => `${at(householdId)}/betrokken`,
  involvedEnd: (householdId: string, involvedId: string) => `${at(householdId)}/betrokken/${involvedId}/weg`,
  inviteNetwork: (householdId: string) => `${at(householdId)}/tafel/iemand-van-mij`,
  place: (householdId: string, placeId: string) => `${at(householdId)}/tafel/${placeId}`,
  placeEnd: (householdId: string, placeId: string) => `${at(householdId)}/tafel/${placeId}/stoppen`,
  roles: (householdId: string) => `${at(householdId)}/rollen`,
  trajectory: (householdId: string) => `${at(householdId)}/traject`,
  name: (householdId: string) => `${at(householdId)}/naam`,
  members: (householdId: string) => `${at(householdId)}/leden`,
  memberNew: (householdId: string) => `${at(householdId)}/leden/nieuw`,
  member: (householdId: string, personId: string) => `${at(householdId)}/leden/${personId}`,
  entry: (householdId: string, personId: string) => `${at(householdId)}/toegang/${personId}`,
  entryLink: (householdId: string, personId: string, linkToken: string) =>
    `${at(householdId)}/toegang/${personId}/${linkToken}`,
  representations: (householdId: string) => `${at(householdId)}/vertegenwoordigers`,
  representationNew: (householdId: string) => `${at(householdId)}/vertegenwoordigers/nieuw`,
  representationEnd: (householdId: string, representationId: string) =>
    `${at(householdId)}/vertegenwoordigers/${representationId}/stoppen`,
  /** Pages of other modules that stand on this one's. */
  talk: (householdId: string) => `${at(householdId)}/keukentafel`,
  yes: (householdId: string) => `${at(householdId)}/ja`,
  /** Drawn by intake: telling what is needed, with who reads it and when. */
  tell: (householdId: string) => `${at(householdId)}/signalen/nieuw`,
  /** Drawn by notices: how a client wants to hear from us. */
  contactWay: (householdId: string, personId: string) => `${at(householdId)}/bericht/${personId}`,
  /** Drawn by overview: the question to somebody who is asked to the table. */
  invitation: (householdId: string) => `/uitnodigingen/${householdId}`,
  /** Owned by plan: giving one's agreements to somebody else. */
  passOn: (householdId: string) => `${at(householdId)}/afspraken/doorgeven`,
  whoLooked: (householdId: string) => `${at(householdId)}/wie-keek`,
  rights: (householdId: string, personId: string) => `${at(householdId)}/gegevens/${personId}`,
  proposal: (householdId: string) => `${at(householdId)}/traject/voorstel`,
  request: (householdId: string, requestId: string) => `${at(householdId)}/verzoeken/${requestId}`,
  sharing: (householdId: string) => `${at(householdId)}/delen`,
  join: (householdId: string) => `${at(householdId)}/samenvoegen`,
} as const;
