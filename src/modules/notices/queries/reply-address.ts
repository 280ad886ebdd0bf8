import type { Cx } from '../../../kernel/cx.ts';

/** Where the slip of a letter goes back to: an office, or a freepost number, of the municipality. */
export interface ReplyAddress {
  readonly name: string;
  /** Street with number, or a box. */
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

/** The address of this municipality and its version; version 0: none was set, and the slip is handed over. */
export async function replyAddress(cx: Cx): Promise<ReplyAddress & { readonly version: number }> {
  const row = await cx.db
    .selectFrom('reply_address')
    .select(['name', 'street', 'postcode', 'town', 'version'])
    .executeTakeFirst();
  return row ?? { name: '', street: '', postcode: '', town: '', version: 0 };
}
