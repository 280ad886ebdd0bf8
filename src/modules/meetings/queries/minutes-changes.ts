import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { type MinutesChangeKind, readingDays } from '../model.ts';

/** One correction or own view, for a reader who may read it. */
export interface MinutesChange {
  /** The version that came of it, as this reader counts them: what one may not read leaves no gap. */
  readonly shown: number;
  readonly version: number;
  readonly kind: MinutesChangeKind;
  readonly noteId: string | null;
  readonly was: string;
  readonly words: string;
  readonly reason: string;
  readonly byId: string;
  readonly by: string;
  readonly byClient: boolean;
  /** Filled in together: who typed; null when by oneself. */
  readonly typedBy: string | null;
  readonly at: Date;
}

type Row = Omit<MinutesChange, 'shown' | 'byClient'> & { readonly audience: ItemAudience };

/** Everything that was said about the minutes of a meeting since it was over, in order. */
export async function minutesChangesOf(cx: Cx, table: ReadingTable, meetingId: string): Promise<MinutesChange[]> {
  const rows = await cx.statement<Row>(
    'minutes-changes',
    `select c.version, c.kind, c.note_id as "noteId", c.was, c.words, c.reason, c.by_person_id as "byId", p.given_name as by,
       case when c.typed_by_person_id <> c.by_person_id then t.given_name end as "typedBy", c.at,
       json_build_object('kind', u.kind, 'domains', u.domains, 'adultId', u.adult_person_id, 'authorId', u.author_person_id,
         'domain', null) as audience
     from minutes_change c
     join audience u on u.tenant_id = c.tenant_id and u.household_id = c.household_id and u.id = c.audience_id
     join person p on p.tenant_id = c.tenant_id and p.id = c.by_person_id
     join person t on t.tenant_id = c.tenant_id and t.id = c.typed_by_person_id
     where c.tenant_id = current_tenant() and c.household_id = $1 and c.meeting_id = $2
     order by c.version`,
    [table.householdId, meetingId],
  );
  return rows
    .filter((row) => can(cx.actor, 'item.read', table, row.audience))
    .map(({ audience: _audience, ...row }, index) => ({
      ...row,
      shown: index + 2,
      byClient: table.clientIds.includes(row.byId),
    }));
}

/** The newest version of all, also of what this reader may not read: for approving what stands there now. */
export async function minutesVersion(cx: Cx, householdId: string, meetingId: string): Promise<number> {
  const row = await cx.db
    .selectFrom('minutes_change')
    .select((each) => each.fn.max('version').as('version'))
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row?.version ?? 1;
}

/** How many days the client reads the minutes first, in this municipality; version 0: nothing was set. */
export async function minutesTerm(cx: Cx): Promise<{ readonly days: number; readonly version: number }> {
  const row = await cx.db.selectFrom('minutes_term').select(['days', 'version']).executeTakeFirst();
  return row ?? { days: readingDays, version: 0 };
}
