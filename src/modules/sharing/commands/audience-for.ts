import { type Selectable, sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import type { AudienceChoice } from '../model.ts';

type Facts = Omit<Selectable<Tables['audience']>, 'tenant_id' | 'household_id' | 'id' | 'shown_ended_at'>;

/**
 * The audience row for an item that this actor writes: one row per household, kind, life domains, adult, writer and
 * the one to whom it is shown, made when first needed. `adultId` null = of the whole household. When filled in together
 * with a client, the client is the writer.
 */
export const audienceFor = (
  cx: Cx,
  householdId: string,
  { kind, domains, shownTo = null }: AudienceChoice,
  adultId: string | null,
): Promise<string> =>
  // Also for who may write here and not read.
  cx.onErrand('write-item', () =>
    rowOf(cx, householdId, {
      kind,
      domains: kind === 'domains' ? [...new Set(domains)].sort() : null,
      adult_person_id: adultId,
      author_person_id: kind === 'table' ? null : authorOf(cx),
      wish_id: null,
      shown_to_person_id: shownTo,
    }),
  );

/** The audience that is like this one, and shown to this one person of the network; null: to nobody apart. */
export const shownApart = (cx: Cx, householdId: string, audienceId: string, shownTo: string | null): Promise<string> =>
  cx.onErrand('write-item', async () => {
    const now = await cx.db
      .selectFrom('audience')
      .select(['kind', 'domains', 'adult_person_id', 'author_person_id', 'wish_id'])
      .where('household_id', '=', householdId)
      .where('id', '=', audienceId)
      .executeTakeFirstOrThrow();
    return rowOf(cx, householdId, { ...now, shown_to_person_id: shownTo });
  });

/** The row with these facts: the one that is there, or a new one. */
async function rowOf(cx: Cx, householdId: string, facts: Facts): Promise<string> {
  const made = await cx.db
    .insertInto('audience')
    .values({ tenant_id: cx.tenant, household_id: householdId, id: cx.newId(), ...facts })
    .onConflict((conflict) => conflict.constraint('audience_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made !== undefined) return made.id;
  const there = await cx.db
    .selectFrom('audience')
    .select('id')
    .where('household_id', '=', householdId)
    .where('kind', '=', facts.kind)
    .where(sql<boolean>`domains is not distinct from ${facts.domains}::text[]`)
    .where('adult_person_id', 'is not distinct from', facts.adult_person_id)
    .where('author_person_id', 'is not distinct from', facts.author_person_id)
    .where('wish_id', 'is not distinct from', facts.wish_id)
    .where('shown_to_person_id', 'is not distinct from', facts.shown_to_person_id)
    .where('shown_ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return there.id;
}
