import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';

/** An open search with whom it asks, to tell them: also known when a client answered by a personal link. */
export interface ToAsk {
  readonly answerBy: string;
  readonly version: number;
  readonly people: readonly {
    readonly personId: string;
    readonly client: boolean;
    readonly answered: boolean;
    readonly hasLink: boolean;
  }[];
}

/** Whom an open search asks and who still sits at the table; null when it is over. Checks no right. */
export async function toAsk(cx: AnonymousCx | Cx, householdId: string, pollId: string): Promise<ToAsk | null> {
  const rows = await cx.onErrand('poll-link', () =>
    cx.statement<ToAsk>(
      'poll-to-ask',
      `select p.answer_by as "answerBy", p.version, (
         select coalesce(json_agg(json_build_object('personId', a.person_id, 'client', m.person_id is not null,
             'answered', a.answered_at is not null, 'hasLink', a.link_hash is not null) order by a.person_id), '[]')
         from poll_person a
         left join member m on m.tenant_id = a.tenant_id and m.household_id = a.household_id and m.person_id = a.person_id and m.client
         where a.tenant_id = p.tenant_id and a.household_id = p.household_id and a.poll_id = p.id
           and (m.person_id is not null or exists (select from place s where s.tenant_id = a.tenant_id
             and s.household_id = a.household_id and s.person_id = a.person_id and s.state = 'accepted'))) as people
       from date_poll p
       where p.tenant_id = current_tenant() and p.household_id = $1 and p.id = $2 and p.state = 'open'`,
      [householdId, pollId],
    ),
  );
  return rows[0] ?? null;
}
