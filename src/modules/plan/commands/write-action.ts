import type { Updateable } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import type { ActionRow } from '../queries/items.ts';
import { keepChange, type PlanChange } from './keep-change.ts';

interface Found {
  readonly action: ActionRow;
  readonly domain: string | null;
}

/**
 * Writes new values into an action and keeps the version; gives the new row, or null when somebody else was first.
 * The last step of every command that changes an action.
 */
export async function writeAction(
  cx: Cx,
  { action, domain }: Found,
  number: number,
  kind: PlanChange['kind'],
  values: Updateable<Tables['action']>,
): Promise<ActionRow | null> {
  const changed = await cx.onErrand('write-item', () =>
    cx.db
      .updateTable('action')
      .set({ ...values, changed_at: cx.now, version: action.version + 1 })
      .where('household_id', '=', action.household_id)
      .where('id', '=', action.id)
      .where('version', '=', action.version)
      .returningAll()
      .executeTakeFirst(),
  );
  if (changed === undefined) return null;
  await keepChange(cx, action.household_id, number, {
    kind,
    itemKind: 'action',
    itemId: action.id,
    audienceId: changed.audience_id,
    domain,
    adultId: changed.adult_person_id,
    snapshot: changed,
  });
  return changed;
}
