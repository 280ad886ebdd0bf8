import type { Cx } from '../../../kernel/cx.ts';
import { type PollQuestion, questionRows } from './by-link.ts';

/** That somebody plans for somebody else. */
export interface Mandate {
  readonly id: string;
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly plannerId: string;
  readonly plannerGivenName: string;
  readonly plannerSurname: string;
  readonly until: string;
}

/** What holds today or later, of this actor: given to others, and got. Row security shows nobody else's. */
export async function ownMandates(cx: Cx): Promise<{ readonly given: Mandate[]; readonly got: Mandate[] }> {
  const all = await cx.statement<Mandate>(
    'planner-own',
    `select n.id, n.person_id as "personId", p.given_name as "givenName", p.surname, n.planner_person_id as "plannerId",
       d.given_name as "plannerGivenName", d.surname as "plannerSurname", n.until_date as until
     from planner n
     join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
     join person d on d.tenant_id = n.tenant_id and d.id = n.planner_person_id
     where n.tenant_id = current_tenant() and n.ended_at is null and n.until_date >= $1::date
       and $2 in (n.person_id, n.planner_person_id)
     order by n.from_date, n.id`,
    [cx.today, cx.actor.personId],
  );
  const mine = (personId: string): boolean => personId === cx.actor.personId;
  return {
    given: all.filter(({ personId }) => mine(personId)),
    got: all.filter(({ plannerId }) => mine(plannerId)),
  };
}

/** The mandate of this actor to plan for somebody; null when there is none, or not any more. */
export async function mandateOf(cx: Cx, mandateId: string): Promise<Mandate | null> {
  const { got } = await ownMandates(cx);
  return got.find(({ id }) => id === mandateId) ?? null;
}

/** Open searches that ask the person of a mandate. What that person wrote beside the answers is not for who plans. */
export async function questionsFor(cx: Cx, { id }: Mandate): Promise<PollQuestion[]> {
  const rows = await cx.onErrand('poll-link', () =>
    cx.statement<PollQuestion>(
      'planner-questions',
      `${questionRows(`p.state = 'open' and p.answer_by >= $1::date and exists (select from planner n
         where n.tenant_id = a.tenant_id and n.id = $2 and n.person_id = a.person_id
           and n.planner_person_id = (select current_person()) and n.ended_at is null
           and $1::date between n.from_date and n.until_date)`)}
       order by p.answer_by, p.id`,
      [cx.today, id],
    ),
  );
  return rows.map((each) => ({ ...each, replaces: '', words: '' }));
}

/** Colleagues of the same organisation, who can be asked to plan. */
export function colleagues(
  cx: Cx,
): Promise<{ readonly personId: string; readonly givenName: string; readonly surname: string }[]> {
  return cx.statement(
    'planner-colleagues',
    `select p.id as "personId", p.given_name as "givenName", p.surname from person p
     join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id and f.organisation_id = $2
     where p.tenant_id = current_tenant() and p.kind = 'staff' and p.ended_at is null and p.id <> $1
     order by p.surname_key, p.given_name, p.id`,
    [cx.actor.personId, cx.actor.organisationId],
  );
}

/** Who plans for people, today. Checks no right: for telling them. */
export async function plannersOf(
  cx: Pick<Cx, 'statement' | 'onErrand' | 'today'>,
  people: readonly string[],
): Promise<{ readonly personId: string; readonly plannerId: string }[]> {
  return cx.onErrand('poll-link', () =>
    cx.statement(
      'planners-of',
      `select n.person_id as "personId", n.planner_person_id as "plannerId" from planner n
       where n.tenant_id = current_tenant() and n.person_id = any($1::uuid[]) and n.ended_at is null
         and $2::date between n.from_date and n.until_date`,
      [people, cx.today],
    ),
  );
}
