import { actsNext, type Transaction } from '../../../kernel/db/transaction.ts';
import { calendarDay, fieldTime, instantOf, addDays } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { DueMessage, Way } from '../../../kernel/mail/send-next.ts';
import { type ContactWay, saferWay } from '../model.ts';
import { paths } from '../paths.ts';
import { isStillSo } from './still-so.ts';

interface Found extends ContactWay {
  readonly kind: 'resident' | 'staff' | 'network' | 'office';
  readonly language: Language;
  readonly ended: boolean;
  readonly seated: boolean;
  readonly chosen: boolean;
  /** A mail to this address came back. */
  readonly failed: boolean;
  readonly safeContact: string;
}

/** The person who gets it, as that person: whether there still is a place at this table is what row security says. */
const recipient = {
  name: 'outbox-recipient',
  text: `select p.kind, p.language, p.ended_at is not null as ended,
           $2::uuid is null or $2::uuid = any ((select seats() || windows())::uuid[]) as seated,
           coalesce((select string_agg(m.safe_contact, '. ') from member m where m.tenant_id = p.tenant_id
             and m.household_id = coalesce($2::uuid, m.household_id) and m.person_id = p.id), '') as "safeContact",
           w.person_id is not null as chosen, w.mail_failed_at is not null as failed, w.channel, w.mail, w.planner_mail as "plannerMail", w.mobile, w.street, w.postcode, w.town,
           w.from_hour as "fromHour", w.until_hour as "untilHour", w.remind_days as "remindDays",
           w.week_overview as "weekOverview", w.late_actions as "lateActions"
         from person p
         left join contact_way w on w.tenant_id = p.tenant_id and w.person_id = p.id
         where p.tenant_id = current_tenant() and p.id = $1`,
};

/** With several organisations: the hat of the chair at this table. */
const wearing = 'select wear_hat_at($1)';

const asksForDate: readonly string[] = ['poll-asked', 'poll-moved'];

/** By which way this person gets a message at this moment, or why not at all. */
export async function findWay(transaction: Transaction, message: DueMessage, now: Date): Promise<Way> {
  const today = calendarDay(now);
  await actsNext(transaction, message.personId, today);
  if (message.householdId !== null) await transaction.client.query(wearing, [message.householdId]);
  const { rows } = await transaction.client.query<Found>({
    ...recipient,
    values: [message.personId, message.householdId],
  });
  const [found] = rows;
  if (found === undefined || found.ended || !found.seated) return { by: 'nothing', why: 'access-ended' };
  if (!(await isStillSo(transaction, message))) return { by: 'nothing', why: 'not-so-any-more' };
  const way = found.chosen ? found : null;
  // Professionals see it in Mijn week anyway; nobody is called who works here.
  if (way === null && (found.kind === 'staff' || found.kind === 'office')) return { by: 'nothing', why: 'no-way' };
  // Who plans for a professional answers by the link, and sees what a link shows: no content, no name but the asker's.
  if (way !== null && way.plannerMail !== '' && found.kind === 'staff' && asksForDate.includes(message.kind)) {
    return { by: 'mail', to: way.plannerMail, language: found.language, preferences: null };
  }
  const { channel, fromHour } = saferWay(way, found.safeContact);
  // What is of no table is read after signing in: nobody there prints or calls.
  if (message.householdId === null && (way === null || channel === 'call' || channel === 'letter'))
    return { by: 'nothing', why: 'no-way' };
  if (way === null) return { by: 'call', why: 'no-way' };
  if (channel === 'call') return { by: 'call', why: way.channel === 'call' ? 'asked' : 'not-safe' };
  if (channel === 'letter') return { by: 'letter' };
  if (channel === 'sms') {
    const later = withinHours(now, fromHour, way.untilHour);
    if (later !== null) return { by: 'later', at: later };
  }
  // Somebody who works here sees it in the own week; everybody else is called.
  if (channel === 'mail' && found.failed)
    return found.kind === 'staff' || found.kind === 'office'
      ? { by: 'nothing', why: 'no-way' }
      : { by: 'call', why: 'bounced' };
  const to = channel === 'mail' ? way.mail : way.mobile;
  const account = found.kind !== 'network';
  return { by: channel, to, language: found.language, preferences: account ? paths.own : null };
}

/** When these hours begin next, or null when it is within them now. */
function withinHours(now: Date, fromHour: number, untilHour: number): Date | null {
  const today = calendarDay(now);
  const hour = Number(fieldTime(now).slice(0, 2));
  if (hour >= fromHour && hour < Math.max(untilHour, fromHour + 1)) return null;
  const day = hour < fromHour ? today : addDays(today, 1);
  return instantOf(day, `${String(fromHour).padStart(2, '0')}:00`);
}
