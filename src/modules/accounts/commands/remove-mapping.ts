import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';

/** Takes a role from everybody in a group; it counts from each one's next sign-in, at most a working day later. */
export async function removeMapping(cx: Cx, mappingId: string): Promise<void> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const gone = await cx.db
    .deleteFrom('group_mapping')
    .where('tenant_id', '=', cx.tenant)
    .where('id', '=', mappingId)
    .returning('role')
    .executeTakeFirst();
  if (gone === undefined) throw notFound();
  cx.record({ action: 'mapping.remove', objectKind: 'mapping', objectId: mappingId, reason: gone.role });
}
