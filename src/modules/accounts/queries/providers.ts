import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Issuer } from '../../../kernel/login/relying-party.ts';

/** Who vouches for people of this municipality, as the sign-in page names them; residents first. */
export interface ProviderChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'staff' | 'resident';
}

/** A provider with all that signing in there needs. */
export interface Provider extends ProviderChoice, Issuer {
  readonly groupsClaim: string;
  /** Host name of this municipality, or null in the demo. */
  readonly host: string | null;
}

export async function activeProviders(cx: AnonymousCx | Cx): Promise<ProviderChoice[]> {
  return cx.db
    .selectFrom('identity_provider')
    .select(['id', 'name', 'kind'])
    .where('active', '=', true)
    .orderBy('kind')
    .orderBy('name')
    .execute();
}

const columns = sql`
    select p.id, p.name, p.kind, p.issuer, p.client_id as "clientId", p.secret_at as "secretAt", p.scope, p.acr,
           p.groups_claim as "groupsClaim", m.host
    from identity_provider p join municipality m on m.id = p.tenant_id
    where p.tenant_id = current_tenant() and p.active`;

/** One that is in use, or null. */
export async function providerById(cx: AnonymousCx | Cx, id: string): Promise<Provider | null> {
  const { rows } = await sql<Provider>`${columns} and p.id = ${id}`.execute(cx.db);
  return rows[0] ?? null;
}

/** The one that a token says it comes from and is for, or null. */
export async function providerOf(
  cx: AnonymousCx | Cx,
  issuer: string,
  clientIds: readonly string[],
): Promise<Provider | null> {
  const { rows } = await sql<Provider>`
    ${columns} and p.issuer = ${issuer} and p.client_id = any(${[...clientIds]}::text[])`.execute(cx.db);
  return rows[0] ?? null;
}
