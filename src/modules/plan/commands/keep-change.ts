import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';

export interface PlanChange {
  readonly kind: Tables['plan_change']['kind'];
  readonly itemKind: Tables['plan_change']['item_kind'];
  readonly itemId: string;
  /** Who may read the item, and so its past; null only for what has no content. */
  readonly audienceId: string | null;
  readonly domain: string | null;
  readonly adultId: string | null;
  /** The row of the item after the change; beside it `tick` or `note`, which leave the row as it was. */
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/**
 * Takes the next numbers of this household's plan (one, unless a write changes several items) and gives the first of
 * them. Call it before writing: it also makes the writers of one plan take turns, so that two of them can never wait
 * for each other.
 */
export async function nextNumber(cx: Cx, householdId: string, count = 1): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into plan (tenant_id, household_id, number) values (${cx.tenant}, ${householdId}, ${count})
    on conflict (tenant_id, household_id) do update set number = plan.number + ${count}
    returning number`.execute(cx.db);
  return (rows[0]?.number ?? count) - count + 1;
}

/** Waits for its turn like `nextNumber`, without taking a number yet: for writes that may turn out to change nothing. */
export async function takeTurn(cx: Cx, householdId: string): Promise<void> {
  await sql`insert into plan (tenant_id, household_id) values (${cx.tenant}, ${householdId})
    on conflict (tenant_id, household_id) do update set number = plan.number`.execute(cx.db);
}

/** Keeps one change of the plan under its number: the version that can be read later, and a line for the minutes. */
export const keepChange = (cx: Cx, householdId: string, number: number, change: PlanChange): Promise<void> =>
  keepChanges(cx, householdId, number, [change]);

/** Keeps several changes under numbers that follow each other, in one statement. */
export async function keepChanges(
  cx: Cx,
  householdId: string,
  first: number,
  changes: readonly PlanChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await cx.db
    .insertInto('plan_change')
    .values(
      changes.map((change, index) => ({
        tenant_id: cx.tenant,
        household_id: householdId,
        number: first + index,
        at: cx.now,
        by_person_id: cx.actor.personId,
        together_with_person_id: cx.togetherWith,
        on_behalf_of_person_id: cx.actor.onBehalfOf,
        kind: change.kind,
        item_kind: change.itemKind,
        item_id: change.itemId,
        audience_id: change.audienceId,
        domain_code: change.domain,
        adult_person_id: change.adultId,
        snapshot: JSON.stringify(change.itemKind === 'action' ? ownOf(change.snapshot) : change.snapshot),
      })),
    )
    .execute();
}

/** The life domain of an action is that of its goal and follows it: no part of its versions. */
const ownOf = ({ domain_code: _domain, ...row }: PlanChange['snapshot']): PlanChange['snapshot'] => row;
