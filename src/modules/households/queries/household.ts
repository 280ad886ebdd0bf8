import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';

export interface Household {
  readonly id: string;
  readonly name: string;
  readonly askedBy: string;
  readonly openedOn: string;
  readonly joinedIntoId: string | null;
  readonly version: number;
}

/** Name and dates of a household. Checks no right: read the table first. */
export async function householdOf(cx: Cx, householdId: string): Promise<Household> {
  const row = await cx.db
    .selectFrom('household')
    .select(['id', 'name', 'asked_by', 'opened_on', 'joined_into_id', 'version'])
    .where('id', '=', householdId)
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  return {
    id: row.id,
    name: row.name,
    askedBy: row.asked_by,
    openedOn: row.opened_on,
    joinedIntoId: row.joined_into_id,
    version: row.version,
  };
}
