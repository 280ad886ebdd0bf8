import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { insertEvents } from '../../../kernel/audit/event.ts';
import { inTransaction, type Transaction } from '../../../kernel/db/transaction.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type OtherMail, otherMail } from '../../../kernel/mail/bounce.ts';

const days = (now: Date, count: number): Date => new Date(now.getTime() + count * 86_400_000);

/** Our message that came back: it waits for somebody who calls. */
const returned = `
  update outbox set state = case when household_id is null then 'dropped' else 'to-call' end, reason = 'bounced', done_at = $2
  where tenant_id = current_tenant() and id = $1 and state = 'sent' and channel = 'mail'
  returning id, person_id as "personId", household_id as "householdId"`;

/** The address that does not work: no mail goes there any more until somebody chooses a way again. */
const marked = `
  update contact_way set mail_failed_at = $2 where tenant_id = current_tenant() and person_id = $1 and mail_failed_at is null`;

const columns = `insert into outbox (tenant_id, id, kind, person_id, household_id, about_id, once, path, created_at, next_try_at, drop_after)`;

/**
 * Who can act hears that somebody has to be called; never who stopped reading. The case manager;
 * while that one is away also who stands in; without a case manager the coordinator; without both whoever began. $2 today.
 */
const leaders = `
  with away as (select b.person_id, b.deputy_person_id from absence b where b.tenant_id = current_tenant()
      and $2::date between b.from_date and b.until_date),
    led as (select r.role, r.person_id, r.deputy_person_id from role_assignment r where r.tenant_id = current_tenant()
      and r.household_id = $1 and r.until_date is null),
    chief as (select person_id, deputy_person_id from led where role = 'case-manager'),
    acting as (
      select c.person_id from chief c
      union select c.deputy_person_id from chief c join away w using (person_id)
      union select s.deputy_person_id from chief c join stand_in s on s.tenant_id = current_tenant() and s.household_id = $1
        and s.person_id = c.person_id and s.refused is null and $2::date between s.from_date and s.until_date
      union select l.person_id from led l where l.role = 'coordinator'
        and (not exists (select from chief) or exists (select from chief c join away w on w.person_id = c.person_id)))
  select person_id as id from acting where person_id is not null
  union select h.initiator_person_id from household h where h.tenant_id = current_tenant() and h.id = $1
    and not exists (select from acting where person_id is not null)`;

/** $1 who hears it, $2 the household, $3 the message, $4 now, $5 until when. Once for each message. */
const tellLeader = `${columns}
  select current_tenant(), gen_random_uuid(), 'not-reached', who.id, $2, $3::uuid, 'not-reached:' || $3 || ':' || who.id,
    '/post', $4::timestamptz, $4::timestamptz, $5::timestamptz
  from unnest($1::uuid[]) as who (id)
  on conflict (tenant_id, once) do nothing`;

/** Who planned a meeting to which the sender was asked and did not answer hears that an answer could not be read. */
const tellPlanner = `${columns}
  select m.tenant_id, gen_random_uuid(), 'reply-unread', m.typed_by_person_id, m.household_id, m.id,
    'reply-unread:' || m.id || ':' || m.sequence || ':' || a.person_id,
    '/huishoudens/' || m.household_id || '/gesprekken/' || m.id, $2::timestamptz, $2::timestamptz, m.starts_at
  from contact_way w
  join attendance a on a.tenant_id = w.tenant_id and a.person_id = w.person_id and a.answer = 'asked'
  join meeting m on m.tenant_id = a.tenant_id and m.household_id = a.household_id and m.id = a.meeting_id
    and m.state = 'planned' and m.starts_at > $2
  where w.tenant_id = current_tenant() and lower(w.mail) = lower($1)
  on conflict (tenant_id, once) do nothing`;

/**
 * Deals with a mail that is no answer of a diary: a report that a message did not arrive, or winmail.dat. Nothing in it is
 * believed but the id of our own message, which only its receiver and the servers on its way know.
 * @returns what it was; null: something else, for people
 */
export async function takeOtherMail(
  database: pg.Pool,
  source: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<OtherMail['kind'] | null> {
  const mail = await otherMail(source);
  if (mail === null) return null;
  const { rows } = await database.query<{ id: string }>('select id from municipality order by id');
  let taken = false;
  for (const { id } of rows) {
    if (taken) break;
    const asks = mail.kind === 'bounce' ? ('outbox' as const) : ('remind' as const);
    taken = await inTransaction(database, { tenant: id, errand: asks, day: calendarDay(now) }, (transaction) =>
      mail.kind === 'bounce' ? takeBounce(transaction, mail.messageId, now) : takeUnread(transaction, mail.from, now),
    );
  }
  return mail.kind === 'bounce' || taken ? mail.kind : null;
}

async function takeBounce({ client, tenant, last }: Transaction, messageId: string, now: Date): Promise<boolean> {
  const { rows } = await client.query<{ id: string; personId: string; householdId: string | null }>(returned, [
    messageId,
    now,
  ]);
  const [message] = rows;
  if (message === undefined) return false;
  await client.query(marked, [message.personId, now]);
  if (message.householdId !== null) {
    await client.query(`select set_config('app.errand', 'duty-list', true)`);
    const { rows: led } = await client.query<{ id: string }>(leaders, [message.householdId, calendarDay(now)]);
    await client.query(`select set_config('app.errand', 'outbox', true)`);
    const told = led.map(({ id }) => id).filter((id) => id !== message.personId);
    await client.query(tellLeader, [told, message.householdId, message.id, now, days(now, 7)]);
  }
  const event = {
    action: 'message.bounce',
    objectKind: 'message',
    objectId: message.id,
    householdId: message.householdId,
    role: 'job',
    allowed: false,
  };
  const nobody = { actorPersonId: null, organisationId: null, togetherWith: null, onBehalfOf: null };
  const { text, values } = insertEvents([event], { tenant, ...nobody, requestId: randomUUID(), at: now });
  last.push({ name: 'audit-1', text, values });
  return true;
}

async function takeUnread({ client }: Transaction, from: string, now: Date): Promise<boolean> {
  const { rowCount } = await client.query(tellPlanner, [from, now]);
  return (rowCount ?? 0) > 0;
}
