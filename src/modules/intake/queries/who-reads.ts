import type { Cx } from '../../../kernel/cx.ts';
import { type ReadsWhen, readsWhen } from '../../sharing/index.ts';
import { signalTableAt } from './signal-table.ts';

/**
 * Who reads what this actor sends now, and on which day at the latest: the sentence beside every form of a client.
 * @returns null when nobody could read it
 * @throws not-found, forbidden: as `readingTableAt`
 */
export async function whoReadsWhen(cx: Cx, householdId: string): Promise<ReadsWhen | null> {
  const { reading } = await signalTableAt(cx, householdId, 'signal.send');
  return readsWhen(reading, cx.now);
}
