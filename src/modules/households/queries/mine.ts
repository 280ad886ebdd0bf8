/** SQL: a column is one of the households of `mine` (see `ownSeatsWith`); as a list, so that each is found by its key. */
export const isMine = (column: string): string => `${column} = any ((select ids from mine)::uuid[])`;
