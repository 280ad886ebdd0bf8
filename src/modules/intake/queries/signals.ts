import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

export interface SignalReader {
  readonly id: string;
  readonly name: string;
  readonly reason: 'case-manager' | 'deputy' | 'concerned';
  /** ISO instant, or null while unread. */
  readonly readAt: string | null;
}

export interface SignalNote {
  readonly id: string;
  readonly onDate: string;
  readonly by: string;
  readonly words: string;
}

/** One signal with everything that stands at it; instants are ISO texts. */
export interface SignalRow {
  readonly id: string;
  readonly householdId: string;
  /** The adult or the child it is about; null = the household. */
  readonly adultId: string | null;
  readonly adultName: string | null;
  readonly fromId: string;
  readonly fromName: string;
  /** Who typed it for the sender, or null when the sender did. */
  readonly typedByName: string | null;
  /** The client for whom a representative sent it, or null. */
  readonly onBehalfOfName: string | null;
  readonly words: string;
  readonly audience: ItemAudience['kind'];
  readonly domains: string[] | null;
  readonly authorId: string | null;
  readonly sentAt: string;
  readonly answer: string;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly version: number;
  readonly readers: readonly SignalReader[];
  readonly notes: readonly SignalNote[];
}

const nameOf = (id: string): string =>
  `(select trim(p.given_name || ' ' || p.surname) from person p where p.tenant_id = s.tenant_id and p.id = ${id})`;

/** SQL: one row `s` of signal as a SignalRow. */
export const signalJson = `json_build_object(
  'id', s.id, 'householdId', s.household_id, 'adultId', s.adult_person_id, 'adultName', ${nameOf('s.adult_person_id')},
  'fromId', s.from_person_id, 'fromName', ${nameOf('s.from_person_id')},
  'typedByName', case when s.typed_by_person_id <> s.from_person_id then ${nameOf('s.typed_by_person_id')} end,
  'onBehalfOfName', ${nameOf('s.on_behalf_of_person_id')},
  'words', s.words, 'sentAt', s.sent_at, 'answer', s.answer, 'answeredAt', s.answered_at,
  'answeredBy', ${nameOf('s.answered_by_person_id')}, 'version', s.version,
  'audience', coalesce((select a.kind from audience a where a.tenant_id = s.tenant_id and a.household_id = s.household_id and a.id = s.audience_id),
    -- An audience without a writer, hidden from who sent this and may not know of the subject.
    case when s.from_person_id = (select current_person()) then 'table' end),
  'domains', (select a.domains from audience a where a.tenant_id = s.tenant_id and a.household_id = s.household_id and a.id = s.audience_id),
  'authorId', (select a.author_person_id from audience a where a.tenant_id = s.tenant_id and a.household_id = s.household_id and a.id = s.audience_id),
  'readers', (select coalesce(json_agg(json_build_object('id', r.person_id, 'name', ${nameOf('r.person_id')}, 'reason', r.reason,
                'readAt', r.read_at) order by r.reason, r.person_id), '[]')
              from signal_reader r where r.tenant_id = s.tenant_id and r.household_id = s.household_id and r.signal_id = s.id),
  'notes', (select coalesce(json_agg(json_build_object('id', n.id, 'onDate', n.on_date, 'by', ${nameOf('n.by_person_id')},
              'words', n.words) order by n.on_date, n.id), '[]')
            from signal_note n where n.tenant_id = s.tenant_id and n.household_id = s.household_id and n.signal_id = s.id))`;

/** So many of those that the same people read: what is for others pushes nothing out that somebody may see. */
const recentEach = 20;

/**
 * SQL: the newest signals of household $1 as a JSON list, newest first, for the one statement of a larger page. What comes
 * back still has to go through `readableSignals`: nothing of it is for showing or counting before.
 */
export const recentSignals = `(
  select coalesce(json_agg(${signalJson} order by s.sent_at desc, s.id), '[]') from (
    select s.*, row_number() over (partition by s.audience_id, s.adult_person_id, s.from_person_id
      order by s.sent_at desc, s.id) as place
    from signal s where s.tenant_id = current_tenant() and s.household_id = $1) s
  where s.place <= ${recentEach})`;

/** Whether this actor may read a signal, by the one rule of access. */
export const readsSignal = (cx: Cx, table: ReadingTable, signal: SignalRow): boolean =>
  can(cx.actor, 'item.read', table, {
    kind: signal.audience,
    domains: signal.domains,
    adultId: signal.adultId,
    // At the table anybody reads; whoever sent or typed it keeps reading it.
    authorId: signal.authorId ?? signal.fromId,
    domain: null,
  });

/** Of the signals of one household those that this actor may read. */
export const readableSignals = (cx: Cx, table: ReadingTable, rows: readonly SignalRow[]): SignalRow[] =>
  rows.filter((row) => readsSignal(cx, table, row));

/**
 * How a signal stands for one of its readers. Who leads and was away finds what somebody else answered meanwhile as
 * answered; whoever was told by name opens it all the same.
 */
export function standsFor({ readers, answeredAt }: SignalRow, personId: string): 'unread' | 'open' | 'answered' {
  const unread = readers.find((reader) => reader.id === personId && reader.readAt === null);
  if (unread !== undefined && (answeredAt === null || unread.reason === 'concerned')) return 'unread';
  return answeredAt === null ? 'open' : 'answered';
}

/** How many of these (already readable) signals wait to be read by somebody. */
export const unreadCount = (rows: readonly SignalRow[], personId: string): number =>
  rows.filter((row) => standsFor(row, personId) === 'unread').length;
