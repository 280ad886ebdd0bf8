import type pg from 'pg';
import type { AuditKey } from '../../../kernel/audit/keys.ts';

/**
 * Names of keys that made the first or the newest seal of a municipality and are not among these: what they sealed looks as if
 * somebody changed it. Run it as the owner; it reads two seals of each municipality, however long the trail is.
 */
export async function keysMissing(owner: pg.ClientBase | pg.Pool, keys: readonly AuditKey[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct s.key_name as name from municipality m cross join lateral (
       (select key_name from audit_seal where tenant_id = m.id order by number limit 1) union
       (select key_name from audit_seal where tenant_id = m.id order by number desc limit 1)) s
     where s.key_name <> all ($1)`,
    [keys.map(({ name }) => name)],
  );
  return rows.map(({ name }) => name);
}
