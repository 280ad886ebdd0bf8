import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { texts } from '../messages/index.ts';
import type { DeclineCode } from '../model.ts';
import { atTable, tableAt } from '../queries/table.ts';

export type PlaceAnswer =
  | { readonly answer: 'accept'; readonly mandate?: string | undefined }
  | { readonly answer: 'decline'; readonly declineCode: DeclineCode; readonly words: string };

/**
 * The asked person takes the chair, or declines with a reason. "No permission of my organisation" also becomes a
 * bottleneck of that organisation.
 * @throws not-found when there is no invitation for this actor
 */
export async function answerPlace(cx: Cx, householdId: string, input: PlaceAnswer): Promise<{ placeId: string }> {
  const table = await tableAt(cx, householdId, 'place.answer');
  const accepted = input.answer === 'accept';
  const place = await cx.db
    .updateTable('place')
    .set({
      ...(accepted
        ? {
            state: 'accepted' as const,
            from_date: cx.today,
            ...hatOf(cx),
            ...(input.mandate ? { mandate: input.mandate } : {}),
          }
        : { state: 'declined' as const, decline_code: input.declineCode, decline_words: input.words }),
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('person_id', '=', cx.actor.personId)
    .where('state', '=', 'asked')
    .returning(['id', 'organisation_id'])
    .executeTakeFirst();
  if (place === undefined) throw notFound();
  if (!accepted && input.declineCode === 'organisation') {
    await noteBottleneck(cx, householdId, place.id, place.organisation_id, input.words);
  }
  cx.record({
    action: 'place.answer',
    objectKind: 'place',
    objectId: place.id,
    ...atTable(table),
    reason: accepted ? 'accept' : input.declineCode,
  });
  return { placeId: place.id };
}

/** A professional takes the chair for the organisation of the hat that is worn now. */
const hatOf = ({ actor: { kind, organisationId, side, function: does } }: Cx) =>
  kind === 'staff' && organisationId !== null && side !== null
    ? { organisation_id: organisationId, side, function: does }
    : {};

async function noteBottleneck(
  cx: Cx,
  householdId: string,
  placeId: string,
  organisationId: string | null,
  words: string,
): Promise<void> {
  const id = cx.newId();
  await cx.db
    .insertInto('bottleneck')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      level: 'organisation',
      organisation_id: organisationId,
      place_id: placeId,
      words: words === '' ? texts(cx.language).noPermission : words,
      noted_on: cx.today,
      noted_by_person_id: cx.actor.personId,
    })
    .execute();
  cx.record({ action: 'bottleneck.note', objectKind: 'bottleneck', objectId: id, householdId });
}
