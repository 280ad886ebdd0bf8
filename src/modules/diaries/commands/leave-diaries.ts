import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';

/** What somebody without a way in any more had here: the private address and the connected diary end. */
export async function leaveDiaries(cx: AnonymousCx | Cx, personId: string): Promise<void> {
  await cx.onErrand('calendar-feed', () => sql`delete from calendar_feed where person_id = ${personId}`.execute(cx.db));
  await cx.onErrand('read-diary', () => sql`delete from diary where person_id = ${personId}`.execute(cx.db));
}
