import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import type { Mapping } from '../model.ts';
import { type StaffLimits, staffLimits } from './limits.ts';

export interface ProviderLine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'staff' | 'resident';
  readonly issuer: string;
  readonly acr: string;
}

export interface MappingLine {
  readonly id: string;
  readonly provider: string;
  readonly group: string;
  readonly role: Mapping['role'];
  readonly organisation: string | null;
  readonly function: string;
}

export interface OrganisationLine {
  readonly id: string;
  readonly name: string;
  readonly side: 'care' | 'work' | 'other';
  /** Has duties to report under the Participatiewet. */
  readonly duty: boolean;
}

/** How people of this municipality sign in: providers, groups with their roles, organisations. No person is in it. */
export interface LoginSettings {
  readonly providers: readonly ProviderLine[];
  readonly mappings: readonly MappingLine[];
  readonly organisations: readonly OrganisationLine[];
  readonly limits: StaffLimits;
}

export async function loginSettings(cx: Cx): Promise<LoginSettings> {
  const { rows } = await sql<Omit<LoginSettings, 'limits'>>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'kind', kind, 'issuer', issuer, 'acr', acr)
              order by kind, name), '[]') from identity_provider where tenant_id = current_tenant() and active) as providers,
      (select coalesce(json_agg(json_build_object('id', m.id, 'provider', p.name, 'group', m.group_name, 'role', m.role,
              'organisation', o.name, 'function', m.function) order by p.name, m.group_name, m.role), '[]')
       from group_mapping m
       join identity_provider p on p.tenant_id = m.tenant_id and p.id = m.provider_id
       left join organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
       where m.tenant_id = current_tenant()) as mappings,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'side', side, 'duty', participation_act_duty) order by name), '[]')
       from organisation where tenant_id = current_tenant()) as organisations`.execute(cx.db);
  return { ...(rows[0] ?? { providers: [], mappings: [], organisations: [] }), limits: await staffLimits(cx) };
}
