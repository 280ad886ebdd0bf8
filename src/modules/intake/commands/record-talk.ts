import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { flagDomains, atTable, tableAt } from '../../households/index.ts';
import type { DomainAnswer, Urgency } from '../model.ts';

export interface TalkInput {
  readonly heldOn: string;
  readonly strengths: string;
  readonly ownNetwork: string;
  readonly urgency: Urgency;
  readonly urgencyWords: string;
  /** Every domain that was on the form; what is left out stays as it was. */
  readonly answers: readonly DomainAnswer[];
  /** 0 when nothing was saved yet. */
  readonly version: number;
}

export type RecordedTalk =
  | { readonly kind: 'recorded'; readonly version: number }
  /** Somebody saved it since this form was opened. */
  | { readonly kind: 'overtaken' }
  /** Domains with text that does not say why it is needed. */
  | { readonly kind: 'why-missing'; readonly domains: readonly string[] };

/**
 * Records the kitchen-table talk: all domains in one go, and for each whether there is a question. What is written says
 * why it is needed (product rule 9; the regulator found in 2018 that recording every domain breaks the law).
 * @throws not-found, forbidden: it is for the starter and the case manager
 */
export async function recordTalk(cx: Cx, householdId: string, input: TalkInput): Promise<RecordedTalk> {
  const table = await tableAt(cx, householdId, 'talk.write');
  const unexplained = input.answers.filter((answer) => answer.words !== '' && answer.whyNeeded === '');
  if (unexplained.length > 0) return { kind: 'why-missing', domains: unexplained.map((answer) => answer.domain) };
  const talk = await sql<{ version: number }>`
    insert into kitchen_talk as t (tenant_id, household_id, held_on, by_person_id, own_network, strengths, urgency, urgency_words)
    values (${cx.tenant}, ${householdId}, ${input.heldOn}, ${cx.actor.personId}, ${input.ownNetwork}, ${input.strengths},
            ${input.urgency}, ${input.urgencyWords})
    on conflict (tenant_id, household_id) do update set held_on = excluded.held_on, own_network = excluded.own_network,
      strengths = excluded.strengths, urgency = excluded.urgency, urgency_words = excluded.urgency_words, version = t.version + 1
      where t.version = ${input.version}
    returning version`.execute(cx.db);
  const version = talk.rows[0]?.version;
  if (version === undefined) return { kind: 'overtaken' };
  const answers = input.answers.map((answer) => ({
    domain_code: answer.domain,
    state: answer.state,
    flag: answer.flag,
    words: answer.words,
    why_needed: answer.words === '' ? '' : answer.whyNeeded,
  }));
  if (answers.length > 0) {
    await sql`
      insert into domain_answer as d (tenant_id, household_id, domain_code, state, flag, words, why_needed)
      select ${cx.tenant}, ${householdId}, a.domain_code, a.state, a.flag, a.words, a.why_needed
      from json_to_recordset(${JSON.stringify(answers)}::json)
        as a (domain_code text, state text, flag text, words text, why_needed text)
      on conflict (tenant_id, household_id, domain_code) do update set state = excluded.state, flag = excluded.flag,
        words = excluded.words, why_needed = excluded.why_needed
        where (d.state, d.flag, d.words, d.why_needed)
          is distinct from (excluded.state, excluded.flag, excluded.words, excluded.why_needed)`.execute(cx.db);
    await flagDomains(
      cx,
      householdId,
      input.answers.map(({ domain, flag }) => ({ domain, flag })),
    );
  }
  cx.record({
    action: 'talk.write',
    objectKind: 'talk',
    objectId: householdId,
    ...atTable(table),
    // Which domains were written about, never what.
    fields: ['talk', ...input.answers.filter((answer) => answer.state === 'written').map((answer) => answer.domain)],
  });
  return { kind: 'recorded', version };
}
