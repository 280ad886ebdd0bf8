import type { Cx } from '../../../kernel/cx.ts';

export interface LookupResult {
  readonly lookupId: string;
  readonly outcome: 'maybe' | 'none';
  /** This actor has put the question to that table since. */
  readonly asked: boolean;
}

/** What one look-up of this actor said, or null when it is not this actor's. Never which table. */
export async function lookupResult(cx: Cx, lookupId: string): Promise<LookupResult | null> {
  const rows = await cx.statement<LookupResult>(
    'lookup-result',
    `select l.id as "lookupId", case when l.household_id is null then 'none' else 'maybe' end as outcome,
       exists (select from table_request r where r.tenant_id = l.tenant_id and r.household_id = l.household_id
               and r.asker_person_id = l.asker_person_id and r.asked_on >= l.on_date) as asked
     from table_lookup l where l.tenant_id = current_tenant() and l.id = $1 and l.asker_person_id = $2`,
    [lookupId, cx.actor.personId],
  );
  return rows[0] ?? null;
}
