import pg from 'pg';
import { OwnServerError } from './own-server.ts';

interface Facts {
  /**
   * Tables that the role may not read, of those with row security: whatever migration made them gave it rights with
   * `protect`. Others may be of a newer version, which this one starts beside.
   */
  readonly closed: string[];
  /** Other roles that may read some of those: most likely the one that the migrations gave the rights to. */
  readonly others: string[];
}

/**
 * Whether the role of the app has the rights that migrations gave: after a change of DATABASE_URL it may be another role
 * than theirs, and then nothing would work but the start. To be asked once migrations are complete.
 * @param owner the role of the migrations
 * @returns what is missing, and how to mend it; null when nothing is
 */
export async function missingRights(owner: pg.Pool, appRole: string): Promise<string | null> {
  const { rows } = await owner.query<Facts>(QUESTION, [appRole]);
  const { closed = [], others = [] } = rows[0] ?? {};
  if (closed.length === 0) return null;
  const role = pg.escapeIdentifier(appRole);
  const [first, second, third, ...more] = closed;
  const which = [first, second, third].filter(Boolean).join(', ') + (more.length > 0 ? ` and ${more.length} more` : '');
  const earlier = others.map((other) => pg.escapeIdentifier(other));
  const mend =
    earlier.length > 0
      ? `Name the role that had them in DATABASE_URL, or give them on: grant ${earlier[0]} to ${role};`
      : 'Somebody took them away: `grant` in db/schema.sql says which they are.';
  return `The role of the app (${role}) misses its rights on ${which}. ${mend}`;
}

/** @throws OwnServerError with what is missing */
export async function requireRights(owner: pg.Pool, appRole: string): Promise<void> {
  const missing = await missingRights(owner, appRole);
  if (missing !== null) throw new OwnServerError(missing, 'settings');
}

const QUESTION = `
with closed as (
  select c.oid, c.relname, c.relowner, c.relacl from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
    and not has_any_column_privilege($1, c.oid, 'select'))
select array(select relname::text from closed order by 1) as closed,
  array(select distinct r.rolname::text from closed, aclexplode(closed.relacl) a join pg_roles r on r.oid = a.grantee
    where a.privilege_type = 'SELECT' and a.grantee <> closed.relowner order by 1) as others`;
