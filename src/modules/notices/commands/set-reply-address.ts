import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { ReplyAddress } from '../queries/reply-address.ts';

/** Sets where slips go back to. `overtaken`: somebody was first. */
export async function setReplyAddress(
  cx: Cx,
  { name, street, postcode, town, version }: ReplyAddress & { readonly version: number },
): Promise<'set' | 'overtaken'> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const { rows } = await sql<{ version: number }>`
    insert into reply_address (tenant_id, name, street, postcode, town)
    select ${cx.tenant}, ${name}, ${street}, ${postcode}, ${town}
    where ${version} = 0 or exists (select from reply_address where version = ${version})
    on conflict (tenant_id) do update set name = excluded.name, street = excluded.street, postcode = excluded.postcode,
      town = excluded.town, version = reply_address.version + 1 where reply_address.version = ${version}
    returning version`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({
    action: 'reply-address.change',
    objectKind: 'reply-address',
    fields: ['name', 'street', 'postcode', 'town'],
  });
  return 'set';
}
