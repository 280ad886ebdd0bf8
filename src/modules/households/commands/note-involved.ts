import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable, tableAt } from '../queries/table.ts';

export interface NewInvolved {
  readonly name: string;
  readonly organisation?: string;
  readonly function?: string;
  readonly side?: 'care' | 'work' | 'other' | null;
  readonly caseManager?: boolean;
}

/** Maps somebody who already helps (method, step 3), before anybody is asked; gives the id. */
export async function noteInvolved(cx: Cx, householdId: string, input: NewInvolved): Promise<string> {
  const table = await tableAt(cx, householdId, 'place.invite');
  const id = cx.newId();
  await cx.db
    .insertInto('involved')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      name: input.name,
      organisation: input.organisation ?? '',
      function: input.function ?? '',
      side: input.side ?? null,
      case_manager: input.caseManager ?? false,
      noted_by_person_id: authorOf(cx),
      noted_on: cx.today,
    })
    .execute();
  cx.record({ action: 'involved.note', objectKind: 'involved', objectId: id, ...atTable(table) });
  return id;
}
