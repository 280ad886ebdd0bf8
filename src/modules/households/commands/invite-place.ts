import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { daysFrom, enqueue } from '../../../kernel/mail/outbox.ts';
import { addPerson } from '../../accounts/index.ts';
import { householdPaths } from '../paths.ts';
import { involvedAt } from '../queries/involved.ts';
import { staffHat } from '../queries/staff.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { insertPlace } from './insert-place.ts';

export interface Invitation {
  /** A professional by id, or somebody new from the client's network by name. */
  readonly who:
    | { readonly personId: string }
    | {
        readonly givenName: string;
        readonly surname?: string;
        readonly phone?: string;
        readonly relation?: string;
        /** The employer of the client, who sees less than others of the network. */
        readonly employer?: boolean;
      };
  readonly side?: 'care' | 'work' | 'other' | null;
  readonly function?: string;
  readonly expertise?: readonly string[];
  readonly mandate?: string;
  readonly whyAsked: string;
  /** The line on the map of who already helps that this person is. */
  readonly involvedId?: string | null;
}

/**
 * Asks somebody to the table (method, step 3): the invitation is a place in state `asked`.
 * Side, function and expertise are the professional's own, unless this table asks for something else.
 * @returns the id of the place, or `already-here`
 * @throws not-found when the person is no professional here, or was not on the map
 */
export async function invitePlace(
  cx: Cx,
  householdId: string,
  input: Invitation,
): Promise<{ placeId: string } | 'already-here'> {
  const table = await tableAt(cx, householdId, 'place.invite');
  const { who } = input;
  const words = { whyAsked: input.whyAsked, mandate: input.mandate ?? '', state: 'asked' } as const;
  let placeId: string;
  let invited: string;
  if ('personId' in who) {
    const hat = await staffHat(cx, who.personId);
    if (hat === null) throw notFound();
    if (await sitsHere(cx, householdId, who.personId)) return 'already-here';
    invited = who.personId;
    placeId = await insertPlace(cx, householdId, {
      ...words,
      personId: who.personId,
      kind: 'professional',
      organisationId: hat.organisationId,
      side: input.side ?? hat.side,
      function: input.function === undefined || input.function === '' ? hat.function : input.function,
      expertise: input.expertise ?? hat.expertise,
    });
  } else {
    const personId = await addPerson(cx, { ...who, kind: 'network' });
    invited = personId;
    placeId = await insertPlace(cx, householdId, {
      ...words,
      personId,
      kind: 'network',
      employer: who.employer ?? false,
      function: who.relation ?? '',
    });
  }
  if (input.involvedId) await linkInvolved(cx, table, input.involvedId, placeId);
  await enqueue(cx, {
    kind: 'table-invited',
    personId: invited,
    householdId,
    aboutId: placeId,
    path: householdPaths.invitation(householdId),
    once: `table-invited:${placeId}`,
    dropAfter: daysFrom(cx.now, 30),
  });
  cx.record({ action: 'place.invite', objectKind: 'place', objectId: placeId, ...atTable(table) });
  return { placeId };
}

async function sitsHere(cx: Cx, householdId: string, personId: string): Promise<boolean> {
  const place = await cx.db
    .selectFrom('place')
    .select('id')
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('state', 'in', ['asked', 'accepted'])
    .executeTakeFirst();
  return place !== undefined;
}

async function linkInvolved(cx: Cx, table: Table, involvedId: string, placeId: string): Promise<void> {
  if (!(await involvedAt(cx, table)).some((each) => each.id === involvedId)) throw notFound();
  await cx.db
    .updateTable('involved')
    .set({ place_id: placeId })
    .where('household_id', '=', table.householdId)
    .where('id', '=', involvedId)
    .execute();
}
