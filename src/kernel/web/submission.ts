import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { AnonymousCx, Cx } from '../cx.ts';
import { invalid, Refusal } from '../errors.ts';
import type { Forgotten } from '../jobs/forgetting.ts';
import { isUuid } from './uuid.ts';
import { canSeal, seal, unseal } from '../login/sealing.ts';
import type { RedirectReply, Request, Route } from './route.ts';

/**
 * Claims the submission id of a form, or finds where its first effect went. A second click waits here until the first
 * has committed, because both insert the same key.
 * @throws conflict 'sent-before' when the same person sends something else, or to another address, under the same id: what
 * is answered to the first would say of the second that it is saved
 */
export async function claim(
  client: pg.PoolClient,
  cx: Cx | AnonymousCx,
  route: Route,
  request: Request,
): Promise<string | null> {
  const id = request.sent['submission'];
  if (!isUuid(id)) throw invalid('submission');
  const content = contentOf(request);
  const claimed = await client.query(
    `insert into submission (tenant_id, id, person_id, route, at, content) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, id) do nothing`,
    [cx.tenant, id, cx.actor?.personId ?? null, route.path, cx.now, content],
  );
  if (claimed.rowCount === 1) return null;
  // The lock is a write: its commit waits, as that of the first did, until the standby has what the answer speaks of.
  const earlier = await client.query<{
    location: string;
    person_id: string | null;
    content: string;
    sealed: Buffer | null;
  }>(
    'select location, person_id, content, sealed_location as sealed from submission where tenant_id = $1 and id = $2 for update',
    [cx.tenant, id],
  );
  const first = earlier.rows[0];
  // Somebody else's id is no second click, and nothing is told of it.
  if (first === undefined || first.person_id !== (cx.actor?.personId ?? null)) {
    throw new Refusal('conflict', 'submission');
  }
  if (first.content !== '' && first.content !== content) throw new Refusal('conflict', 'sent-before');
  const sealed = first.sealed === null ? null : unseal(first.sealed, aboutOf(id));
  return sealed?.toString() ?? first.location;
}

const aboutOf = (id: string): string => `submission ${id}`;

/**
 * Notes where the first effect went: a second click is sent there. An address that holds a secret is kept sealed; where
 * nothing can be sealed the second click leads to the start.
 */
export async function settle(client: pg.PoolClient, cx: Cx | AnonymousCx, request: Request, reply: RedirectReply) {
  const id = String(request.sent['submission']);
  const sealed = reply.secret === true && canSeal() ? seal(Buffer.from(reply.to), aboutOf(id)) : null;
  await client.query('update submission set location = $3, sealed_location = $4 where tenant_id = $1 and id = $2', [
    cx.tenant,
    id,
    reply.secret === true ? '/' : reply.to,
    sealed,
  ]);
}

/** Of the address and all that was sent to it, so few digits that they tell the same from another and nothing more. */
function contentOf({ path, query, sent, files = new Map() }: Request): string {
  const hash = createHash('sha256').update(JSON.stringify([path, query, sent]));
  for (const [name, bytes] of files) hash.update(JSON.stringify([name, bytes.byteLength])).update(bytes);
  return hash.digest('hex').slice(0, 8);
}

/** Nobody sends the same form again after a month; which page somebody used is then kept no longer. */
export const oldSubmissions: Forgotten = {
  name: 'submissions-old',
  text: `delete from submission where tenant_id = current_tenant() and at < $1::timestamptz - interval '30 days'`,
  errand: 'rights',
};
