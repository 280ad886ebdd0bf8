import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Note } from './notes.ts';

/** A parked topic or a bottleneck of an earlier meeting, with who brings it back and when. */
export interface Parked extends Pick<Note, 'id' | 'words' | 'ownerName' | 'audience'> {
  readonly kind: 'parked' | 'bottleneck';
  readonly returnOn: string;
  /** Its day has come. */
  readonly due: boolean;
}

/** SQL: entry `n` of held meeting `m` was parked and did not come back yet. */
const waits = `n.undone_at is null and n.kind in ('parked', 'bottleneck') and m.state = 'held'
  and not exists (select from meeting later where later.tenant_id = n.tenant_id and later.household_id = n.household_id
    and later.state = 'held' and later.id <> n.meeting_id and later.starts_at > m.starts_at
    and later.held_on >= n.return_on)`;

export type ParkedRow = Omit<Parked, 'due'>;

/**
 * SQL: what was parked in household $1 and did not come back yet, by day: it returns at the first meeting, here $2, on or after
 * its day. What has to wait longer is parked again there. As `ParkedRow`.
 */
export const parkedBefore = `
  select n.id, n.kind, n.words, o.given_name as "ownerName", n.return_on as "returnOn",
    json_build_object('kind', u.kind, 'domains', u.domains, 'adultId', u.adult_person_id,
      'authorId', u.author_person_id, 'domain', null) as audience
  from meeting_note n
  join audience u on u.tenant_id = n.tenant_id and u.household_id = n.household_id and u.id = n.audience_id
  join meeting m on m.tenant_id = n.tenant_id and m.household_id = n.household_id and m.id = n.meeting_id
  left join person o on o.tenant_id = n.tenant_id and o.id = n.owner_person_id
  where n.tenant_id = current_tenant() and n.household_id = $1 and n.meeting_id <> $2 and ${waits}
  order by n.return_on, n.at, n.id`;

/** What of it this reader may read. */
export const parkedFrom = (cx: Cx, table: ReadingTable, rows: readonly ParkedRow[]): Parked[] =>
  rows
    .filter(({ audience }) => can(cx.actor, 'item.read', table, audience))
    .map((row) => ({ ...row, due: row.returnOn <= cx.today }));

/** A parked topic or a bottleneck that this actor brings back, in whichever household. */
export interface MyParked extends Pick<Parked, 'id' | 'kind' | 'words' | 'returnOn'> {
  readonly householdId: string;
  readonly householdName: string;
  readonly meetingId: string;
}

/** SQL for `listsOf`: what this actor brings back, as `MyParked`, in all households where there is still a place, by day. Row security knows who reads what. */
export const parkedOfPerson = `
  select n.id, n.kind, n.words, n.return_on as "returnOn", n.household_id as "householdId", h.name as "householdName",
    n.meeting_id as "meetingId"
  from meeting_note n
  join meeting m on m.tenant_id = n.tenant_id and m.household_id = n.household_id and m.id = n.meeting_id
  join household h on h.tenant_id = n.tenant_id and h.id = n.household_id
  where n.tenant_id = current_tenant() and n.owner_person_id = $1 and ${waits}
    and exists (select from place p where p.tenant_id = n.tenant_id and p.household_id = n.household_id
      and p.person_id = $1 and p.state = 'accepted')
  order by n.return_on, n.at, n.id`;
