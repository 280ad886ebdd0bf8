import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { stepNow, type WorkMoment, type WorkStep } from '../model.ts';
import type { WorkAction } from '../policy.ts';

/** Work of a household as it is stored, for every reader; `workFrom` gives what one reader may see. */
export interface RawWork {
  /** Oldest first. */
  readonly moments: readonly WorkMoment[];
  /** Short questions to a client that were not answered, of today or later; the first on top. */
  readonly asked: readonly Asked[];
}

/** A short question to a client. */
export interface Asked {
  readonly adultId: string;
  readonly placementId: string;
  readonly dueOn: string;
}

/** SQL: `RawWork` of household $1, for the one statement of a larger page. */
export const workJson = `json_build_object('moments', (
  select coalesce(json_agg(json_build_object('id', w.id, 'adultId', w.adult_person_id, 'on', w.on_date, 'step', w.step,
      'fits', w.fits, 'words', w.words) order by w.on_date, w.seq), '[]')
    from work_moment w where w.tenant_id = current_tenant() and w.household_id = $1),
  'asked', (select coalesce(json_agg(json_build_object('adultId', p.adult_person_id, 'placementId', p.id, 'dueOn', c.due_on)
      order by c.due_on), '[]')
    from check_in c join placement p on p.tenant_id = c.tenant_id and p.household_id = c.household_id and p.id = c.placement_id
    where c.tenant_id = current_tenant() and c.household_id = $1 and c.side = 'client' and c.answer is null))`;

/** Whether this reader may see work of this adult (null = of anybody): a place, a ground for work, and never the employer. */
export const readsWork = (cx: Cx, table: ReadingTable, adultId: string | null): boolean =>
  can(cx.actor, 'work.view', table) &&
  can(cx.actor, 'item.read', table, { kind: 'table', adultId, authorId: null, domain: 'work' });

/** What this reader may see of it; null: nothing of work at all. */
export function workFrom(cx: Cx, table: ReadingTable, raw: RawWork): RawWork | null {
  if (!readsWork(cx, table, null)) return null;
  return {
    moments: raw.moments.filter(({ adultId }) => readsWork(cx, table, adultId)),
    asked: raw.asked.filter(({ adultId }) => readsWork(cx, table, adultId)),
  };
}

/**
 * This actor's table for an act about work.
 * @throws not-found, forbidden: as `readingTableAt`, and forbidden without a ground for work
 */
export async function workTableAt(cx: Cx, householdId: string, action: WorkAction): Promise<ReadingTable> {
  const table = await readingTableAt(cx, householdId, action);
  if (!readsWork(cx, table, null)) throw forbidden();
  return table;
}

/** Where one adult is now; null: nothing was told, or not to this reader. Ask for the table first. */
export async function stepOf(cx: Cx, table: ReadingTable, adultId: string): Promise<WorkStep | null> {
  if (!readsWork(cx, table, adultId)) return null;
  const rows = await cx.statement<{ work: RawWork }>('work-of', `select ${workJson} as work`, [table.householdId]);
  const now = stepNow((rows[0]?.work.moments ?? []).filter((each) => each.adultId === adultId))?.step ?? null;
  return now === 'success' ? null : now;
}
