import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { type SignalTable, signalTableAt } from './signal-table.ts';
import { readsSignal, recentSignals, signalJson, type SignalRow } from './signals.ts';
import { standingIn, tableFor } from './stand-in.ts';

/** The newest signals of one household that this actor may read. @throws not-found, forbidden */
export async function signalsOf(cx: Cx, householdId: string): Promise<{ table: ReadingTable; signals: SignalRow[] }> {
  const place = await signalTableAt(cx, householdId, 'signal.view');
  const rows = await standingIn(cx, place, () =>
    cx.statement<{ signals: SignalRow[] }>('recent-signals', `select ${recentSignals} as signals`, [householdId]),
  );
  const signals = rows[0]?.signals ?? [];
  return { table: place.table, signals: signals.filter((row) => readsSignal(cx, tableFor(cx, place, row), row)) };
}

/** One signal that this actor may read, also as a deputy to whom it went on. @throws not-found also when it is another's */
export async function signalAt(cx: Cx, place: SignalTable, signalId: string): Promise<SignalRow> {
  const rows = await standingIn(cx, place, () =>
    cx.statement<{ signal: SignalRow }>(
      'one-signal',
      `select ${signalJson} as signal from signal s where s.tenant_id = current_tenant() and s.household_id = $1 and s.id = $2`,
      [place.table.householdId, signalId],
    ),
  );
  const signal = rows[0]?.signal;
  if (signal === undefined || !readsSignal(cx, tableFor(cx, place, signal), signal)) throw notFound();
  return signal;
}
