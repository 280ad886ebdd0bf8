import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';

export interface PlaceRow {
  readonly personId: string;
  readonly kind: 'client' | 'professional' | 'network';
  readonly employer?: boolean;
  readonly organisationId?: string | null;
  readonly side?: 'care' | 'work' | 'other' | null;
  readonly function?: string;
  readonly expertise?: readonly string[];
  readonly mandate?: string;
  readonly whyAsked?: string;
  readonly state: 'asked' | 'accepted';
}

/** Writes a chair at the table from today, asked for by this actor; gives its id. */
export async function insertPlace(cx: Cx, householdId: string, place: PlaceRow): Promise<string> {
  const id = cx.newId();
  await cx.db
    .insertInto('place')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      person_id: place.personId,
      kind: place.kind,
      employer: place.employer ?? false,
      organisation_id: place.organisationId ?? null,
      side: place.side ?? null,
      function: place.function ?? '',
      expertise: [...(place.expertise ?? [])],
      mandate: place.mandate ?? '',
      why_asked: place.whyAsked ?? '',
      state: place.state,
      asked_by_person_id: authorOf(cx),
      asked_on: cx.today,
      from_date: place.state === 'accepted' ? cx.today : null,
    })
    .execute();
  return id;
}
