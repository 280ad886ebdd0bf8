import { randomBytes } from 'node:crypto';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * The key (32 bytes, base64) with which this person's browser encrypts what is typed and not yet sent; made at first
 * need and never renewed, so that the same person reads the kept text after signing in again
 * (docs/decisions/0005). The event is the making: the key itself is asked for with every long form.
 */
export async function draftKey(cx: Cx): Promise<string> {
  const kept = await read(cx);
  if (kept !== undefined) return kept.toString('base64');
  const made = await cx.db
    .insertInto('draft_key')
    .values({ tenant_id: cx.tenant, person_id: cx.actor.personId, key: randomBytes(32) })
    // Two tabs may ask at once; both get what the first one made.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) {
    cx.record({ action: 'draft.key', objectKind: 'person', objectId: cx.actor.personId });
  }
  const key = await read(cx);
  if (key === undefined) throw new Error('a draft key was made and is not there');
  return key.toString('base64');
}

async function read(cx: Cx): Promise<Buffer | undefined> {
  const row = await cx.db
    .selectFrom('draft_key')
    .select('key')
    .where('person_id', '=', cx.actor.personId)
    .executeTakeFirst();
  return row?.key;
}
