import { sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { changePerson, type PersonChange } from '../../accounts/index.ts';
import { readsContact } from '../queries/members.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { agreeAnew } from './agree-anew.ts';
import { insertPlace } from './insert-place.ts';

export interface MemberChange {
  readonly personId: string;
  readonly safeContact: string;
  /** Left out: as it was. Anybody who may change the member hides; only the person takes it back. */
  readonly contactHidden?: boolean | undefined;
  readonly speaks: string;
  readonly interpreter: boolean;
  readonly relation?: string | undefined;
  /** Making an adult a client; nobody stops being one here. */
  readonly client?: boolean | undefined;
  /** Of a child: who has parental authority. Left out: as it was. */
  readonly parentIds?: readonly string[] | undefined;
  /** Name, birth date and telephone; left out: as they were. A household opens with a name to call somebody by. */
  readonly person?: Omit<PersonChange, 'personId'> | undefined;
  readonly version: number;
}

/**
 * Changes what is known of a member. A client changes only the own name, telephone, rule for safe contact and language, and says
 * the own birth date once: by name and birth date a table is found, and two of them become one.
 * @throws not-found; forbidden for what is not theirs; invalid 'parentIds' for who is no adult of this household
 * @returns `overtaken` when somebody else was first
 */
export async function changeMember(cx: Cx, householdId: string, input: MemberChange): Promise<'changed' | 'overtaken'> {
  const table = await tableAt(cx, householdId, 'member.change');
  const own = cx.actor.kind === 'resident';
  if (own && input.personId !== cx.actor.personId) throw notFound();
  if (own && (input.relation !== undefined || input.client !== undefined || input.parentIds !== undefined))
    throw forbidden();
  const there = await cx.db
    .selectFrom('member')
    .select(['kind', 'client', 'contact_hidden', 'parent_person_ids', 'parted_on'])
    .where('household_id', '=', householdId)
    .where('person_id', '=', input.personId)
    .executeTakeFirst();
  if (there === undefined) throw notFound();
  // Who may not read it would write over it without seeing.
  if (!readsContact(cx, table, { personId: input.personId, contactHidden: there.contact_hidden })) throw notFound();
  const self = authorOf(cx);
  if (there.contact_hidden && input.contactHidden === false && self !== input.personId) throw forbidden();
  const becomesClient = input.client === true && there.kind === 'adult' && !there.client;
  const parentIds = there.kind === 'child' ? input.parentIds : undefined;
  if (parentIds !== undefined) await checkParents(cx, householdId, parentIds);
  const changed = await cx.db
    .updateTable('member')
    .set({
      safe_contact: input.safeContact,
      speaks: input.speaks,
      interpreter: input.interpreter,
      ...(input.contactHidden === undefined ? {} : { contact_hidden: input.contactHidden }),
      ...(input.relation === undefined ? {} : { relation: input.relation }),
      ...(parentIds === undefined ? {} : { parent_person_ids: [...new Set(parentIds)] }),
      // Together again: what lay between is the other's own history.
      ...(becomesClient ? { client: true, parted_on: null, parted_number: null } : {}),
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('person_id', '=', input.personId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return 'overtaken';
  // Who somebody is who went apart is said where that person sits now.
  const person = there.parted_on === null ? input.person : undefined;
  const renamed =
    person !== undefined && (await changePerson(cx, { ...person, personId: input.personId, keepsBirthDate: own }));
  if (becomesClient)
    await insertPlace(cx, householdId, { personId: input.personId, kind: 'client', state: 'accepted' });
  if (renamed || becomesClient) await agreeAnew(cx, input.personId);
  cx.record({
    action: 'member.change',
    objectKind: 'person',
    objectId: input.personId,
    ...atTable(table),
    fields: [
      'safe_contact',
      'speaks',
      'interpreter',
      ...(input.contactHidden === undefined || input.contactHidden === there.contact_hidden ? [] : ['contact_hidden']),
      ...(becomesClient ? ['client'] : []),
      ...(parentIds === undefined || sameIds(parentIds, there.parent_person_ids) ? [] : ['parent_person_ids']),
    ],
  });
  return 'changed';
}

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  new Set([...some, ...others]).size === new Set(some).size && new Set(some).size === new Set(others).size;

/** Authority is of an adult of this household, whoever gave the other table its names. */
async function checkParents(cx: Cx, householdId: string, parentIds: readonly string[]): Promise<void> {
  const adults = await cx.db
    .selectFrom('member')
    .select('person_id')
    .where('household_id', '=', householdId)
    .where('kind', '=', 'adult')
    .execute();
  if (parentIds.some((id) => !adults.some(({ person_id: adult }) => adult === id))) throw invalid('parentIds');
}
