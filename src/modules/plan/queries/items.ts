import { type Selectable, sql } from 'kysely';
import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import { notFound } from '../../../kernel/errors.ts';

export type GoalRow = Selectable<Tables['goal']>;
export type OptionRow = Selectable<Tables['option']>;
export type ActionRow = Selectable<Tables['action']>;

interface AudienceColumns {
  readonly audience_kind: ItemAudience['kind'];
  readonly audience_adult: string | null;
  readonly audience_author: string | null;
  readonly audience_domains: string[] | null;
  readonly audience_shown_to: string | null;
}

const audienceColumns = [
  'audience.kind as audience_kind',
  'audience.adult_person_id as audience_adult',
  'audience.author_person_id as audience_author',
  'audience.domains as audience_domains',
  // To whom it is shown now.
  sql<string | null>`case when audience.shown_ended_at is null then audience.shown_to_person_id end`.as(
    'audience_shown_to',
  ),
] as const;

/** The row of an item apart from who reads it. */
function apart<Row extends AudienceColumns>(row: Row) {
  const {
    audience_kind: kind,
    audience_adult: adultId,
    audience_author: authorId,
    audience_domains: domains,
    audience_shown_to: shownTo,
    ...item
  } = row;
  return { item, readBy: { kind, adultId, authorId, domains, shownTo } };
}

/** One goal and who reads it. @throws not-found when it is not in this household or not for this reader */
export async function goalAt(
  cx: Cx,
  table: ReadingTable,
  goalId: string,
): Promise<{ goal: GoalRow; audience: ItemAudience }> {
  const row = await cx.db
    .selectFrom('goal')
    .innerJoin('audience', (join) =>
      join
        .onRef('audience.tenant_id', '=', 'goal.tenant_id')
        .onRef('audience.household_id', '=', 'goal.household_id')
        .onRef('audience.id', '=', 'goal.audience_id'),
    )
    .selectAll('goal')
    .select(audienceColumns)
    .where('goal.household_id', '=', table.householdId)
    .where('goal.id', '=', goalId)
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  const { item: goal, readBy } = apart(row);
  const audience = { ...readBy, domain: goal.domain_code };
  if (!can(cx.actor, 'item.read', table, audience)) throw notFound();
  return { goal, audience };
}

const actionRows = (cx: Cx, householdId: string) =>
  cx.db
    .selectFrom('action')
    .innerJoin('audience', (join) =>
      join
        .onRef('audience.tenant_id', '=', 'action.tenant_id')
        .onRef('audience.household_id', '=', 'action.household_id')
        .onRef('audience.id', '=', 'action.audience_id'),
    )
    .leftJoin('goal', (join) =>
      join
        .onRef('goal.tenant_id', '=', 'action.tenant_id')
        .onRef('goal.household_id', '=', 'action.household_id')
        .onRef('goal.id', '=', 'action.goal_id'),
    )
    .selectAll('action')
    .select('goal.domain_code as goal_domain')
    .select(audienceColumns)
    .where('action.household_id', '=', householdId);

/** An action, the domain of its goal and who reads it. */
export interface FoundAction {
  readonly action: ActionRow;
  readonly domain: string | null;
  readonly audience: ItemAudience;
}

function foundAction(row: ActionRow & AudienceColumns & { readonly goal_domain: string | null }): FoundAction {
  const { item, readBy } = apart(row);
  const { goal_domain: domain, ...action } = item;
  return { action, domain, audience: { ...readBy, domain } };
}

/** One action. @throws not-found as `goalAt` */
export async function actionAt(cx: Cx, table: ReadingTable, actionId: string): Promise<FoundAction> {
  const row = await actionRows(cx, table.householdId).where('action.id', '=', actionId).executeTakeFirst();
  if (row === undefined) throw notFound();
  const found = foundAction(row);
  if (!can(cx.actor, 'item.read', table, found.audience)) throw notFound();
  return found;
}

/** The actions under one goal that this reader may read, oldest first. */
export async function actionsUnder(cx: Cx, table: ReadingTable, goalId: string): Promise<FoundAction[]> {
  const rows = await actionRows(cx, table.householdId)
    .where('action.goal_id', '=', goalId)
    .orderBy('action.created_at')
    .orderBy('action.id')
    .execute();
  return rows.map(foundAction).filter(({ audience }) => can(cx.actor, 'item.read', table, audience));
}

/** One option; who reads its goal reads it. @throws not-found as `goalAt` */
export async function optionAt(
  cx: Cx,
  table: ReadingTable,
  optionId: string,
): Promise<{ option: OptionRow; goal: GoalRow; audience: ItemAudience }> {
  const option = await cx.db
    .selectFrom('option')
    .selectAll()
    .where('household_id', '=', table.householdId)
    .where('id', '=', optionId)
    .executeTakeFirst();
  if (option === undefined) throw notFound();
  return { option, ...(await goalAt(cx, table, option.goal_id)) };
}
