import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { readsSignal, type SignalRow } from '../queries/signals.ts';
import type { SignalTable } from '../queries/signal-table.ts';
import { standingIn, tableFor } from '../queries/stand-in.ts';

/**
 * Notes that a reader has opened a signal; the client sees "gelezen" with this date. Whoever leads as case manager
 * counts as a reader also when the role came later; somebody else who may read it leaves no mark.
 * @returns whether this was the first time for this reader
 */
export async function markSignalRead(cx: Cx, place: SignalTable, signal: SignalRow): Promise<boolean> {
  const me = cx.actor.personId;
  const { reading } = place;
  const table = tableFor(cx, place, signal);
  if (table.readOnly || signal.fromId === me || !readsSignal(cx, table, signal)) return false;
  const mine = signal.readers.find((reader) => reader.id === me);
  const leads = table.positions.includes('case-manager') || table.positions.includes('starter');
  if (mine === undefined ? !leads : mine.readAt !== null) return false;
  const reason = mine?.reason ?? (reading?.readerId === me ? 'case-manager' : 'deputy');
  const mark = sql`
    insert into signal_reader as r (tenant_id, household_id, signal_id, person_id, reason, read_at)
    values (${cx.tenant}, ${table.householdId}, ${signal.id}, ${me}, ${reason}, ${cx.now})
    on conflict (tenant_id, household_id, signal_id, person_id) do update set read_at = excluded.read_at
      where r.read_at is null
    returning 1`;
  const { rows } = await standingIn(cx, place, () => mark.execute(cx.db));
  return rows.length > 0;
}
