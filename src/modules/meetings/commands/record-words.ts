import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { recordingAt } from './recording-at.ts';

/** Writes the free words of the minutes. @returns `overtaken` with what stands there now when another recorder was first */
export async function recordWords(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly words: string; readonly version?: number },
): Promise<
  { readonly done: true } | { readonly refused: 'overtaken'; readonly words: string; readonly version: number }
> {
  const { table, words, version } = await recordingAt(cx, householdId, meetingId);
  if (input.version !== undefined && input.version !== version) return { refused: 'overtaken', words, version };
  await cx.db
    .updateTable('meeting')
    .set((each) => ({ words: input.words, recorded_at: cx.now, version: each('version', '+', 1) }))
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .execute();
  cx.record({
    action: 'meeting.record',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['words'],
  });
  return { done: true };
}
