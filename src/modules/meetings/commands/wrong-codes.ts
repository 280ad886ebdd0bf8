import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';

/**
 * Wrong codes a minute for one municipality, whichever process hears them. A code has a milliard forms and who leads lets
 * in, so guessing stays hopeless; and so many that a stranger who tries does not soon keep those out who know theirs.
 */
const mostPerMinute = 600;

/** Whether codes are looked at now; else a right one is not looked at either, or it would tell that it is one. */
export async function mayTryCode(cx: AnonymousCx | Cx): Promise<boolean> {
  const counted = await cx.db
    .selectFrom('wrong_table_code')
    .select('wrong')
    .where('minute', '=', minuteOf(cx.now))
    .executeTakeFirst();
  return (counted?.wrong ?? 0) < mostPerMinute;
}

/** Counts a code that belongs to no meeting. No event: it is not known who typed, and who leads lets in. */
export async function countWrongCode(cx: AnonymousCx | Cx): Promise<void> {
  await sql`
    insert into wrong_table_code as counted (tenant_id, minute, wrong) values (${cx.tenant}, ${minuteOf(cx.now)}, 1)
    on conflict (tenant_id) do update set minute = excluded.minute,
      wrong = case when counted.minute = excluded.minute then counted.wrong + 1 else 1 end`.execute(cx.db);
}

const minuteOf = (now: Date): Date => new Date(Math.floor(now.getTime() / 60_000) * 60_000);
