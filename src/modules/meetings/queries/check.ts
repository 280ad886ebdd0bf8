import type { Cx } from '../../../kernel/cx.ts';

/** What the order of a check needs to know of the past of this household's plan. */
export interface CheckFacts {
  /** The last meeting that was held; null when there was none. */
  readonly lastHeld: { readonly id: string; readonly at: Date } | null;
  /** Per item its place in the minutes of that meeting. */
  readonly lastMinutes: ReadonlyMap<string, number>;
  readonly createdAt: ReadonlyMap<string, Date>;
}

/** When items were added, and which of them stand in the last minutes. Ids only: content comes from the plan. */
export async function checkFacts(cx: Cx, householdId: string): Promise<CheckFacts> {
  const [row] = await cx.statement<{
    lastId: string | null;
    lastAt: Date | null;
    items: { id: string; at: string; line: number | null }[];
  }>(
    'meeting-check-facts',
    `with last as (
       select m.id, m.starts_at from meeting m
       where m.tenant_id = current_tenant() and m.household_id = $1 and m.state = 'held'
       order by m.starts_at desc limit 1)
     select (select id from last) as "lastId", (select starts_at from last) as "lastAt",
       coalesce((select json_agg(json_build_object('id', i.item_id, 'at', i.at, 'line', i.line)) from (
         select c.item_id, min(c.at) as at, min(l.number) as line
         from plan_change c
         left join meeting_change l on l.tenant_id = c.tenant_id and l.household_id = c.household_id
           and l.number = c.number and l.meeting_id = (select id from last) and l.undone_at is null
         where c.tenant_id = current_tenant() and c.household_id = $1 and c.item_kind in ('goal', 'action')
         group by c.item_id) as i), '[]') as items`,
    [householdId],
  );
  const items = row?.items ?? [];
  return {
    lastHeld: row?.lastId && row.lastAt ? { id: row.lastId, at: row.lastAt } : null,
    lastMinutes: new Map(items.flatMap(({ id, line }) => (line === null ? [] : [[id, line] as const]))),
    createdAt: new Map(items.map(({ id, at }) => [id, new Date(at)])),
  };
}
