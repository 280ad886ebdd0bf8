import type { Cx } from '../../../kernel/cx.ts';

/** When the next planned meeting begins to which this actor is asked; null: none. Nothing else of it. */
export async function ownMeetingAt(cx: Cx, householdId: string): Promise<Date | null> {
  const rows = await cx.statement<{ at: Date }>(
    'own-meeting-at',
    `select m.starts_at as at from meeting m
     join attendance a on a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id
     where m.tenant_id = current_tenant() and m.household_id = $1 and a.person_id = $2 and a.answer <> 'not-asked'
       and m.state = 'planned' and m.starts_at > $3 order by m.starts_at limit 1`,
    [householdId, cx.actor.personId, cx.now],
  );
  return rows[0]?.at ?? null;
}
