import type { Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { MessageKind } from '../../../kernel/mail/messages/index.ts';

/** A message that needs somebody's hands or voice. */
export interface PostItem {
  readonly id: string;
  readonly householdId: string;
  readonly personId: string;
  /** A client, for whom a professional may choose another way together. */
  readonly client: boolean;
  readonly householdName: string;
  readonly kind: MessageKind;
  readonly state: 'to-print' | 'to-call';
  /** Why somebody has to call: a word of the outbox, or a code of the other side. */
  readonly reason: string;
  readonly givenName: string;
  readonly surname: string;
  readonly phone: string;
  readonly safeContact: string;
  readonly language: Language;
  readonly at: Date;
  /** The letter has been made. */
  readonly ready: boolean;
}

/**
 * Of the tables that this actor leads: letters to print and people to call. Of somebody whose contact is secret only for
 * who calls that person: the case manager, or the starter. Of who went apart nothing: it would tell a later number or address.
 */
const waiting = `
  select o.id, o.household_id as "householdId", o.person_id as "personId", coalesce(m.client, false) as client, h.name as "householdName", o.kind, o.state, o.reason, p.given_name as "givenName",
    p.surname, p.phone, coalesce(m.safe_contact, '') as "safeContact", p.language, o.created_at as at,
    exists (select from letter l where l.tenant_id = o.tenant_id and l.message_id = o.id) as ready
  from outbox o
  join household h on h.tenant_id = o.tenant_id and h.id = o.household_id
  join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
  left join member m on m.tenant_id = o.tenant_id and m.household_id = o.household_id and m.person_id = o.person_id
  where o.tenant_id = current_tenant() and o.state in ('to-print', 'to-call') and m.parted_on is null
    and (select standing()) -> o.household_id::text -> 'is' ?| case when coalesce(m.contact_hidden, false)
      then array['starter', 'case-manager'] else array['starter', 'case-manager', 'coordinator'] end`;

export const waitingPost = (cx: Cx): Promise<PostItem[]> =>
  cx.onErrand('outbox', () =>
    cx.statement<PostItem>('notices-post', `${waiting} order by o.created_at, o.id limit 200`, []),
  );

export async function postItem(cx: Cx, messageId: string): Promise<PostItem | null> {
  const rows = await cx.onErrand('outbox', () =>
    cx.statement<PostItem>('notices-post-one', `${waiting} and o.id = $1`, [messageId]),
  );
  return rows[0] ?? null;
}

/** The letter itself. Checks no right: read the item first. */
export async function letterOf(cx: Cx, messageId: string): Promise<Buffer | null> {
  const rows = await cx.onErrand('outbox', () =>
    cx.statement<{ pdf: Buffer }>(
      'notices-letter',
      'select pdf from letter where tenant_id = current_tenant() and message_id = $1',
      [messageId],
    ),
  );
  return rows[0]?.pdf ?? null;
}
