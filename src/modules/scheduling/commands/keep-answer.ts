import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { PollAnswerInput } from '../model.ts';

/**
 * Writes one person's answers to the moments that are left; what was said of others stays as it was. Checks no right.
 */
export async function keepAnswer(
  cx: AnonymousCx | Cx,
  at: {
    readonly householdId: string;
    readonly pollId: string;
    readonly personId: string;
    readonly left: readonly string[];
    /**
     * Without a chair at this table, so that row security does not know the actor there: who plans for a colleague, or
     * whoever holds a personal link, on whosever device.
     */
    readonly outside?: 'planner' | 'link';
  },
  // What is left out stays as it was.
  { answers, replaces, words, label }: Pick<PollAnswerInput, 'answers'> & Partial<PollAnswerInput>,
): Promise<void> {
  const typist = at.outside === 'link' ? null : (cx.actor?.personId ?? null);
  const typedBy = typist === at.personId ? null : typist;
  const keep = async () => {
    await sql`
    insert into poll_answer (tenant_id, household_id, poll_id, moment_id, person_id, answer)
    select ${cx.tenant}, ${at.householdId}, ${at.pollId}, said.moment, ${at.personId}, said.answer
    from unnest(${at.left}::uuid[], ${at.left.map((id) => answers[id])}::text[]) as said (moment, answer)
    on conflict (tenant_id, household_id, poll_id, moment_id, person_id) do update set answer = excluded.answer`.execute(
      cx.db,
    );
    await sql`
    update poll_person set answered_at = ${cx.now}, answer_typed_by_person_id = ${typedBy}, replaces = coalesce(${replaces ?? null}::text, replaces),
      words = coalesce(${words ?? null}::text, words)
    where household_id = ${at.householdId} and poll_id = ${at.pollId} and person_id = ${at.personId}`.execute(cx.db);
    if (label)
      await sql`
      update date_poll set label = ${label}
      where household_id = ${at.householdId} and id = ${at.pollId} and label <> ${label}`.execute(cx.db);
  };
  await (at.outside === undefined ? keep() : cx.onErrand('poll-link', keep));
}
