import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { planOf, sayStanding } from '../../plan/index.ts';
import { readersAt } from '../../sharing/index.ts';
import { type About, aboutItem, askedOf } from '../rules/asked.ts';
import { madeBy } from '../rules/made.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { linkChange, recordingAt } from './recording-at.ts';

export interface StandingNoted {
  readonly person: string;
  readonly answer: 'yes' | 'partly' | 'no' | 'could-not-answer';
  readonly words?: string;
  /** A goal or an action, or the submission that made it; neither: the whole plan. */
  readonly item?: string | null;
  readonly made?: string | null;
}

/**
 * Whether somebody who is present stands behind the plan or one decision, in own words, said aloud and noted by
 * the recorder; a client's is filled in together. Dissent is kept and never overwritten.
 * @returns `not-there` for somebody who is not marked present or may not read what it is about; `not-known` when that is not in the plan
 * @throws invalid 'together' when a client's answer is noted without saying so
 */
export async function recordStanding(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: StandingNoted,
): Promise<{ readonly number: number } | 'not-there' | 'not-known'> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  if (!(await attendeesOf(cx, householdId, meetingId)).present.includes(input.person)) return 'not-there';
  const itemId = input.item ?? (input.made ? madeBy(input.made) : null);
  let about: About = { goalId: null, actionId: null };
  if (itemId !== null) {
    const plan = await planOf(cx, table);
    const found = aboutItem(plan, itemId);
    if (found === null) return 'not-known';
    about = found;
    if (!askedOf(await readersAt(cx, householdId), plan, about, [input.person]).includes(input.person))
      return 'not-there';
  }
  const isClient = table.clientIds.includes(input.person);
  // The audit event names both, so the client must be named with the whole request.
  if (cx.togetherWith !== (isClient ? input.person : null)) throw invalid('together');
  const said = await sayStanding(
    cx,
    householdId,
    { goal: about.goalId, action: about.actionId, answer: input.answer, words: input.words ?? '' },
    input.person,
  );
  await linkChange(cx, householdId, meetingId, { number: said.number, phase: 'agreement' });
  return said;
}
