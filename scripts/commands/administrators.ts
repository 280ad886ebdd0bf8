import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Noted } from '../owner.ts';

/**
 * Members of this group at the provider are administrators of the municipality. The first ones come from here; every other
 * group is linked on the page of those administrators.
 */
export async function letAdminister(
  { owner, note }: { readonly owner: pg.ClientBase; readonly note: Noted },
  tenant: string,
  provider: string,
  group: string,
): Promise<void> {
  const id = randomUUID();
  const { rowCount } = await owner.query(
    `insert into group_mapping (tenant_id, id, provider_id, group_name, role, created_at)
     values ($1, $2, $3, $4, 'administrator', now()) on conflict on constraint group_mapping_once do nothing`,
    [tenant, id, provider, group],
  );
  if (rowCount === 1)
    note(tenant, { action: 'mapping.add', objectKind: 'mapping', objectId: id, reason: 'administrator' });
}
