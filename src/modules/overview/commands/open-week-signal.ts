import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { markSignalRead, signalTableAt } from '../../intake/index.ts';
import type { Week } from '../queries/week.ts';

/** Opening a signal from Mijn week is reading it: the client sees "gelezen". One that does not wait for me is ignored. */
export async function openWeekSignal(cx: Cx, week: Week, signalId: string): Promise<void> {
  const signal = week.signals.find((each) => each.id === signalId);
  if (signal === undefined) return;
  const place = await signalTableAt(cx, signal.householdId, 'signal.view');
  await markSignalRead(cx, place, signal);
  cx.record({
    action: 'signal.view',
    objectKind: 'signal',
    objectId: signal.id,
    ...atTable(place.table),
  });
}
