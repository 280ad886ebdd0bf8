import type { Cx } from '../../../kernel/cx.ts';

/** When somebody sits at a table: any table of this municipality, without which. */
export interface TableTime {
  readonly personId: string;
  readonly from: Date;
  readonly until: Date;
}

/**
 * The planned meetings of these people that touch a window, unless they said no. On the errand `busy-times`: to propose
 * other moments, and shown to nobody else.
 */
export const tableTimes = (
  cx: Cx,
  personIds: readonly string[],
  window: { readonly from: Date; readonly until: Date },
): Promise<TableTime[]> =>
  cx.onErrand('busy-times', () =>
    cx.statement<TableTime>(
      'table-times',
      `select a.person_id as "personId", m.starts_at as "from", m.starts_at + make_interval(mins => m.minutes_long) as "until"
       from meeting m
       join attendance a on a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id
       where m.tenant_id = current_tenant() and m.starts_at < $3 and m.starts_at > $2::timestamptz - interval '8 hours'
         and m.state = 'planned' and a.person_id = any($1::uuid[]) and a.answer in ('asked', 'comes', 'perhaps')
       order by m.starts_at`,
      [personIds, window.from, window.until],
    ),
  );
