import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

/** Something to talk about at the next meeting. */
export interface Topic {
  readonly id: string;
  readonly words: string;
  readonly authorId: string;
  /** Empty where the reader knows nobody here but the own chair. */
  readonly authorName: string;
  readonly authorIsClient: boolean;
  /** Filled in together: who typed; null when written by the author. */
  readonly typedBy: string | null;
  readonly audience: ItemAudience;
  readonly onDate: string;
  /** Talked about at the meeting that was asked for. */
  readonly discussed: boolean;
  /** First name of the employer who is asked for this point. */
  readonly forEmployer: string | null;
}

/** SQL: the open topics of household $1, those of clients first, then by date; with a meeting ($2), also those that were talked about there. */
export const topicsOfHousehold = `
  select t.id, t.words, t.author_person_id as "authorId", coalesce(p.given_name, '') as "authorName",
         coalesce(b.client, false) as "authorIsClient", nullif(t.typed_by_person_id, t.author_person_id) as "typedBy",
         json_build_object('kind', coalesce(u.kind, case when t.author_person_id = (select current_person()) then 'table' end), 'domains', u.domains, 'adultId', u.adult_person_id,
           'authorId', t.author_person_id, 'domain', null) as audience, t.on_date as "onDate",
         t.state = 'discussed' as discussed, e.given_name as "forEmployer"
  from topic t
  -- An audience without a writer is hidden from who put it there and may not know of the subject.
  left join audience u on u.tenant_id = t.tenant_id and u.household_id = t.household_id and u.id = t.audience_id
  left join person p on p.tenant_id = t.tenant_id and p.id = t.author_person_id
  left join person e on e.tenant_id = t.tenant_id and e.id = t.employer_person_id
  left join member b on b.tenant_id = t.tenant_id and b.household_id = t.household_id and b.person_id = t.author_person_id
  where (u.id is not null or t.author_person_id = (select current_person()))
    and t.tenant_id = current_tenant() and t.household_id = $1 and (t.state = 'open' or (t.state = 'discussed' and t.meeting_id = $2))
  order by coalesce(b.client, false) desc, t.on_date, t.id`;

/** Those that this actor may read. */
export const topicsFrom = (cx: Cx, table: ReadingTable, rows: readonly Topic[]): Topic[] =>
  rows.filter((topic) => can(cx.actor, 'item.read', table, topic.audience));

/** The topics of a household, as far as this actor may read them. */
export const topicsOf = async (cx: Cx, table: ReadingTable, meetingId: string | null = null): Promise<Topic[]> =>
  topicsFrom(cx, table, await cx.statement('topics-of-household', topicsOfHousehold, [table.householdId, meetingId]));
