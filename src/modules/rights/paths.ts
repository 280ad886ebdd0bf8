import { householdPaths } from '../households/index.ts';

const own = '/huishoudens/:householdId/gegevens/:personId';

/** Route patterns of this module. */
export const paths = {
  desk: own,
  export: `${own}/alles`,
  json: `${own}/alles.json`,
} as const;

/** The one desk of a client. */
export const deskPath = householdPaths.rights;
/** Everything about that client, to read and to print. */
export const exportPath = (householdId: string, personId: string): string => `${deskPath(householdId, personId)}/alles`;
/** The same for a machine. */
export const jsonPath = (householdId: string, personId: string): string => `${exportPath(householdId, personId)}.json`;
