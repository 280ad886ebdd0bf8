import type { Transaction } from '../../../kernel/db/transaction.ts';
import type { MessageKind } from '../../../kernel/mail/messages/index.ts';
import type { DueMessage } from '../../../kernel/mail/send-next.ts';
import { checkInDue } from '../../employment/index.ts';

/** $1 what it is about, $2 how that stood, $3 who gets it. Read as that person: what is not shown to this person is not so. */
const meetingStands = `exists (select from meeting m where m.tenant_id = current_tenant() and m.id = $1::uuid and m.state = 'planned'
  and m.starts_at = $2::timestamptz)`;
const pollWaits = `exists (select from poll_person a join date_poll p on p.tenant_id = a.tenant_id
  and p.household_id = a.household_id and p.id = a.poll_id where a.tenant_id = current_tenant() and p.id = $1::uuid
  and a.person_id = $3::uuid and p.state = 'open' and a.answered_at is null)`;
const openAction = `select from action a where a.tenant_id = current_tenant() and a.doer_person_id = $3::uuid and a.state in ('open', 'busy', 'stuck')`;

/** Whether what a message tells is still so at the moment of sending; a kind that is not here always is. */
const rules: Partial<Record<MessageKind, string>> = {
  'meeting-planned': meetingStands,
  'meeting-moved': meetingStands,
  'meeting-soon': meetingStands,
  'poll-asked': pollWaits,
  'poll-moved': pollWaits,
  // How it stood: for whom. That the search goes on is seen by the page, and it is taken back with the others.
  'plan-for': `exists (select from planner n where n.tenant_id = current_tenant() and n.planner_person_id = $3::uuid
    and n.person_id = $2::uuid and n.ended_at is null and current_day() between n.from_date and n.until_date)`,
  'table-invited': `exists (select from place p where p.tenant_id = current_tenant() and p.id = $1::uuid and p.state = 'asked')`,
  'signal-new': `not exists (select from signal_reader r where r.tenant_id = current_tenant() and r.signal_id = $1::uuid
    and r.person_id = $3::uuid and r.read_at is not null)`,
  'signals-new': `exists (select from signal_reader r where r.tenant_id = current_tenant() and r.person_id = $3::uuid
    and r.read_at is null)`,
  'action-soon': `exists (${openAction} and a.due_on = $2::date)`,
  // Read as who leads: a goal that this person may not read reminds of nothing.
  'review-soon': `exists (select from goal g join role_assignment r on r.tenant_id = g.tenant_id and r.household_id = g.household_id
    and r.person_id = $3::uuid and r.until_date is null
    where g.tenant_id = current_tenant() and g.state = 'open' and g.review_on = $2::date)`,
  'check-in': checkInDue,
  'actions-late': `exists (${openAction} and a.due_on < current_day())`,
};

export async function isStillSo({ client }: Transaction, message: DueMessage): Promise<boolean> {
  const rule = rules[message.kind];
  if (rule === undefined) return true;
  const { rows } = await client.query<{ so: boolean }>({
    name: `outbox-so-${message.kind}`,
    text: `select ${rule} as so from (select $1::text, $2::text, $3::text) as same_parameters`,
    values: [message.aboutId, message.aboutState, message.personId],
  });
  return rows[0]?.so === true;
}
