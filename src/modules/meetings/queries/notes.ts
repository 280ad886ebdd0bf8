import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

/** An entry of the minutes beside the plan. */
export interface Note {
  readonly id: string;
  readonly kind: 'note' | 'part' | 'parked' | 'bottleneck';
  readonly words: string;
  readonly liesWith: 'organisation' | 'policy' | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly returnOn: string | null;
  readonly authorName: string;
  readonly version: number;
  readonly audience: ItemAudience;
}

export interface NoteRow extends Omit<Note, 'audience' | 'kind'> {
  readonly noteKind: Note['kind'];
  readonly kind: ItemAudience['kind'];
  readonly domains: string[] | null;
  readonly adultId: string | null;
  readonly authorId: string | null;
}

/** SQL: the entries of meeting $2 of household $1 as `NoteRow`, in the order in which they were made; not those that were undone. */
export const notesOfMeeting = `
  select n.id, n.kind as "noteKind", n.words, n.lies_with as "liesWith", n.owner_person_id as "ownerId", o.given_name as "ownerName",
    n.return_on as "returnOn", p.given_name as "authorName", n.version, u.kind, u.domains,
    u.adult_person_id as "adultId", u.author_person_id as "authorId"
  from meeting_note n
  join audience u on u.tenant_id = n.tenant_id and u.household_id = n.household_id and u.id = n.audience_id
  join person p on p.tenant_id = n.tenant_id and p.id = n.author_person_id
  left join person o on o.tenant_id = n.tenant_id and o.id = n.owner_person_id
  where n.tenant_id = current_tenant() and n.household_id = $1 and n.meeting_id = $2 and n.undone_at is null
  order by n.at, n.id`;

/** Those that this reader may read. */
export const notesFrom = (cx: Cx, table: ReadingTable, rows: readonly NoteRow[]): Note[] =>
  rows.flatMap(({ noteKind, kind, domains, adultId, authorId, ...row }) => {
    const audience: ItemAudience = { kind, domains, adultId, authorId, domain: null };
    return can(cx.actor, 'item.read', table, audience) ? [{ ...row, kind: noteKind, audience }] : [];
  });

/** The entries of a meeting, as far as this reader may read them. */
export const notesOf = async (cx: Cx, table: ReadingTable, meetingId: string): Promise<Note[]> =>
  notesFrom(cx, table, await cx.statement('notes-of-meeting', notesOfMeeting, [table.householdId, meetingId]));
