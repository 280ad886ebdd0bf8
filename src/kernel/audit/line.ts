import { createHmac, type KeyObject } from 'node:crypto';

/** The columns of an audit row that its seal covers, in the order of the seal's text; the database gives the id. */
export const lineColumns = [
  'tenant_id',
  'at',
  'actor_person_id',
  'together_with_person_id',
  'on_behalf_of_person_id',
  'organisation_id',
  'actor_role',
  'action',
  'object_kind',
  'object_id',
  'household_id',
  'fields',
  'reason_code',
  'allowed',
  'grounds',
  'emergency',
  'request_id',
  'part',
  'trace_id',
] as const;

/** One value per column; `at` in microseconds since 1970, so that the smallest change of a time shows. */
export type Line = readonly (string | number | boolean | null | readonly string[])[];

/** The text that is sealed: the same bytes from what is written and from what is read back. */
export const lineText = (line: Line): string => JSON.stringify(line);

/** 16 bytes that only a process with the key can make for this line. */
export const lineMac = (key: KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest().subarray(0, 16);
