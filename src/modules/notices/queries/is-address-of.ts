import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';

/** Whether this person gets mail at this address: what an answer that came by mail has to fit. */
export async function isAddressOf(cx: AnonymousCx | Cx, personId: string, address: string): Promise<boolean> {
  const rows = await cx.onErrand('outbox', () =>
    cx.statement(
      'is-address-of',
      `select 1 from contact_way w where w.tenant_id = current_tenant() and w.person_id = $1 and lower(w.mail) = lower($2)
         and w.mail <> ''`,
      [personId, address],
    ),
  );
  return rows.length === 1;
}
