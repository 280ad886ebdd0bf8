import { z } from 'zod';
import { day, id, optionalDay, optionalText, text } from '../../kernel/web/fields.ts';

/** A question about who looked; day and person when it is about one line. */
export const questionInput = z.object({ words: text(2000), dag: optionalDay, wie: optionalText(40) });

/** The day of an address, or the latest where it holds none. */
export function dayOf(written: string | undefined, latest: string): string {
  const read = day.safeParse(written ?? '');
  return read.success && read.data < latest ? read.data : latest;
}

/** The id of an address, or null. */
export function idOf(written: unknown): string | null {
  const read = id.safeParse(written);
  return read.success ? read.data : null;
}
