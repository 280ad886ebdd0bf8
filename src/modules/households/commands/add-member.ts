import type { Cx } from '../../../kernel/cx.ts';
import { addPerson } from '../../accounts/index.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { agreeAnew } from './agree-anew.ts';
import { insertMember } from './insert-member.ts';
import type { NewMember } from './open-household.ts';

/**
 * Adds somebody who belongs to the household; an adult may be a client with an own Mijn plan.
 * @returns the id of the person
 */
export async function addMember(cx: Cx, householdId: string, input: NewMember): Promise<string> {
  const table = await tableAt(cx, householdId, 'household.change');
  const personId = await addPerson(cx, { ...input, kind: 'resident' });
  await insertMember(cx, householdId, { ...input, personId });
  if (input.client === true) await agreeAnew(cx, personId);
  cx.record({ action: 'member.add', objectKind: 'person', objectId: personId, ...atTable(table) });
  return personId;
}
