import type { Cx } from '../../../kernel/cx.ts';
import { tableTimes } from '../../meetings/index.ts';

/** When somebody's diary has something, or a table. */
export interface BusyTimes {
  readonly personId: string;
  readonly blocks: readonly { readonly from: Date; readonly until: Date }[];
}

/**
 * When these people sit at another table, or are busy by their connected diaries, for proposing moments: who proposes does
 * not see it. A diary that was not read for a day counts no more.
 */
export async function busyTimes(
  cx: Cx,
  personIds: readonly string[],
  window: { readonly from: Date; readonly until: Date },
): Promise<BusyTimes[]> {
  const connected = await cx.onErrand('busy-times', () =>
    cx.statement<{ personId: string; from: Date; until: Date }>(
      'busy-times',
      `select b.person_id as "personId", b.starts_at as "from", b.ends_at as "until" from busy_block b
       where b.tenant_id = current_tenant() and b.person_id = any($1::uuid[]) and b.starts_at < $3 and b.ends_at > $2
         and b.fresh_until > $4 order by b.starts_at`,
      [personIds, window.from, window.until, cx.now],
    ),
  );
  const rows = [...connected, ...(await tableTimes(cx, personIds, window))];
  return personIds.flatMap((personId) => {
    const blocks = rows.filter((row) => row.personId === personId);
    return blocks.length === 0 ? [] : [{ personId, blocks }];
  });
}

/** When the actor is busy by the own diary. */
export async function ownBusyTimes(cx: Cx, window: { readonly from: Date; readonly until: Date }) {
  return (await busyTimes(cx, [cx.actor.personId], window))[0]?.blocks ?? [];
}
