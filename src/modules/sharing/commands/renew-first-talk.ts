import type { Cx } from '../../../kernel/cx.ts';
import { giveGrounds } from './give-ground.ts';

/**
 * A trajectory that begins after an earlier one: whoever opened the table, and sits here still, may know of every domain
 * again. What it knew ran out after the earlier one (docs/decisions/0089).
 */
export async function renewFirstTalk(cx: Cx, householdId: string): Promise<void> {
  const opened = await cx.onErrand('give-by-task', () =>
    cx.db
      .selectFrom('ground as g')
      .select(['g.organisation_id', 'g.law_code', 'g.until_date'])
      .where('g.household_id', '=', householdId)
      .where('g.consent_id', 'is', null)
      .where('g.withdrawn_on', 'is', null)
      .where((where) =>
        where.exists(
          where
            .selectFrom('place as p')
            .select('p.id')
            .whereRef('p.tenant_id', '=', 'g.tenant_id')
            .whereRef('p.household_id', '=', 'g.household_id')
            .whereRef('p.organisation_id', '=', 'g.organisation_id')
            .where('p.state', '=', 'accepted'),
        ),
      )
      .execute(),
  );
  const stands = new Set(opened.filter((each) => each.until_date === null).map((each) => each.organisation_id));
  const over = new Map(opened.map((each) => [each.organisation_id, each.law_code] as const));
  await giveGrounds(
    cx,
    householdId,
    [...over].flatMap(([organisationId, law]) =>
      organisationId === null || stands.has(organisationId)
        ? []
        : [{ holder: { organisationId }, domain: null, law, consentId: null }],
    ),
  );
}
