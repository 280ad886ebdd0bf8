import type { Cx } from '../../../kernel/cx.ts';
import { settleDispute } from '../../plan/index.ts';
import { linkChange, recordingAt } from './recording-at.ts';

/**
 * Settles at this table what somebody remembered otherwise, together: it stands in the minutes, changed or not, and how it
 * was settled is kept. Refusals are those of `settleDispute`.
 */
export async function settleAtTable(
  cx: Cx,
  householdId: string,
  meetingId: string,
  disputeId: string,
  input: Parameters<typeof settleDispute>[3],
): Promise<{ readonly number: number }> {
  await recordingAt(cx, householdId, meetingId);
  const { number, changed } = await settleDispute(cx, householdId, disputeId, input);
  await linkChange(cx, householdId, meetingId, { number, phase: 'check', unchanged: !changed });
  return { number };
}
