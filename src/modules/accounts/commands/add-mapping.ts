import type { Cx } from '../../../kernel/cx.ts';
import { can } from '../../../kernel/access/can.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { Mapping } from '../model.ts';

export interface NewMapping extends Mapping {
  readonly providerId: string;
  readonly group: string;
}

/** Gives everybody in a group of the provider a role here; 'exists' when the group has it already. */
export async function addMapping(cx: Cx, mapping: NewMapping): Promise<'added' | 'exists'> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const id = cx.newId();
  const written = await cx.db
    .insertInto('group_mapping')
    .values({
      tenant_id: cx.tenant,
      id,
      provider_id: mapping.providerId,
      group_name: mapping.group,
      role: mapping.role,
      organisation_id: mapping.organisationId,
      function: mapping.function,
      created_at: cx.now,
    })
    .onConflict((conflict) => conflict.constraint('group_mapping_once').doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return 'exists';
  cx.record({ action: 'mapping.add', objectKind: 'mapping', objectId: id, reason: mapping.role });
  return 'added';
}
