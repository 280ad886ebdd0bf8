import { randomUUID } from 'node:crypto';
import type { Cx } from '../../../kernel/cx.ts';
import { tokenHash } from '../../accounts/index.ts';

/**
 * Makes the private address of this actor's own meetings, and gives its token: it is shown once and kept as a hash. An
 * earlier address of this actor ends.
 */
export async function makeFeed(cx: Cx): Promise<string> {
  const token = randomUUID();
  const kept = { token_hash: tokenHash(token), made_at: cx.now };
  await cx.db
    .insertInto('calendar_feed')
    .values({ tenant_id: cx.tenant, person_id: cx.actor.personId, ...kept })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(kept))
    .execute();
  cx.record({ action: 'diary.make-feed', objectKind: 'diary', objectId: cx.actor.personId });
  return token;
}

/** Ends the address: from the next request on there is nothing. */
export async function endFeed(cx: Cx): Promise<void> {
  await cx.db.deleteFrom('calendar_feed').where('person_id', '=', cx.actor.personId).execute();
  cx.record({ action: 'diary.end-feed', objectKind: 'diary', objectId: cx.actor.personId });
}
