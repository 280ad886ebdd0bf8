import { householdPaths } from '../households/index.ts';

const own = '/huishoudens/:householdId/gegevens/:personId';

/** Route patterns of this module. */
export const paths = {
  desk: own,
  export: `${own}/alles`,
  json: `${own}/alles.json`,
  ask: `${own}/vraag`,
  end: `${own}/weer-gebruiken`,
  answer: '/huishoudens/:householdId/rechten/:rightsId',
  lists: '/beheer/vernietigen',
  approve: '/beheer/vernietigen/akkoord',
  hold: '/beheer/vernietigen/bewaar',
  release: '/beheer/vernietigen/vrij',
  retention: '/beheer/bewaren',
} as const;

/** The one desk of a client. */
export const deskPath = householdPaths.rights;
/** Everything about that client, to read and to print. */
export const exportPath = (householdId: string, personId: string): string => `${deskPath(householdId, personId)}/alles`;
/** The same for a machine. */
export const jsonPath = (householdId: string, personId: string): string => `${exportPath(householdId, personId)}.json`;
/** Asks something about one record, or about everything. */
export const askPath = (
  householdId: string,
  personId: string,
  about?: { readonly table: string; readonly key: string },
): string => {
  const query =
    about === undefined ? '' : `?${new URLSearchParams({ over: about.table, nummer: about.key }).toString()}`;
  return `${deskPath(householdId, personId)}/vraag${query}`;
};
export const endPath = (householdId: string, personId: string): string =>
  `${deskPath(householdId, personId)}/weer-gebruiken`;
/** Where the responsible organisation answers. */
export const answerPath = (householdId: string, requestId: string): string =>
  `/huishoudens/${householdId}/rechten/${requestId}`;
