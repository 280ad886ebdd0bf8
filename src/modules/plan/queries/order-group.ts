import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';

export interface OrderedGoal {
  readonly id: string;
  readonly position: number;
  readonly adult_person_id: string | null;
  readonly domain_code: string;
}

/** All open goals that this reader may read, as they stand now. */
export async function orderableGoals(cx: Cx, table: ReadingTable): Promise<OrderedGoal[]> {
  const rows = await cx.db
    .selectFrom('goal')
    .innerJoin('audience', (join) =>
      join
        .onRef('audience.tenant_id', '=', 'goal.tenant_id')
        .onRef('audience.household_id', '=', 'goal.household_id')
        .onRef('audience.id', '=', 'goal.audience_id'),
    )
    .select([
      'goal.id',
      'goal.position',
      'goal.adult_person_id',
      'goal.domain_code',
      'audience.kind',
      'audience.domains',
      'audience.adult_person_id as audience_adult',
      'audience.author_person_id as audience_author',
    ])
    .where('goal.household_id', '=', table.householdId)
    .where('goal.state', '=', 'open')
    .orderBy('goal.position')
    .orderBy('goal.id')
    .execute();
  return rows.filter((row) =>
    can(cx.actor, 'item.read', table, {
      kind: row.kind,
      domains: row.domains,
      adultId: row.audience_adult,
      authorId: row.audience_author,
      domain: row.domain_code,
    }),
  );
}

/**
 * The goals that are ordered together with this one: of the same adult, or of the household; with one client, all.
 * @throws not-found when the goal is not among them: not there, not open or not for this reader
 */
export function groupOf(table: ReadingTable, goals: readonly OrderedGoal[], goalId: string | undefined): OrderedGoal[] {
  const goal = goals.find((each) => each.id === goalId);
  if (goal === undefined) throw notFound();
  if (table.clientIds.length <= 1) return [...goals];
  return goals.filter((each) => each.adult_person_id === goal.adult_person_id);
}
