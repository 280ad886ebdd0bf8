/** Addresses of working notes: ids only. */
const notes = (householdId: string): string => `/huishoudens/${householdId}/werknotities`;

export const paths = {
  notes,
  end: (householdId: string, noteId: string) => `${notes(householdId)}/${noteId}/weg`,
  makeItem: (householdId: string, noteId: string) => `${notes(householdId)}/${noteId}/delen`,
} as const;
