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
  /** The row of the item after the change. */
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/**
 * Takes the next number of this household's plan. Call it before writing: it also makes the writers of one plan take
 * turns, so that two of them can never wait for each other.
 */
export async function nextNumber(cx: Cx, householdId: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into plan (tenant_id, household_id, number) values (${cx.tenant}, ${householdId}, 1)
    on conflict (tenant_id, household_id) do update set number = plan.number + 1
    returning number`.execute(cx.db);
  return rows[0]?.number ?? 0;
}

/** Keeps one change of the plan under its number: the version that can be read later, and a line for the minutes. */
export async function keepChange(cx: Cx, householdId: string, number: number, change: PlanChange): Promise<void> {
  await cx.db
    .insertInto('plan_change')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      number,
      at: cx.now,
      by_person_id: cx.actor.personId,
      together_with_person_id: cx.togetherWith,
      kind: change.kind,
      item_kind: change.itemKind,
      item_id: change.itemId,
      audience_id: change.audienceId,
      domain_code: change.domain,
      adult_person_id: change.adultId,
      snapshot: JSON.stringify(change.snapshot),
    })
    .execute();
}
