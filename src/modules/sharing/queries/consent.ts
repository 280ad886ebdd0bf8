import type { Cx } from '../../../kernel/cx.ts';
import type { Given } from '../model.ts';

/** One client's answer to working together. */
export interface Consent {
  readonly id: string;
  readonly personId: string;
  readonly answer: 'yes' | 'no';
  readonly given: Given;
  readonly onDate: string;
  readonly notedBy: string;
  readonly notedById: string;
  readonly takenBackOn: string | null;
  /** Whose act that was; null while it stands. */
  readonly takenBackById: string | null;
}

/** SQL: the answers of household $1, newest first, as a JSON list. */
export const consentFacts = `(
  select coalesce(json_agg(json_build_object('id', c.id, 'personId', c.person_id, 'answer', c.answer, 'given', c.given,
    'onDate', c.on_date, 'notedBy', trim(p.given_name || ' ' || p.surname), 'notedById', c.noted_by_person_id,
    'takenBackOn', c.taken_back_on, 'takenBackById', c.taken_back_by_person_id) order by c.taken_back_on desc nulls first, c.on_date desc, c.id), '[]')
  from consent c join person p on p.tenant_id = c.tenant_id and p.id = c.noted_by_person_id
  where c.tenant_id = current_tenant() and c.household_id = $1)`;

/** Every answer given in this household, those that stand first. Checks no right: read the table first. */
export async function consentsOf(cx: Cx, householdId: string): Promise<Consent[]> {
  const rows = await cx.statement<{ consents: Consent[] }>('consents-of', `select ${consentFacts} as consents`, [
    householdId,
  ]);
  return rows[0]?.consents ?? [];
}

/** The answer of one client that stands today, or null. */
export async function standingConsent(
  cx: Cx,
  householdId: string,
  personId: string,
): Promise<{ id: string; answer: 'yes' | 'no' } | null> {
  const row = await cx.db
    .selectFrom('consent')
    .select(['id', 'answer'])
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('taken_back_on', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** SQL: the yes of the client who asked first in household $1, as it stands today; no row when there is none. */
export const firstYesOf = `
  select c.id from member m
  join consent c on c.tenant_id = m.tenant_id and c.household_id = m.household_id and c.person_id = m.person_id
    and c.taken_back_on is null and c.answer = 'yes'
  where m.tenant_id = current_tenant() and m.household_id = $1 and m.client and m.position = (
    select min(f.position) from member f
    where f.tenant_id = m.tenant_id and f.household_id = m.household_id and f.client)`;

/** The yes of the client who asked first, as it stands today, or null. */
export async function firstYes(cx: Cx, householdId: string): Promise<string | null> {
  const [row] = await cx.statement<{ id: string }>('first-yes', firstYesOf, [householdId]);
  return row?.id ?? null;
}
