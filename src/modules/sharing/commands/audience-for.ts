import { sql } from 'kysely';
import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

export const audienceKinds = ['table', 'client-and-me', 'only-me'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

/** What was chosen when an item was written: one that a wish opened was meant for the client and the case manager. */
export const chosenKind = (kind: ItemAudience['kind']): AudienceKind =>
  kind === 'opened' || kind === 'domains' ? 'client-and-me' : kind;

/**
 * The audience row for an item that this actor writes: one row per household, kind, adult and writer, made when first
 * needed. `adultId` null = of the whole household. When filled in together with a client, the client is the writer.
 */
export const audienceFor = (cx: Cx, householdId: string, kind: AudienceKind, adultId: string | null): Promise<string> =>
  // Also for who may write here and not read.
  cx.onErrand('write-item', () => rowFor(cx, householdId, kind, adultId));

async function rowFor(cx: Cx, householdId: string, kind: AudienceKind, adultId: string | null): Promise<string> {
  const author = kind === 'table' ? null : (cx.togetherWith ?? cx.actor.personId);
  const id = cx.newId();
  const made = await sql<{ id: string }>`
    insert into audience (tenant_id, household_id, id, kind, adult_person_id, author_person_id)
    values (${cx.tenant}, ${householdId}, ${id}, ${kind}, ${adultId}, ${author})
    on conflict on constraint audience_once do nothing returning id`.execute(cx.db);
  const first = made.rows[0];
  if (first !== undefined) return first.id;
  const there = await cx.db
    .selectFrom('audience')
    .select('id')
    .where('household_id', '=', householdId)
    .where('kind', '=', kind)
    .where('wish_id', 'is', null)
    .where('adult_person_id', 'is not distinct from', adultId)
    .where('author_person_id', 'is not distinct from', author)
    .executeTakeFirstOrThrow();
  return there.id;
}
