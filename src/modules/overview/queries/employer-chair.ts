import type { Cx } from '../../../kernel/cx.ts';
import { awayAt, callOn, peopleAtTable } from '../../households/index.ts';
import { type EmployerTopic, topicsForEmployer } from '../../meetings/index.ts';

/** What the page of an employer says beside why that person was asked: when, about what, and whom to call. */
export interface EmployerChair {
  /** When the next planned meeting begins to which this employer is asked; null: none. Nothing else of it. */
  readonly meetsAt: Date | null;
  readonly topics: readonly EmployerTopic[];
  readonly call: ReturnType<typeof callOn>;
}

/** Checks no right: ask for the table first. */
export async function employerChair(cx: Cx, householdId: string): Promise<EmployerChair> {
  const meetings = await cx.statement<{ at: Date }>(
    'own-meeting-at',
    `select m.starts_at as at from meeting m
     join attendance a on a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id
     where m.tenant_id = current_tenant() and m.household_id = $1 and a.person_id = $2 and a.answer <> 'not-asked'
       and m.state = 'planned' and m.starts_at > $3 order by m.starts_at limit 1`,
    [householdId, cx.actor.personId, cx.now],
  );
  // One name and number leave this; who sits at the table is not for an employer.
  const call = await cx.onErrand('whom-to-call', async () =>
    callOn(await peopleAtTable(cx, householdId), await awayAt(cx, householdId), cx.today),
  );
  return {
    meetsAt: meetings[0]?.at ?? null,
    // Like the window of work: with a second factor.
    topics: cx.session?.twoFactors === false ? [] : await topicsForEmployer(cx, householdId),
    call,
  };
}
