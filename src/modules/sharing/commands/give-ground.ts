import type { Insertable } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import { groupOf, type Law } from '../model.ts';

/** Who gets a ground: an organisation, or one person of the network. */
export type Holder =
  | { readonly organisationId: string; readonly personId?: undefined }
  | { readonly personId: string; readonly organisationId?: undefined };

/** One life domain that a holder may know of. */
export interface NewGround {
  readonly holder: Holder;
  /** Null = every domain, for whoever held the first talk. */
  readonly domain: string | null;
  /** Children whom it names too. */
  readonly childIds?: readonly string[];
  readonly law: Law;
  /** The yes on which it rests; null = the first talk. */
  readonly consentId: string | null;
  readonly purpose?: string;
  readonly until?: string | null;
}

/** Writes grounds down, from today; one event per holder and law, which names the groups. */
export async function giveGrounds(cx: Cx, householdId: string, grounds: readonly NewGround[]): Promise<void> {
  if (grounds.length === 0) return;
  const rows = grounds.map(
    ({ holder, domain, childIds, law, consentId, purpose, until }) =>
      ({
        tenant_id: cx.tenant,
        household_id: householdId,
        id: cx.newId(),
        organisation_id: holder.organisationId ?? null,
        person_id: holder.personId ?? null,
        domain_code: domain,
        child_person_ids: [...(childIds ?? [])],
        law_code: law,
        consent_id: consentId,
        purpose: purpose ?? '',
        from_date: cx.today,
        until_date: until ?? null,
        given_by_person_id: authorOf(cx),
      }) satisfies Insertable<Tables['ground']>,
  );
  await cx.db.insertInto('ground').values(rows).execute();
  recordGrounds(cx, householdId, 'ground.give', rows);
}

/** Ends grounds; a withdrawn ground works on the next request. */
export async function withdrawGrounds(cx: Cx, householdId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await cx.db
    .updateTable('ground')
    .set({ withdrawn_on: cx.today, withdrawn_by_person_id: authorOf(cx) })
    .where('household_id', '=', householdId)
    .where('id', 'in', [...ids])
    .where('withdrawn_on', 'is', null)
    .returning(['id', 'organisation_id', 'person_id', 'domain_code', 'law_code'])
    .execute();
  recordGrounds(cx, householdId, 'ground.withdraw', rows);
}

/** Ends every ground that rests on a yes: those by task and those that were agreed. */
export async function withdrawGroundsOfYes(cx: Cx, householdId: string): Promise<void> {
  const rows = await cx.db
    .selectFrom('ground')
    .select('id')
    .where('household_id', '=', householdId)
    .where('consent_id', 'is not', null)
    .where('withdrawn_on', 'is', null)
    .execute();
  await withdrawGrounds(
    cx,
    householdId,
    rows.map(({ id }) => id),
  );
}

type Row = Readonly<{
  id: string;
  organisation_id: string | null;
  person_id: string | null;
  domain_code: string | null;
  law_code: Law;
}>;

function recordGrounds(cx: Cx, householdId: string, action: string, rows: readonly Row[]): void {
  const together = new Map<string, { first: Row; groups: Set<string> }>();
  for (const row of rows) {
    const key = `${row.organisation_id ?? row.person_id} ${row.law_code}`;
    const found = together.get(key) ?? { first: row, groups: new Set<string>() };
    together.set(key, found);
    found.groups.add((row.domain_code === null ? null : groupOf(row.domain_code)) ?? 'every');
  }
  for (const { first, groups } of together.values()) {
    cx.record({
      action,
      objectKind: 'ground',
      objectId: first.id,
      householdId,
      fields: [...groups],
      reason: first.law_code,
    });
  }
}
