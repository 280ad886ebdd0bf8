import type pg from 'pg';
import type { AnonymousCx, Cx } from '../cx.ts';
import { invalid, Refusal } from '../errors.ts';
import { isUuid } from './uuid.ts';
import type { Request, Route } from './route.ts';

/**
 * Claims the submission id of a form, or finds where its first effect went. A second click waits here until the first
 * has committed, because both insert the same key.
 */
export async function claim(
  client: pg.PoolClient,
  cx: Cx | AnonymousCx,
  route: Route,
  request: Request,
): Promise<string | null> {
  const id = request.sent['submission'];
  if (!isUuid(id)) throw invalid('submission');
  const claimed = await client.query(
    `insert into submission (tenant_id, id, person_id, route, at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, id) do nothing`,
    [cx.tenant, id, cx.actor?.personId ?? null, route.path, cx.now],
  );
  if (claimed.rowCount === 1) return null;
  // The lock is a write: its commit waits, as that of the first did, until the standby has what the answer speaks of.
  const earlier = await client.query<{ location: string; person_id: string | null; route: string }>(
    'select location, person_id, route from submission where tenant_id = $1 and id = $2 for update',
    [cx.tenant, id],
  );
  const first = earlier.rows[0];
  // Somebody else's id, or the same id on another form, is no second click.
  if (first === undefined || first.person_id !== (cx.actor?.personId ?? null) || first.route !== route.path) {
    throw new Refusal('conflict', 'submission');
  }
  return first.location;
}

/** Notes where the first effect went: a second click is sent there. */
export const settle = (client: pg.PoolClient, cx: Cx | AnonymousCx, request: Request, location: string) =>
  client.query('update submission set location = $3 where tenant_id = $1 and id = $2', [
    cx.tenant,
    request.sent['submission'],
    location,
  ]);
