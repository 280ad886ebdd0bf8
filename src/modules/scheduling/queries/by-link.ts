import { tokenHash } from '../../accounts/index.ts';
import { askerColumns } from '../../meetings/index.ts';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { MomentAnswer } from '../model.ts';

/**
 * A search for a date as somebody sees it who answers without reading the table: who asks, what for in words the client
 * chose, the moments that are left and the own answers. Nothing of the household, no place, no answer of anybody else.
 */
export interface PollQuestion {
  readonly pollId: string;
  readonly householdId: string;
  readonly personId: string;
  /** A client marks first, and is asked nothing about other appointments. */
  readonly client: boolean;
  /** No other client is asked. */
  readonly onlyClient: boolean;
  readonly givenName: string;
  readonly askerGivenName: string;
  readonly askerPhone: string;
  readonly phoneOfAsker: boolean;
  readonly asksSelf: boolean;
  readonly label: string;
  readonly minutesLong: number;
  readonly answerBy: string;
  readonly state: 'open' | 'chosen' | 'stopped';
  /** When the meeting is, once a moment was chosen and it was not cancelled. */
  readonly startsAt: string | null;
  /** The clients have not all answered: there is nothing to choose yet. */
  readonly waits: boolean;
  readonly answered: boolean;
  readonly replaces: string;
  readonly words: string;
  readonly moments: readonly { readonly id: string; readonly startsAt: string; readonly answer: MomentAnswer | null }[];
}

const here = (alias: string): string =>
  `${alias}.tenant_id = a.tenant_id and ${alias}.household_id = a.household_id and ${alias}.poll_id = a.poll_id`;
const clientAt = (alias: string): string => `join member m on m.tenant_id = ${alias}.tenant_id
  and m.household_id = ${alias}.household_id and m.person_id = ${alias}.person_id and m.client`;
const isClient = `exists (select from member b where b.tenant_id = a.tenant_id and b.household_id = a.household_id
  and b.person_id = a.person_id and b.client)`;

/** SQL: moment `o` is of the search of `a`, and no other client cannot then. */
export const momentsLeft = `${here('o')} and not exists (select from poll_answer n ${clientAt('n')}
        where ${here('n')} and n.moment_id = o.id and n.answer = 'no' and n.person_id <> a.person_id)`;

/** SQL: rows `PollQuestion` of people `a` who still sit at the table of search `p`; $1 is today. */
export const questionRows = (condition: string): string => `
  select p.id as "pollId", p.household_id as "householdId", a.person_id as "personId", ${isClient} as client,
    not exists (select from poll_person c ${clientAt('c')} where ${here('c')} and c.person_id <> a.person_id) as "onlyClient",
    me.given_name as "givenName", asker.given_name as "askerGivenName",
    ${askerColumns}, p.label,
    p.minutes_long as "minutesLong", p.answer_by as "answerBy",
    case when p.state = 'open' and p.answer_by < $1::date then 'stopped' else p.state end as state,
    a.answered_at is not null as answered, a.replaces, a.words,
    (select g.starts_at from meeting g where g.tenant_id = p.tenant_id and g.household_id = p.household_id
      and g.id = p.meeting_id and p.state = 'chosen' and g.state <> 'cancelled') as "startsAt",
    not ${isClient} and exists (select from poll_person c ${clientAt('c')}
      where ${here('c')} and c.answered_at is null and c.person_id <> a.person_id) as waits,
    (select coalesce(json_agg(json_build_object('id', o.id, 'startsAt', o.starts_at, 'answer', mine.answer)
        order by o.starts_at), '[]')
      from poll_moment o left join poll_answer mine on ${here('mine')} and mine.moment_id = o.id
        and mine.person_id = a.person_id
      where ${momentsLeft}) as moments
  from poll_person a
  join date_poll p on p.tenant_id = a.tenant_id and p.household_id = a.household_id and p.id = a.poll_id
  join person me on me.tenant_id = a.tenant_id and me.id = a.person_id
  join person asker on asker.tenant_id = a.tenant_id and asker.id = p.created_by_person_id
  where a.tenant_id = current_tenant() and ${condition}
    and (exists (select from place s where s.tenant_id = a.tenant_id and s.household_id = a.household_id
           and s.person_id = a.person_id and s.state = 'accepted') or ${isClient})`;

/** The search behind a link, which holds until the last day for answers; null when there is none, it was taken back, or this person left the table. */
export async function pollByLink(cx: AnonymousCx | Cx, token: string): Promise<PollQuestion | null> {
  const rows = await cx.onErrand('poll-link', () =>
    cx.statement<PollQuestion>('poll-by-link', questionRows('a.link_hash = $2'), [cx.today, tokenHash(token)]),
  );
  return rows[0] ?? null;
}
