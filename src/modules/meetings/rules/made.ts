import { createHash } from 'node:crypto';

/**
 * The id of what a form makes, from its submission: without a connection the answers to "sta je hierachter?" are typed
 * before the server knows what they are about, and name that form. A hash, so that nobody chooses the id of a row.
 */
export function madeBy(submission: string): string {
  const hex = createHash('sha256').update(`omtafel made by ${submission}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
