import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';

interface NewGround {
  readonly organisationId?: string | null;
  readonly personId?: string | null;
  readonly law: Tables['ground']['law_code'];
}

/**
 * Writes down on which agreement an organisation or a network person may know of this household, from today.
 * Until domains are agreed one by one, a ground covers every domain. One that already holds is not doubled.
 */
export async function giveGround(cx: Cx, householdId: string, ground: NewGround): Promise<void> {
  const organisationId = ground.organisationId ?? null;
  const personId = organisationId === null ? (ground.personId ?? null) : null;
  const there = await cx.db
    .selectFrom('ground')
    .select('id')
    .where('household_id', '=', householdId)
    .where('organisation_id', 'is not distinct from', organisationId)
    .where('person_id', 'is not distinct from', personId)
    .where('law_code', '=', ground.law)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (there !== undefined) return;
  const id = cx.newId();
  await cx.db
    .insertInto('ground')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      organisation_id: organisationId,
      person_id: personId,
      law_code: ground.law,
      from_date: cx.today,
      given_by_person_id: cx.togetherWith ?? cx.actor.personId,
    })
    .execute();
  cx.record({ action: 'ground.give', objectKind: 'ground', objectId: id, householdId, reason: ground.law });
}

/** Ends every ground that rests on the client's yes to working together; a withdrawn ground works at once. */
export async function withdrawWorkingTogether(cx: Cx, householdId: string): Promise<void> {
  const withdrawn = await cx.db
    .updateTable('ground')
    .set({ withdrawn_on: cx.today })
    .where('household_id', '=', householdId)
    .where('law_code', '=', 'working-together')
    .where('withdrawn_on', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of withdrawn) {
    cx.record({ action: 'ground.withdraw', objectKind: 'ground', objectId: id, householdId, reason: 'client' });
  }
}
