import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { MessageKind } from '../../../kernel/mail/messages/index.ts';
import type { Channel } from '../model.ts';

export type MessageState = 'waiting' | 'sent' | 'to-print' | 'printed' | 'to-call' | 'called' | 'dropped';

/** A message as the outbox keeps it, with who gets it. */
export interface KeptMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly reason: string;
  readonly channel: Channel | null;
  readonly path: string;
  readonly secret: Buffer | null;
  readonly hasCalendar: boolean;
  readonly at: Date;
  readonly givenName: string;
  readonly surname: string;
  readonly language: Language;
}

/** The newest messages of the municipality: for the mailbox of the demo only. */
export const latestMessages = (cx: Cx | AnonymousCx): Promise<KeptMessage[]> =>
  cx.onErrand('outbox', () =>
    cx.statement<KeptMessage>(
      'notices-latest',
      `select o.id, o.kind, o.state, o.reason, o.channel, o.path, o.secret, o.calendar is not null as "hasCalendar",
         coalesce(o.done_at, o.created_at) as at, p.given_name as "givenName", p.surname, p.language
       from outbox o join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
       where o.tenant_id = current_tenant() order by coalesce(o.done_at, o.created_at) desc, o.id limit 60`,
      [],
    ),
  );
