import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { sayStanding } from '../../plan/index.ts';
import { linkChange, recordingAt } from './recording-at.ts';

export interface StandingNoted {
  readonly person: string;
  readonly answer: 'yes' | 'partly' | 'no' | 'could-not-answer';
  readonly words?: string;
}

/**
 * The round at the end: whether somebody who is present stands behind the plan, in own words, said aloud and noted by
 * the recorder; a client's is filled in together. Dissent is kept and never overwritten.
 * @returns `not-there` for somebody who is not marked present
 * @throws invalid 'together' when a client's answer is noted without saying so
 */
export async function recordStanding(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: StandingNoted,
): Promise<{ readonly number: number } | 'not-there'> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const there = await cx.db
    .selectFrom('attendance')
    .select('person_id')
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', input.person)
    .where('present', '=', true)
    .executeTakeFirst();
  if (there === undefined) return 'not-there';
  const isClient = table.clientIds.includes(input.person);
  // The audit event names both, so the client must be named with the whole request.
  if (cx.togetherWith !== (isClient ? input.person : null)) throw invalid('together');
  const said = await sayStanding(cx, householdId, { answer: input.answer, words: input.words ?? '' }, input.person);
  await linkChange(cx, householdId, meetingId, { number: said.number, phase: 'agreement' });
  return said;
}
