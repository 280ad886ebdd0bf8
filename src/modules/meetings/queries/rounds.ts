import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

/** One round at the table: what was asked of everybody, and what each said in own words. */
export interface SpokenRound {
  readonly id: string;
  readonly words: string;
  readonly replies: readonly SpokenReply[];
}
export interface SpokenReply {
  readonly personId: string;
  readonly givenName: string;
  readonly client: boolean;
  /** Empty: passed. */
  readonly words: string;
}

/** SQL: the rounds of meeting $4 in household $1 that are over, in the order in which they were asked; the client's answer first. */
export const roundsJson = `(
  select coalesce(json_agg(json_build_object('id', q.id, 'words', q.words, 'replies', (
       select coalesce(json_agg(json_build_object('personId', p.id, 'givenName', p.given_name, 'words', a.words,
           'client', coalesce(b.client, false)) order by coalesce(b.client, false) desc, a.at, p.id), '[]')
       from meeting_reply a
       join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
       left join member b on b.tenant_id = a.tenant_id and b.household_id = a.household_id and b.person_id = a.person_id
       where a.tenant_id = q.tenant_id and a.household_id = q.household_id and a.question_id = q.id)) order by q.asked_at, q.id), '[]')
  from meeting_question q
  where q.tenant_id = current_tenant() and q.household_id = $1 and q.meeting_id = $4 and q.kind = 'round'
    and q.closed_at is not null and q.undone_at is null)`;

/** Those in which somebody answered, for who may read what the whole table reads. */
export function roundsFrom(cx: Cx, table: ReadingTable, rounds: readonly SpokenRound[]): readonly SpokenRound[] {
  const readable = { kind: 'table', adultId: null, authorId: null, domain: null } as const;
  return can(cx.actor, 'item.read', table, readable) ? rounds.filter(({ replies }) => replies.length > 0) : [];
}
