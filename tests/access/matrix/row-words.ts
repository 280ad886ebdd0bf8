import type { Row } from './rules.ts';

export const h = '/huishoudens/:householdId';

/** Both the page with a form and the form itself. */
export const form = (path: string, row: Row): Record<string, Row> => ({ [`GET ${path}`]: row, [`POST ${path}`]: row });
