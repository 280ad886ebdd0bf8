import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { addPerson } from '../../accounts/index.ts';
import { insertMember } from './insert-member.ts';
import { insertPlace } from './insert-place.ts';

/** A person who is not known yet. */
export interface NewResident {
  readonly givenName: string;
  readonly surname?: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string | null;
  readonly phone?: string;
}

export interface NewMember extends NewResident {
  readonly kind: 'adult' | 'child';
  readonly client?: boolean;
  readonly relation?: string;
  readonly safeContact?: string;
  readonly speaks?: string;
  readonly interpreter?: boolean;
}

export interface NewHousehold {
  readonly name: string;
  readonly safeContact: string;
  readonly askedBy?: string;
  /** The one who asks for help; `existing` is the id of a resident, never taken from a form. */
  readonly client: NewResident | { readonly existing: string };
  readonly speaks?: string;
  readonly interpreter?: boolean;
  readonly members?: readonly NewMember[];
}

/**
 * Opens a household: its members, the client's place at the head and the place of the professional who opens it, who is
 * the starter until there is a case manager (method, step 2). There is no trajectory yet.
 * @throws forbidden for anybody but staff; not-found when the existing resident is not there
 */
export async function openHousehold(
  cx: Cx,
  input: NewHousehold,
): Promise<{ householdId: string; clientId: string; memberIds: string[]; placeId: string }> {
  const { organisationId, side } = cx.actor;
  if (!can(cx.actor, 'household.open') || organisationId === null || side === null) throw forbidden();
  return cx.onErrand('open-household', () => open(cx, input, { organisationId, side }));
}

interface Hat {
  readonly organisationId: string;
  readonly side: 'care' | 'work' | 'other';
}

async function open(cx: Cx, input: NewHousehold, hat: Hat): ReturnType<typeof openHousehold> {
  const { actor } = cx;
  const householdId = cx.newId();
  await cx.db
    .insertInto('household')
    .values({
      tenant_id: cx.tenant,
      id: householdId,
      name: input.name,
      asked_by: input.askedBy ?? '',
      initiator_person_id: actor.personId,
      opened_on: cx.today,
    })
    .execute();
  const clientId = await clientOf(cx, input.client);
  await insertMember(cx, householdId, {
    personId: clientId,
    kind: 'adult',
    client: true,
    safeContact: input.safeContact,
    speaks: input.speaks,
    interpreter: input.interpreter,
  });
  const memberIds: string[] = [];
  for (const member of input.members ?? []) {
    const personId = await addPerson(cx, { ...member, kind: 'resident' });
    await insertMember(cx, householdId, { ...member, personId });
    memberIds.push(personId);
  }
  const placeId = await insertPlace(cx, householdId, {
    personId: actor.personId,
    kind: 'professional',
    ...hat,
    function: actor.function,
    state: 'accepted',
  });
  cx.record({ action: 'household.open', objectKind: 'household', objectId: householdId, householdId, role: 'starter' });
  return { householdId, clientId, memberIds, placeId };
}

async function clientOf(cx: Cx, client: NewHousehold['client']): Promise<string> {
  if (!('existing' in client)) return addPerson(cx, { ...client, kind: 'resident' });
  const person = await cx.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', client.existing)
    .where('kind', '=', 'resident')
    .executeTakeFirst();
  if (person === undefined) throw notFound();
  return person.id;
}
