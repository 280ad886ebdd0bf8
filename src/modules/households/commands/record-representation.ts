import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { addPerson } from '../../accounts/index.ts';
import { comesOfAge, domainsInGroups, type DomainGroup, groupsFor, type RepresentationKind } from '../model.ts';
import { representativesToBe } from '../queries/representations.ts';
import { atTable, tableAt } from '../queries/table.ts';

export interface NewRepresentation {
  /** Somebody of the household or its network who is here already, or somebody new. */
  readonly who:
    | { readonly personId: string }
    | { readonly givenName: string; readonly surname?: string; readonly phone?: string };
  readonly kind: RepresentationKind;
  /** Chosen by a parent or somebody mandated; the law says it for the others. */
  readonly groups?: readonly DomainGroup[];
  readonly paper: string;
  /** `YYYY-MM-DD`; both included. */
  readonly from: string;
  readonly until: string;
}

/**
 * Records who acts for the client with whom it is filled in. What stood for the same person ends: a new scope or a new
 * end date is a new line, so that the history stays.
 * @returns its id and who it is; `never` when the end is before the start or over already; `of-age` when a parent would go
 *   on after the client turned 18
 * @throws invalid 'together' without that client; not-found when the person is not of this household or its network
 */
export async function recordRepresentation(
  cx: Cx,
  householdId: string,
  input: NewRepresentation,
): Promise<{ representationId: string; personId: string } | 'never' | 'of-age'> {
  const table = await tableAt(cx, householdId, 'representation.record');
  const clientId = cx.togetherWith;
  if (clientId === null) throw invalid('together');
  if (input.until < input.from || input.until < cx.today) return 'never';
  if (input.kind === 'parent' && (await isOfAge(cx, clientId, input.until))) return 'of-age';
  const groups = groupsFor(input.kind, input.groups ?? []);
  if (groups !== null && groups.length === 0) throw invalid('groups');
  const personId = await personFor(cx, householdId, input.who, clientId);
  await cx.db
    .updateTable('representation')
    .set((row) => ({ ended_on: cx.today, ended_by_person_id: cx.actor.personId, version: row('version', '+', 1) }))
    .where('household_id', '=', householdId)
    .where('client_person_id', '=', clientId)
    .where('person_id', '=', personId)
    .where('ended_on', 'is', null)
    .execute();
  const representationId = cx.newId();
  await cx.db
    .insertInto('representation')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: representationId,
      client_person_id: clientId,
      person_id: personId,
      kind: input.kind,
      domains: groups === null ? null : domainsInGroups(groups),
      paper: input.paper,
      from_date: input.from,
      until_date: input.until,
      recorded_by_person_id: cx.actor.personId,
      recorded_on: cx.today,
    })
    .execute();
  cx.record({
    action: 'representation.record',
    objectKind: 'representation',
    objectId: representationId,
    ...atTable(table),
    reason: input.kind,
  });
  return { representationId, personId };
}

async function isOfAge(cx: Cx, clientId: string, day: string): Promise<boolean> {
  const client = await cx.db.selectFrom('person').select('birth_date').where('id', '=', clientId).executeTakeFirst();
  return client !== undefined && client.birth_date !== null && day >= comesOfAge(client.birth_date);
}

async function personFor(
  cx: Cx,
  householdId: string,
  who: NewRepresentation['who'],
  clientId: string,
): Promise<string> {
  if (!('personId' in who)) return addPerson(cx, { ...who, kind: 'network' });
  const known = await representativesToBe(cx, householdId);
  if (who.personId === clientId || !known.some(({ personId }) => personId === who.personId)) throw notFound();
  return who.personId;
}
