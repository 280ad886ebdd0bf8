import type { Cx } from '../../../kernel/cx.ts';
import { domainsOf, groups, taskLaws } from '../model.ts';
import { firstYes } from '../queries/consent.ts';
import { giveGrounds, type NewGround } from './give-ground.ts';

/**
 * With the client's yes standing, gives every organisation with an accepted chair what its task needs and no more: a
 * ground per life domain. What was given on this yes is not doubled, and what the client withdrew does not come back; what
 * only ended with an earlier chair does, as far as the task goes.
 * The organisation of the first talk has its own ground already; people of the network get what the client agrees.
 */
export const giveByTask = (cx: Cx, householdId: string): Promise<void> =>
  cx.onErrand('give-by-task', () => give(cx, householdId));

async function give(cx: Cx, householdId: string): Promise<void> {
  const consentId = await firstYes(cx, householdId);
  if (consentId === null) return;
  const chairs = await cx.db
    .selectFrom('place')
    .select(['organisation_id', 'side', 'expertise'])
    .where('household_id', '=', householdId)
    .where('state', '=', 'accepted')
    .where('kind', '=', 'professional')
    .execute();
  const there = await cx.db
    .selectFrom('ground')
    .select(['organisation_id', 'domain_code', 'law_code', 'consent_id', 'withdrawn_on'])
    .where('household_id', '=', householdId)
    .where('with_chair', '=', false)
    .where((where) => where.or([where('consent_id', '=', consentId), where('consent_id', 'is', null)]))
    .execute();
  const wanted = new Map<string, NewGround>();
  for (const { organisation_id: organisationId, side, expertise } of chairs) {
    if (organisationId === null) continue;
    const own = there.filter((ground) => ground.organisation_id === organisationId);
    if (own.some((ground) => ground.consent_id === null)) continue;
    const task = groups.flatMap((group) => taskLaws({ side, expertise }, group).map((law) => ({ group, law })));
    for (const { group, law } of task) {
      for (const domain of domainsOf(group)) {
        const before = own.filter((ground) => ground.domain_code === domain);
        if (before.some((ground) => ground.law_code === law || ground.withdrawn_on !== null)) continue;
        wanted.set(`${organisationId} ${domain} ${law}`, { holder: { organisationId }, domain, law, consentId });
      }
    }
  }
  await giveGrounds(cx, householdId, [...wanted.values()]);
}
