import { momentsLeft } from './by-link.ts';

/** A search for a date that waits for the answer of one person. */
export interface WaitingPoll {
  readonly householdId: string;
  readonly householdName: string;
  readonly pollId: string;
  readonly answerBy: string;
  /** The moments that no client struck, in time: ISO instants. */
  readonly moments: readonly string[];
}

/**
 * SQL for `listsOf`: searches in all households that wait for this actor, as `WaitingPoll`: asked, not answered, and every
 * client answered before. Only where the actor still has a place.
 */
export const pollsOfPerson = `
  select p.household_id as "householdId", h.name as "householdName", p.id as "pollId", p.answer_by as "answerBy",
    (select coalesce(json_agg(o.starts_at order by o.starts_at), '[]') from poll_moment o where ${momentsLeft}) as moments
  from poll_person a
  join date_poll p on p.tenant_id = a.tenant_id and p.household_id = a.household_id and p.id = a.poll_id
  join household h on h.tenant_id = p.tenant_id and h.id = p.household_id
  where a.tenant_id = current_tenant() and a.person_id = $1 and a.answered_at is null and p.state = 'open'
    and exists (select from place s where s.tenant_id = a.tenant_id and s.household_id = a.household_id
      and s.person_id = a.person_id and s.state = 'accepted')
    and not exists (select from poll_person c join member m on m.tenant_id = c.tenant_id
      and m.household_id = c.household_id and m.person_id = c.person_id and m.client
      where c.tenant_id = a.tenant_id and c.household_id = a.household_id and c.poll_id = a.poll_id
        and c.answered_at is null and c.person_id <> a.person_id)
  order by p.answer_by, p.id`;

/** An open search of one household, as a sheet keeps it. */
export interface OpenPollFacts {
  readonly id: string;
  /** Who did not answer yet. */
  readonly silent: readonly string[];
}

/** SQL: the open searches of household $1, as a JSON list of `OpenPollFacts`. */
export const openPollFacts = `(
  select coalesce(json_agg(json_build_object('id', p.id, 'silent', (
    select coalesce(json_agg(a.person_id), '[]') from poll_person a where a.tenant_id = p.tenant_id
      and a.household_id = p.household_id and a.poll_id = p.id and a.answered_at is null)) order by p.created_at), '[]')
  from date_poll p where p.tenant_id = current_tenant() and p.household_id = $1 and p.state = 'open')`;
