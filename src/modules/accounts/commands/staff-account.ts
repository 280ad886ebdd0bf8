import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { surnameKey } from '../../../kernel/i18n/names.ts';
import type { Claims } from '../../../kernel/login/relying-party.ts';
import { accountFrom, groupsIn, type Mapping, namesIn, type StaffAccount } from '../model.ts';
import type { Provider } from '../queries/providers.ts';
import { leaveEverything, leaveOthers } from './end-account.ts';
import { keepHats } from './hats.ts';

/**
 * The account of a member of staff as the provider's groups say it today: made at the first sign-in, brought up to date
 * at every next; chairs of an organisation whose group is gone end. Without a mapped group sessions, chairs and roles of this person end, and null says that there
 * is no way in.
 */
export async function staffAccount(
  cx: AnonymousCx | Cx,
  provider: Provider,
  claims: Claims,
  known: { readonly id: string } | null,
): Promise<string | null> {
  const mappings = await mappingsOf(cx, provider.id, groupsIn(claims, provider.groupsClaim));
  const current = known === null ? null : await organisationOf(cx, known.id);
  const account = accountFrom(mappings, current);
  if (account === null) {
    if (known !== null) await leaveEverything(cx, known.id);
    return null;
  }
  const personId = known?.id ?? cx.newId();
  if (known === null) await makeAccount(cx, personId, account, claims);
  else await updateAccount(cx, personId, account, claims);
  return personId;
}

async function mappingsOf(cx: AnonymousCx | Cx, providerId: string, groups: readonly string[]): Promise<Mapping[]> {
  if (groups.length === 0) return [];
  const rows = await cx.db
    .selectFrom('group_mapping')
    .select(['role', 'organisation_id', 'function'])
    .where('provider_id', '=', providerId)
    .where('group_name', 'in', [...groups])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ role: row.role, organisationId: row.organisation_id, function: row.function }));
}

async function organisationOf(cx: AnonymousCx | Cx, personId: string): Promise<string | null> {
  const row = await cx.db
    .selectFrom('affiliation')
    .select('organisation_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.organisation_id ?? null;
}

async function makeAccount(cx: AnonymousCx | Cx, id: string, account: StaffAccount, claims: Claims): Promise<void> {
  await cx.db
    .insertInto('person')
    .values({ tenant_id: cx.tenant, id, ...columnsOf(account, claims) })
    .execute();
  await cx.db
    .insertInto('login_identity')
    .values({ tenant_id: cx.tenant, person_id: id, issuer: claims.iss, subject: claims.sub, linked_at: cx.now })
    .execute();
  await affiliate(cx, id, account);
  cx.record({ action: 'person.add', objectKind: 'person', objectId: id, reason: account.kind, by: id });
}

async function updateAccount(cx: AnonymousCx | Cx, id: string, account: StaffAccount, claims: Claims): Promise<void> {
  const columns = columnsOf(account, claims);
  const { rows } = await sql<{ id: string }>`
    update person set kind = ${columns.kind}, duties = ${columns.duties}, given_name = ${columns.given_name},
      surname = ${columns.surname}, surname_key = ${columns.surname_key}
    where tenant_id = current_tenant() and id = ${id}
      and (kind, duties, given_name, surname) is distinct from
          (${columns.kind}, ${columns.duties}::text[], ${columns.given_name}, ${columns.surname})
    returning id`.execute(cx.db);
  const moved = await affiliate(cx, id, account);
  const { affiliation, otherHats } = account;
  const hats = account.kind === 'staff' && affiliation !== null ? [affiliation, ...otherHats] : [];
  await leaveOthers(
    cx,
    id,
    hats.map(({ organisationId }) => organisationId),
  );
  if (rows.length > 0 || moved) {
    cx.record({ action: 'person.change', objectKind: 'person', objectId: id, reason: account.kind, by: id });
  }
}

function columnsOf(account: StaffAccount, claims: Claims) {
  const { givenName, surname } = namesIn(claims);
  return {
    kind: account.kind,
    duties: [...account.duties],
    // A provider that tells no name at all: a word, so that people can see that a name is missing.
    given_name: givenName === '' ? 'Medewerker' : givenName,
    surname,
    surname_key: surnameKey(surname),
  };
}

/** The hat as the groups say it; working days and expertise stay as they were. Gives whether something changed. */
async function affiliate(cx: AnonymousCx | Cx, id: string, { affiliation, otherHats }: StaffAccount): Promise<boolean> {
  const changed = await keepHats(cx, id, otherHats);
  if (affiliation === null) return changed;
  const { rows } = await sql<{ person_id: string }>`
    insert into affiliation (tenant_id, person_id, organisation_id, function)
    values (${cx.tenant}, ${id}, ${affiliation.organisationId}, ${affiliation.function})
    on conflict (tenant_id, person_id) do update
      set organisation_id = excluded.organisation_id, function = excluded.function
      where (affiliation.organisation_id, affiliation.function) is distinct from
            (excluded.organisation_id, excluded.function)
    returning person_id`.execute(cx.db);
  return changed || rows.length > 0;
}
