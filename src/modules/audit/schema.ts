import { z } from 'zod';
import { choice, day, id, optionalDay, optionalText, text, version } from '../../kernel/web/fields.ts';
import { flagNotes } from './model.ts';

/** A question about who looked; day and person when it is about one line. */
export const questionInput = z.object({ words: text(2000), dag: optionalDay, wie: optionalText(40) });

/** What the privacy officer made of a finding. */
export const decisionInput = z.object({
  state: choice(['explained', 'reported']),
  note: choice([...flagNotes.explained, ...flagNotes.reported]),
  version,
});

/** Whose name clients read. */
export const namesInput = z.object({ shows: choice(['name', 'function']), version });

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
