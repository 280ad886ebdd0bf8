import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { CheckOutAnswer } from '../model.ts';

/** What somebody said about a meeting. */
export interface CheckedOut {
  readonly personId: string;
  readonly givenName: string;
  readonly client: boolean;
  readonly heard: CheckOutAnswer | null;
  readonly clear: CheckOutAnswer | null;
  readonly own: CheckOutAnswer | null;
  readonly words: string;
  readonly audience: ItemAudience;
}

export interface CheckOutRow extends Omit<CheckedOut, 'audience'> {
  readonly adultId: string | null;
  readonly now: boolean;
}

/** How a meeting was, and the one that was held before it. */
export interface CheckOuts {
  readonly now: readonly CheckedOut[];
  readonly last: readonly CheckedOut[];
}

/** SQL: what was said about meeting $2 of household $1 and about the one held before it, as `CheckOutRow`; clients first. */
export const checkOutsAround = `
  select c.person_id as "personId", p.given_name as "givenName", c.adult_person_id is not null as client,
    c.heard, c.clear, c.own, c.words, c.adult_person_id as "adultId", c.meeting_id = $2 as now
  from meeting_check_out c
  join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
  where c.tenant_id = current_tenant() and c.household_id = $1 and c.meeting_id in ($2, (
    select m.id from meeting m where m.tenant_id = c.tenant_id and m.household_id = $1 and m.state = 'held' and m.id <> $2
    order by m.starts_at desc limit 1))
  order by c.adult_person_id is null, c.at`;

/** What of it this reader may read. */
export function checkOutsFrom(cx: Cx, table: ReadingTable, rows: readonly CheckOutRow[]): CheckOuts {
  const read = rows.flatMap(({ adultId, now, ...row }) => {
    const audience: ItemAudience = { kind: 'table', adultId, authorId: null, domain: null };
    const mine = row.personId === cx.actor.personId;
    return mine || can(cx.actor, 'item.read', table, audience) ? [{ now, said: { ...row, audience } }] : [];
  });
  const of = (now: boolean) => read.filter((each) => each.now === now).map(({ said }) => said);
  return { now: of(true), last: of(false) };
}

/** How this meeting was, and the one before it, as far as this reader may read it. */
export const checkOutsOf = async (cx: Cx, table: ReadingTable, meetingId: string): Promise<CheckOuts> =>
  checkOutsFrom(
    cx,
    table,
    await cx.statement('check-outs-of-meeting', checkOutsAround, [table.householdId, meetingId]),
  );
