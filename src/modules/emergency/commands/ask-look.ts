import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { type DomainGroup, domainsInGroups, findTable, isAmongSeveral } from '../../households/index.ts';
import { asksPerDay } from '../model.ts';

export interface Ask {
  readonly surname: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly reason: string;
  readonly groups: readonly DomainGroup[];
}

/**
 * `not-found`: no table of somebody with exactly this name and birth date; `several`: more people have them, or say so, and
 * the table of a wrong one would open.
 */
export type AskOutcome = { readonly lookId: string } | 'too-many' | 'not-found' | 'several';

/**
 * Asks for an emergency look; nothing is open yet. The household is found as in every look-up, which counts for the limit
 * of look-ups and stands in the trail, with or without a match. Three looks a day; refusals stand in the trail too.
 * @throws forbidden for who is no professional
 */
export async function askLook(cx: Cx, input: Ask): Promise<AskOutcome> {
  if (!can(cx.actor, 'emergency.ask')) throw forbidden();
  const refused = (reason: 'too-many' | 'not-found' | 'several') => {
    cx.record({ action: 'emergency.ask', objectKind: 'emergency-look', allowed: false, reason });
    return reason;
  };
  // One person's asks take turns, or two at once would both be the last one allowed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`emergency ${cx.actor.personId}`}, 0))`.execute(cx.db);
  const { rows } = await sql<{ asked: number }>`
    select count(*)::int as asked from emergency_look where tenant_id = current_tenant()
      and person_id = ${cx.actor.personId} and (asked_at at time zone 'Europe/Amsterdam')::date = ${cx.today}::date`.execute(
    cx.db,
  );
  if ((rows[0]?.asked ?? 0) >= asksPerDay) return refused('too-many');
  const found = await findTable(cx, { surname: input.surname, birthDate: input.birthDate });
  if (found.outcome !== 'maybe') return refused(found.outcome === 'none' ? 'not-found' : 'too-many');
  const { household_id: householdId, found_person_id: personId } = await cx.db
    .selectFrom('table_lookup')
    .select(['household_id', 'found_person_id'])
    .where('id', '=', found.lookupId)
    .executeTakeFirstOrThrow();
  if (householdId === null || personId === null) return refused('not-found');
  if (await isAmongSeveral(cx, personId)) return refused('several');
  const lookId = cx.newId();
  await cx.db
    .insertInto('emergency_look')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: lookId,
      person_id: cx.actor.personId,
      organisation_id: cx.actor.organisationId,
      domains: domainsInGroups(input.groups),
      reason: input.reason,
      asked_at: cx.now,
    })
    .execute();
  // Without the household: its clients hear of what was opened, at the moment that is right.
  cx.record({ action: 'emergency.ask', objectKind: 'emergency-look', objectId: lookId });
  return { lookId };
}
