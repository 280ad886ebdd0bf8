import type { Cx } from '../../../kernel/cx.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { addDays } from '../../../kernel/i18n/calendar.ts';
import { ledBy } from '../../households/index.ts';
import { type OwnTable, type OwnTables, readingTableFrom } from '../../sharing/index.ts';
import { readsSignal, type SignalRow, signalJson } from './signals.ts';

export interface WeekSignal extends SignalRow {
  readonly householdName: string;
  /** Not yet opened by this reader. */
  readonly unread: boolean;
}

/** How long an unanswered signal stays on the list of who leads after it was read. */
const answerableDays = 30;

/** SQL: signals that wait for person $2: unread ones, and unanswered ones since $1 where this person leads today ($3). */
const waiting = `
  select s.household_id, s.id from signal_reader r
    join signal s on s.tenant_id = r.tenant_id and s.household_id = r.household_id and s.id = r.signal_id
    where r.tenant_id = current_tenant() and r.person_id = $2 and r.read_at is null
  union
  select s.household_id, s.id from signal s
    where s.tenant_id = current_tenant() and s.household_id in ${ledBy('$2', '$3')}
      and s.answered_at is null and s.from_person_id <> $2 and s.sent_at >= $1::date`;

/** Signals that wait for this actor in any household, newest first: unread, or to be answered as who leads there today. */
export async function weekSignals(cx: Cx, tables: OwnTables): Promise<WeekSignal[]> {
  const rows = await cx.statement<{ signal: SignalRow }>(
    'week-signals',
    `select ${signalJson} as signal
     from (${waiting}) w join signal s on s.tenant_id = current_tenant() and s.household_id = w.household_id and s.id = w.id
     order by s.sent_at desc, s.id limit 100`,
    [addDays(cx.today, -answerableDays), cx.actor.personId, cx.today],
  );
  return rows.flatMap(({ signal }) => {
    const here = tables.get(signal.householdId);
    if (here === undefined || !readsHere(cx, here, signal)) return [];
    const mine = signal.readers.find((reader) => reader.id === cx.actor.personId);
    return [{ ...signal, householdName: here.facts.name, unread: mine === undefined || mine.readAt === null }];
  });
}

/** A place that has ended takes its signals away, read or not. */
function readsHere(cx: Cx, { facts, grounds }: OwnTable, signal: SignalRow): boolean {
  try {
    const table = readingTableFrom(cx, signal.householdId, facts, grounds);
    return readsSignal(cx, table, signal);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
