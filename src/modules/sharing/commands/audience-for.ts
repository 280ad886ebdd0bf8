import { sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { AudienceChoice } from '../model.ts';

/**
 * The audience row for an item that this actor writes: one row per household, kind, life domains, adult and writer, made
 * when first needed. `adultId` null = of the whole household. When filled in together with a client, the client is the writer.
 */
export const audienceFor = (
  cx: Cx,
  householdId: string,
  choice: AudienceChoice,
  adultId: string | null,
): Promise<string> =>
  // Also for who may write here and not read.
  cx.onErrand('write-item', () => rowFor(cx, householdId, choice, adultId));

async function rowFor(
  cx: Cx,
  householdId: string,
  { kind, domains: named }: AudienceChoice,
  adultId: string | null,
): Promise<string> {
  const author = kind === 'table' ? null : authorOf(cx);
  const domains = kind === 'domains' ? [...new Set(named)].sort() : null;
  const id = cx.newId();
  const made = await sql<{ id: string }>`
    insert into audience (tenant_id, household_id, id, kind, domains, adult_person_id, author_person_id)
    values (${cx.tenant}, ${householdId}, ${id}, ${kind}, ${domains}, ${adultId}, ${author})
    on conflict on constraint audience_once do nothing returning id`.execute(cx.db);
  const first = made.rows[0];
  if (first !== undefined) return first.id;
  const there = await cx.db
    .selectFrom('audience')
    .select('id')
    .where('household_id', '=', householdId)
    .where('kind', '=', kind)
    .where(sql<boolean>`domains is not distinct from ${domains}::text[]`)
    .where('wish_id', 'is', null)
    .where('adult_person_id', 'is not distinct from', adultId)
    .where('author_person_id', 'is not distinct from', author)
    .executeTakeFirstOrThrow();
  return there.id;
}
